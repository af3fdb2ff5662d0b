/** Enquiries that ask nothing. */

import { isTemplateText } from '../template-text.ts';
import { activitiesTogether } from './activities.ts';
import { defineCheck } from './check.ts';

/** Fires once, naming the activities of `kinds` whose question is absent, empty or template text. */
export const enquiryWithoutQuestion = defineCheck({
  params: { kinds: 'texts' },
  facts: ['activities'],
  test: ({ activities }, { params: { kinds } }) => {
    const enquiries = activities.filter(({ kind }) => kinds.includes(kind));
    if (enquiries.length === 0) return 'not-applicable';
    return activitiesTogether(
      enquiries.filter(({ question }) => question === undefined || isTemplateText(question)),
      'question',
    );
  },
});
