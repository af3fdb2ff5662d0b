/** Enquiries without a question. */

import type { Outcome } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { activitiesTogether } from '../shared/activities-together.ts';
import { belongsTo } from '../shared/general-title.ts';
import { mentions } from '../shared/mentions.ts';

/**
 * Fires once, listing the activities of `kinds` whose question is missing, empty or template text. Skips an activity if
 * its title has one of the words in `own`, so that each school or teacher asks their own question, if its kind is in
 * `measuring` and it serves an outcome, if it serves one with a measure and a target, or if it belongs to an enquiry
 * with a question, because its title has only `general` words. Returns `cannot-tell` if every activity without a question is skipped.
 */
export const enquiryWithoutQuestion = defineCheck({
  params: { kinds: 'texts', own: 'texts', measuring: 'texts', general: 'texts', phrases: ['one', 'several'] },
  facts: ['activities'],
  praiseFacts: ['which'],
  test: (plan, { params: { kinds, own, measuring, general } }) => {
    const enquiries = currentActivities(plan).filter(({ kind }) => kinds.includes(kind));
    if (enquiries.length === 0) return 'not-applicable';
    const silent = enquiries.filter(({ question }) => question === undefined);
    const asked = enquiries.filter(({ question }) => question !== undefined);
    const asking = silent
      .filter(({ title }) => !mentions(title, own))
      .filter(({ kind, serves }) => serves.length === 0 || !measuring.includes(kind))
      .filter(({ serves }) => !serves.some(isAimed))
      .filter((activity) => !belongsTo(activity, asked, general));
    return silent.length > 0 && asking.length === 0 ? 'cannot-tell' : activitiesTogether(asking, 'question');
  },
  praise: (plan, { params: { kinds, phrases } }) => ({
    which:
      currentActivities(plan).filter(({ kind }) => kinds.includes(kind)).length === 1 ? phrases.one : phrases.several,
  }),
});

/** Whether an outcome says how it is measured and what should be reached, which asks whether the work does it. */
function isAimed({ measure, target }: Outcome): boolean {
  return measure !== undefined && target?.value !== undefined;
}
