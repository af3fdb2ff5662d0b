/** Networks without a reason for working together. */

import { defineCheck } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { quotedReason } from '../shared/quoted-reason.ts';

/**
 * Fires if the text is missing, empty or template text. There is no praise for one that mentions a duty, with one of
 * `duties`, and says nothing about being together or alone, with one of `company`.
 */
export const compellingReasonMissing = defineCheck({
  params: { field: 'path', duties: 'texts', company: 'texts' },
  facts: [],
  praiseFacts: ['reason'],
  praiseNames: ['reason'],
  test: (plan, { params: { field } }) => (textAt(plan, field) === undefined ? [{ at: pathOf(field) }] : []),
  praise: (plan, { params: { field, duties, company } }) => {
    const text = textAt(plan, field) ?? '';
    return hasPhrase(text, duties) && !hasPhrase(text, company) ? undefined : { reason: `: "${quotedReason(text)}"` };
  },
});
