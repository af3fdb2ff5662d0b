/** Enquiries without a question. */

import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { activitiesTogether } from '../shared/activities-together.ts';
import { mentions } from '../shared/mentions.ts';

/**
 * Fires once, listing the activities of `kinds` whose question is missing, empty or template text. If a title has one
 * of the words in `own`, each school or teacher asks their own question, so the activity is skipped. Returns
 * `cannot-tell` if every activity without a question is skipped.
 */
export const enquiryWithoutQuestion = defineCheck({
  params: { kinds: 'texts', own: 'texts' },
  facts: ['activities'],
  test: (plan, { params: { kinds, own } }) => {
    const enquiries = currentActivities(plan).filter(({ kind }) => kinds.includes(kind));
    if (enquiries.length === 0) return 'not-applicable';
    const silent = enquiries.filter(({ question }) => question === undefined);
    const asking = silent.filter(({ title }) => !mentions(title, own));
    return silent.length > 0 && asking.length === 0 ? 'cannot-tell' : activitiesTogether(asking, 'question');
  },
});
