/** Enquiries that ask nothing. */

import { isTemplateText } from '../../plan/placeholder-text.ts';
import { defineCheck } from '../check.ts';
import { activitiesTogether } from '../shared/activities-together.ts';
import { mentions } from '../shared/mentions.ts';

/**
 * Fires once, naming the activities of `kinds` whose question is absent, empty or template text. A title with one of the
 * words `own` says that each school or teacher asks a question of its own: of such an enquiry nothing can be told.
 */
export const enquiryWithoutQuestion = defineCheck({
  params: { kinds: 'texts', own: 'texts' },
  facts: ['activities'],
  test: ({ activities }, { params: { kinds, own } }) => {
    const enquiries = activities.filter(({ kind }) => kinds.includes(kind));
    if (enquiries.length === 0) return 'not-applicable';
    const silent = enquiries.filter(({ question }) => question === undefined || isTemplateText(question));
    const asking = silent.filter(({ title }) => !mentions(title, own));
    return silent.length > 0 && asking.length === 0 ? 'cannot-tell' : activitiesTogether(asking, 'question');
  },
});
