/** Schools that send only their leaders. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { headcount } from '../../plan/queries/hours.ts';
import { isJoint, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { leadPosts } from '../../plan/queries/posts.ts';
import { type Breach, defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';

type Who = 'leaders' | 'others' | 'unsaid';

/**
 * Fires once, listing the schools (or, if that is all of them, pointing at the activities) whose joint activities all
 * count the people who take part and count only those in `leaders`. Ignores activities of a kind in `services` that
 * count no one: these are done for the schools. Skips a school if someone from it, in a post that isn't one of `posts`,
 * is in a group, holds a lead post or is its link person.
 */
export const leadersOnlySchool = defineCheck({
  params: { leaders: 'texts', posts: 'texts', services: 'texts', phrases: ['all'] },
  facts: ['schools'],
  test: (plan, { params: { leaders, posts, services, phrases } }) => {
    const joint = currentActivities(plan).filter(
      (activity) =>
        isJoint(activity) && !(services.includes(activity.kind) && whoComes(activity, leaders) === 'unsaid'),
    );
    const where = (who: Who) => schoolsTakingPart(joint.filter((activity) => whoComes(activity, leaders) === who));
    const [sending, unsaid] = [where('leaders'), where('unsaid')];
    const others = new Set([...where('others'), ...schoolsOfOthers(plan, posts)]);
    const covered = plan.members.filter((school) => !unsaid.has(school) && (sending.has(school) || others.has(school)));
    if (covered.length === 0) return 'cannot-tell';
    const alone = covered.filter((school) => !others.has(school));
    if (alone.length < 2 || alone.length < plan.members.length) return together(alone);
    return [{ ...placeOf(joint), facts: { schools: phrases.all } }];
  },
});

/** Where the plan says who comes: at the activity if there is only one. */
function placeOf([first, ...others]: readonly Activity[]): Pick<Breach, 'at' | 'key'> {
  return first === undefined || others.length > 0
    ? { at: ['activities'], key: true }
    : { at: [...first.at, 'takes_part'], key: true };
}

function whoComes(activity: Activity, leaders: readonly string[]): Who {
  const all = headcount(activity, [...activity.takesPart.keys()]);
  if (all === 0) return 'unsaid';
  return headcount(activity, leaders) < all ? 'others' : 'leaders';
}

/** The schools of people with a part in the plan who don't have one of `posts`. */
function schoolsOfOthers(plan: Plan, posts: readonly string[]): School[] {
  const people = [
    ...plan.groups.flatMap(({ members }) => members),
    ...leadPosts(plan).flatMap(({ holders }) => holders),
    ...plan.members.flatMap(({ linkPerson }) => linkPerson ?? []),
  ];
  return people.flatMap(({ school, post = '' }) => (school === undefined || posts.includes(post) ? [] : school));
}
