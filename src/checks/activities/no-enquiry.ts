/** Networks where no one who teaches takes part in an enquiry. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { isMap, valueAt } from '../../plan/path.ts';
import { isEstablished } from '../../plan/queries/closing.ts';
import { hostsOf, isJoint, workingActivities } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { clip } from '../../text/clip.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isForOtherStaff } from '../shared/focus-text.ts';
import { overInWords } from '../shared/past-activities.ts';

/**
 * Fires if no current activity of `kinds` has any of `who` taking part. An activity that doesn't say who takes part is
 * assumed to include them. One that lists them without a number includes them. Returns `cannot-tell` if all of these
 * are `visits` with no question, outcome or product, or if any of `who` take part in one of `joint` that serves an
 * outcome for pupils with a result, if the network is for `staff` who don't teach, or in one of `reviews` that at least
 * `hosts` schools host, with a question, an outcome or a product. If a group has the function of enquiry, fires
 * softened from the stage established on, and returns `cannot-tell` before. Heavy if there is no such group and staff
 * meet in at least `much` joint activities, which those of the kinds `others` don't count as. Not applicable if schools
 * only meet in plenary, or if all activities are over, because other rules ask for working activities first.
 */
export const noEnquiry = defineCheck({
  params: {
    kinds: 'texts',
    joint: 'texts',
    reviews: 'texts',
    hosts: 'number',
    who: 'texts',
    staff: 'texts',
    visits: 'texts',
    much: 'number',
    others: 'texts',
    phrases: ['over'],
  },
  facts: ['over', 'groups'],
  test: (plan, { params: { kinds, joint, reviews, hosts, who, staff, visits, much, others, phrases } }) => {
    const activities = currentActivities(plan);
    const enquiries = activities.filter(({ kind }) => kinds.includes(kind));
    const theirs = enquiries.filter((activity) => mayInclude(plan, activity, who));
    if (theirs.some((activity) => !visits.includes(activity.kind) || asksSomething(activity))) return [];
    if (theirs.length > 0 || isForOtherStaff(plan, staff)) return 'cannot-tell';
    if (activities.some((one) => joint.includes(one.kind) && mayInclude(plan, one, who) && isFollowed(one)))
      return 'cannot-tell';
    if (
      activities.some((one) => reviews.includes(one.kind) && mayInclude(plan, one, who) && isMutualReview(one, hosts))
    )
      return 'cannot-tell';
    const groups = plan.groups.filter((group) => group.function === 'enquiry');
    if (groups.length > 0 && !isEstablished(plan)) return 'cannot-tell';
    if (activities.length === 0) return 'not-applicable';
    if (activities.some(isJoint) && workingActivities(plan).length === 0) return 'not-applicable';
    const over = overInWords(plan, phrases.over, (one) => kinds.includes(one.kind) && mayInclude(plan, one, who));
    const related = enquiries.map(({ at, title }) => ({ at: [...at, 'takes_part'], message: title }));
    const names = list(groups.map(({ name }) => `"${clip(name, 98)}"`));
    const softened = groups.length > 0;
    const isHeavy = !softened && activities.filter((one) => isJoint(one) && !others.includes(one.kind)).length >= much;
    return [{ at: ['activities'], key: true, facts: { over, groups: names }, related, softened, isHeavy }];
  },
});

function asksSomething({ question, serves, produces }: Activity): boolean {
  return question !== undefined || serves.length > 0 || produces.length > 0;
}

/** Whether schools review each other in turn, at least so many of them, and something is asked or comes of it. */
function isMutualReview(activity: Activity, hosts: number): boolean {
  const { giving, receiving } = activity;
  const isInTurn = giving.length === 0 || receiving.some((school) => giving.includes(school));
  return isJoint(activity) && hostsOf(activity).length >= hosts && isInTurn && asksSomething(activity);
}

/** Whether people can see from results what an activity changes for pupils. */
function isFollowed({ serves }: Activity): boolean {
  return serves.some(({ for: learners, readings }) => learners === 'pupils' && readings.length > 0);
}

function mayInclude({ data }: Plan, { at }: Activity, who: readonly string[]): boolean {
  const written = valueAt(data, [...at, 'takes_part']);
  if (!isMap(written) || Object.values(written).every((number) => number === null)) return true;
  return who.some((key) => written[key] !== undefined && written[key] !== 0);
}
