/** Whether every school has agreed the purpose. */

import { count, fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';

/**
 * Fires if the plan doesn't say who agreed the purpose, or leaves out a member school. Not applicable until both the
 * moral purpose and the reason for working together are written.
 */
export const purposeNotAgreed = defineCheck({
  params: { phrases: ['open', 'nobody', 'unsaid', 'who', 'rest'] },
  facts: ['missing', 'needed'],
  test: (plan, { params: { phrases } }) => {
    const { purpose, members } = plan;
    const { agreed } = purpose;
    const written = ['purpose.moral_purpose', 'purpose.compelling_reason'].every((field) => textAt(plan, field));
    if (!written) return 'not-applicable';
    if (agreed === undefined)
      return [{ at: ['purpose', 'agreed'], facts: { missing: phrases.nobody, needed: phrases.who } }];
    const agreeing = new Set(agreed.by);
    const missing = members.filter((school) => !agreeing.has(school));
    if (missing.length === 0) return [];
    const facts = agreed.saysBy
      ? {
          missing: fill(phrases.open, { schools: list(missing.map(({ name }) => name)) }),
          needed: fill(phrases.rest, { schools: count(missing.length, 'more school') }),
        }
      : { missing: phrases.unsaid, needed: phrases.who };
    return [{ at: [...agreed.at, 'by'], facts, schools: missing.length }];
  },
});
