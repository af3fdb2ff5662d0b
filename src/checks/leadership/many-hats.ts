/** One person who holds a large share of the lead posts. */

import type { Person, Plan, Role } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { runsNetwork } from '../../plan/queries/hours.ts';
import { heldOn, holderKey, holdersOn } from '../../plan/queries/in-post.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { describeAmong, type Held, holdsMost, leadPosts, personKey, postsBy } from '../../plan/queries/posts.ts';
import { defineCheck } from '../check.ts';
import { leaderOfMost } from '../shared/activity-leaders.ts';
import { isEmployedHere, isOfOneSchoolHere, isOwnOffice } from '../shared/employed-here.ts';
import { postsInWords, sharedPosts } from '../shared/shared-posts.ts';

/**
 * Fires if there are at least `least` lead posts and one person holds more than `share` of them, and more than anyone
 * else. If several people share a post, each counts for an equal part of it. What co-leaders share with each other
 * doesn't count for them. Passes if that person has `paid` days a year for it or more, or works for the network itself,
 * or convenes it from outside the schools, with `employed` days or more. Passes too if `equals` co-leaders or more
 * lead, and all else that this one of them holds is a channel, an outcome or a milestone to see to. Not applicable if
 * bus-factor-one is about the same person.
 */
export const manyHats = defineCheck({
  params: {
    least: 'number',
    share: 'share',
    paid: 'number',
    employed: 'number',
    equals: 'number',
    convening: 'texts',
    convened: 'share',
    phrases: ['shared'],
  },
  facts: ['who', 'held', 'posts', 'most', 'shared'],
  after: 'others',
  test: (plan, { params: { least, share, paid, employed, equals, convening, convened, phrases }, date, others }) => {
    const posts = leadPosts(plan);
    if (posts.length < least) return 'not-applicable';
    const most = holdsMost(postsBy(posts, personKey), share * posts.length);
    const [first] = most?.posts ?? [];
    const person = first?.holders.find(({ key }) => key === most?.key);
    if (most === undefined || first === undefined || person === undefined) return [];
    const days = daysOf(most.key, plan, date);
    if (days >= paid || (days >= employed && isThereForThem(person, most, plan, { convening, convened }))) return [];
    if (most.share - ledTogether(most, plan, date) <= share * posts.length) return [];
    if (isLedByEquals(most, plan, date, equals)) return [];
    if (others?.fired('bus-factor-one') === true && leaderOfMost(plan) === most.key) return 'not-applicable';
    return [
      {
        at: first.at,
        facts: {
          who: describeAmong(person, plan.people),
          held: postsInWords(most.posts, ({ key }) => key === most.key, posts.length),
          posts: posts.length,
          most: Math.round(100 * share),
          shared: sharedPosts(most.posts, phrases.shared),
        },
        figures: { held: most.share, lead_posts: posts.length },
      },
    ];
  },
});

/**
 * Whether somebody is there to hold such posts: employed by the network or its office, or a facilitator from outside
 * the schools, not a co-leader, of whose posts at least the share `convened` are to convene people.
 */
function isThereForThem(
  person: Person,
  { key, posts }: Held<string>,
  plan: Plan,
  { convening, convened }: { readonly convening: readonly string[]; readonly convened: number },
): boolean {
  const { school, from = '' } = person;
  if (isEmployedHere(from) || isOwnOffice(from, plan)) return true;
  const holds = (roles: readonly Role[]) => holdersOn(roles, plan.date).some((role) => holderKey(role) === key);
  const { facilitators, coLeaders } = plan.leadership;
  if (school !== undefined || isOfOneSchoolHere(from) || holds(coLeaders) || !holds(facilitators)) return false;
  const groups = plan.groups.filter((group) => runsNetwork(group, plan));
  const meetings = currentActivities(plan).filter(({ kind }) => convening.includes(kind));
  const places = new Set([...groups, ...meetings, ...facilitators].map(({ at }) => at));
  return posts.filter(({ at }) => places.has(at) || at[0] === 'communication').length >= convened * posts.length;
}

/** The days a year of someone as a co-leader, a facilitator and in other roles. */
function daysOf(key: string, { leadership }: Plan, date: Day): number {
  const { coLeaders, facilitators, otherRoles } = leadership;
  const roles = [...holdersOn(coLeaders, date), ...holdersOn(facilitators, date), ...heldOn(otherRoles, date)];
  return roles.reduce((sum, { person, daysPerYear = 0 }) => (person?.key === key ? sum + daysPerYear : sum), 0);
}

/** Whether several lead as equals, and one of them holds more only by owning something that has to be seen to. */
function isLedByEquals({ key, posts }: Held<string>, { leadership }: Plan, date: Day, equals: number): boolean {
  const leaders = new Set(holdersOn(leadership.coLeaders, date).map(({ person }) => person?.key));
  if (!leaders.has(key) || leaders.size < equals) return false;
  return posts.every(({ at }) => at[1] === 'co_leaders' || OWNED.has(`${at[0]}`));
}

/** Parts of the plan with entries that someone owns, rather than leads. */
const OWNED: ReadonlySet<string> = new Set(['communication', 'outcomes', 'timeline']);

/** What a co-leader's part in the posts that other co-leaders share comes to. */
function ledTogether({ key, posts }: Held<string>, { leadership }: Plan, date: Day): number {
  const leaders = new Set(holdersOn(leadership.coLeaders, date).map(({ person }) => person?.key));
  if (!leaders.has(key)) return 0;
  const isTogether = (one: string) => one !== key && leaders.has(one);
  const shared = posts.filter(({ holders }) => holders.some((person) => isTogether(person.key)));
  return shared.reduce((sum, { holders }) => sum + 1 / holders.length, 0);
}
