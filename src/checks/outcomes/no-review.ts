/** Networks that don't review their own work in good time, with their critical friend. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { addMonths, type Day, printDay } from '../../plan/queries/calendar.ts';
import { isTrial } from '../../plan/queries/closing.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { attendance } from '../shared/attendance.ts';
import { friendTerms, saysWhoComes } from '../shared/critical-friends.ts';

/**
 * Fires if there are no reviews, if none is in time, or if every review says who attends and no critical friend does.
 * In time means within `months` of the start or, in a network older than that, within `months` before or after the
 * checking date; in the first months, the advice says by when. A trial of a few months needs no review of its own.
 * Returns `cannot-tell` if there are no reviews, but an activity of one of the `cycles` takes place `often` times a
 * year. Praised unless only partners come to the reviews.
 */
export const noReview = defineCheck({
  params: {
    months: 'number',
    cycles: 'texts',
    often: 'number',
    phrases: ['none', 'late', 'far', 'unattended', 'when', 'by', 'sooner', 'friend'],
  },
  facts: ['what', 'needed'],
  test: (plan, { params: { months, cycles, often, phrases }, date }) => {
    const { reviews } = plan.evaluation;
    if (reviews.length === 0 && isTrial(plan)) return 'not-applicable';
    const isReading = ({ kind, timesPerYear = 0 }: Activity) => cycles.includes(kind) && timesPerYear >= often;
    if (reviews.length === 0 && currentActivities(plan).some(isReading)) return 'cannot-tell';
    const limit = firstLimit(plan, date, months);
    const by = limit !== undefined && { fix: fill(phrases.by, { by: printDay(limit).slice(0, 'yyyy-mm'.length) }) };
    if (reviews.length === 0) return [{ ...breach(phrases.none, phrases.when), ...by }];
    const sooner = fill(phrases.sooner, { months });
    const late = isInTime(plan, date, months)
      ? []
      : [{ ...breach(whenLate(plan, date, months, phrases), sooner), ...by }];
    return isAttended(plan)
      ? late
      : [...late, { ...breach(phrases.unattended, phrases.friend), at: nextReview(plan, date) }];
  },
  praise: (plan) => (plan.evaluation.reviews.some((review) => isOwn(review, plan)) ? {} : undefined),
});

type Review = Plan['evaluation']['reviews'][number];

const REVIEWS = ['evaluation', 'reviews'] as const;

function breach(what: string, needed: string): Breach {
  return { at: REVIEWS, facts: { what, needed } };
}

/**
 * Whether a review is the network's own, as far as the plan says: not one of partners alone, such as a funder's report.
 * Critical friends are there for the network.
 */
function isOwn(review: Review, plan: Plan): boolean {
  const { people, groups } = review;
  const friends = friendTerms(plan).map(({ role }) => role);
  return (
    !saysWhoComes(review) ||
    groups.length > 0 ||
    people.some(({ partner }) => partner === undefined) ||
    friends.some(attendance([review]))
  );
}

/** Where the next review is, or the last one if none is to come. */
function nextReview({ evaluation: { reviews } }: Plan, date: Day): Path {
  const inOrder = [...reviews].sort((a, b) => (a.date?.to ?? 0) - (b.date?.to ?? 0));
  return (
    (inOrder.find((review) => review.date !== undefined && review.date.to >= date) ?? inOrder.at(-1))?.at ?? REVIEWS
  );
}

/** The day by which a network in its first months should have its first review. Undefined for an older network. */
function firstLimit({ network: { starts } }: Plan, date: Day, months: number): Day | undefined {
  if (starts === undefined) return undefined;
  const limit = addMonths(starts.to, months);
  return date > limit ? undefined : limit;
}

/** Whether any review is in time. A review without a date counts as in time. */
function isInTime(plan: Plan, date: Day, months: number): boolean {
  const limit = firstLimit(plan, date, months);
  const from = limit === undefined ? addMonths(date, -months) : Number.NEGATIVE_INFINITY;
  const to = limit ?? addMonths(date, months);
  return plan.evaluation.reviews.some((review) => {
    return review.date === undefined || (review.date.to >= from && review.date.from <= to);
  });
}

function whenLate(plan: Plan, date: Day, months: number, phrases: { late: string; far: string }): string {
  const { starts } = plan.network;
  return starts === undefined || firstLimit(plan, date, months) === undefined
    ? fill(phrases.far, { months, day: printDay(date) })
    : fill(phrases.late, { months, start: starts.text });
}

/** Whether a critical friend takes part in a review, or the plan doesn't give enough detail to know. */
function isAttended(plan: Plan): boolean {
  const { reviews } = plan.evaluation;
  const criticalFriends = friendTerms(plan).map(({ role }) => role);
  return !reviews.every(saysWhoComes) || criticalFriends.length === 0 || criticalFriends.some(attendance(reviews));
}
