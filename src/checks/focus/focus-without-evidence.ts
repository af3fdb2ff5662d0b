/** Focuses that the plan gives no evidence for. */

import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { focusText } from '../shared/focus-text.ts';

/** Fires if a focus is written and `why_this` gives no reason for it, or only reasons without a source. */
export const focusWithoutEvidence = defineCheck({
  params: { phrases: ['none', 'sourceless', 'evidence', 'source'] },
  facts: ['found', 'needed'],
  test: (plan, { params: { phrases } }) => {
    if (focusText(plan) === undefined) return 'not-applicable';
    const reasons = plan.focus.whyThis.filter(({ finding, source }) => isFilledIn(finding) || isFilledIn(source));
    if (reasons.some(({ source }) => isFilledIn(source))) return [];
    const written = fill(phrases.sourceless, { reasons: count(reasons.length, 'reason') });
    const found = reasons.length === 0 ? phrases.none : written;
    const needed = reasons.length === 0 ? phrases.evidence : phrases.source;
    return [{ at: ['focus', 'why_this'], facts: { found, needed } }];
  },
});
