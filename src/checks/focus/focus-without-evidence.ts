/** Focuses that the plan gives no evidence for. */

import type { Reason } from '../../plan/model/plan.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { focusText, pedagogyText } from '../shared/focus-text.ts';
import { isOnlyGeneral } from '../shared/only-general-words.ts';

/**
 * Fires if a focus is written and `why_this` gives no reason for it, or only reasons without a source. Not applicable without a reason if the
 * plan says neither how nor what to teach. Returns
 * `cannot-tell` if every reason says only that there is evidence, in the words in `general`, and not what it shows.
 */
export const focusWithoutEvidence = defineCheck({
  params: { general: 'texts', phrases: ['none', 'sourceless', 'evidence', 'source'] },
  facts: ['found', 'needed'],
  test: (plan, { params: { general, phrases } }) => {
    const reasons = plan.focus.whyThis.filter(({ finding, source }) => isFilledIn(finding) || isFilledIn(source));
    const isOpen = pedagogyText(plan) === undefined && plan.focus.content.length === 0 && reasons.length === 0;
    if (focusText(plan) === undefined || isOpen) return 'not-applicable';
    const saysMore = ({ finding }: Reason) => finding === undefined || !isOnlyGeneral(finding, general);
    if (reasons.some(({ source }) => isFilledIn(source))) return reasons.some(saysMore) ? [] : 'cannot-tell';
    const written = fill(phrases.sourceless, { reasons: count(reasons.length, 'reason') });
    const found = reasons.length === 0 ? phrases.none : written;
    const needed = reasons.length === 0 ? phrases.evidence : phrases.source;
    return [{ at: ['focus', 'why_this'], facts: { found, needed } }];
  },
});
