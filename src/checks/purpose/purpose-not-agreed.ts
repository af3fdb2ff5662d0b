/** Whether every school has agreed the purpose. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths, type Day } from '../../plan/queries/calendar.ts';
import { count, fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';

/**
 * Fires if the plan doesn't say who agreed the purpose, or leaves out a member school. Not applicable until both the
 * moral purpose and the reason for working together are written. A network of more than `years` years is asked only
 * about schools that are missing. Softened if the plan says nothing about it. Returns `cannot-tell` if the plan says how it was agreed and not who agreed it. There is no praise if a
 * school joined after the date and after the start.
 */
export const purposeNotAgreed = defineCheck({
  params: { years: 'number', phrases: ['open', 'nobody', 'unsaid', 'who', 'rest'] },
  facts: ['missing', 'needed'],
  test: (plan, { params: { years, phrases }, date }) => {
    const { purpose, members } = plan;
    const { agreed } = purpose;
    const written = ['purpose.moral_purpose', 'purpose.compelling_reason'].every((field) => textAt(plan, field));
    if (!written) return 'not-applicable';
    if (agreed === undefined && isOlder(plan, date, years)) return 'not-applicable';
    if (agreed === undefined)
      return [{ at: ['purpose', 'agreed'], facts: { missing: phrases.nobody, needed: phrases.who }, softened: true }];
    const agreeing = new Set(agreed.by);
    const missing = members.filter((school) => !agreeing.has(school));
    if (missing.length === 0) return [];
    if (!agreed.saysBy && agreed.how !== undefined) return 'cannot-tell';
    const facts = agreed.saysBy
      ? {
          missing: fill(phrases.open, { schools: list(missing.map(({ name }) => name)) }),
          needed: fill(phrases.rest, { schools: count(missing.length, 'more school') }),
        }
      : { missing: phrases.unsaid, needed: phrases.who };
    return [{ at: [...agreed.at, 'by'], facts, schools: missing.length }];
  },
  praise: ({ purpose: { agreed }, network: { starts }, members }) => {
    const known = Math.max(agreed?.date?.to ?? Number.POSITIVE_INFINITY, starts?.to ?? Number.POSITIVE_INFINITY);
    return members.some(({ joined }) => joined !== undefined && joined.from > known) ? undefined : {};
  },
});

function isOlder({ network: { starts } }: Plan, date: Day, years: number): boolean {
  return starts !== undefined && addMonths(starts.to, 12 * years) < date;
}
