/** Purposes that should have been read again by now. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths, type PlanDate } from '../../plan/queries/calendar.ts';
import { isInKnownLanguage } from '../../text/known-language.ts';
import { defineCheck } from '../check.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if the date to read the purpose again was over `months` ago, and the plan has no sign of it from at most
 * `months` before that date: an agreement, or a log entry or review that mentions one of the `words`. Returns
 * `cannot-tell` if there are later log entries or reviews in a plan whose language isn't known. Not applicable while
 * there is no purpose to read.
 */
export const purposeRevisitPast = defineCheck({
  params: { months: 'number', words: 'texts' },
  facts: ['revisit'],
  test: (plan, { params: { months, words }, date }) => {
    const { at, moralPurpose, revisit } = plan.purpose;
    if (revisit === undefined) return 'cannot-tell';
    if (moralPurpose === undefined) return 'not-applicable';
    if (addMonths(revisit.to, months) >= date) return [];
    const since = addMonths(revisit.from, -months);
    const isLater = (day: PlanDate | undefined) => day === undefined || day.to >= since;
    if (plan.purpose.agreed?.date !== undefined && isLater(plan.purpose.agreed.date)) return [];
    const later = recordsOf(plan).filter((record) => isLater(record.date));
    if (later.some(({ text }) => hasPhrase(text, words))) return [];
    if (later.length > 0 && !isInKnownLanguage(moralPurpose)) return 'cannot-tell';
    return [{ at: [...at, 'revisit'], facts: { revisit: revisit.text } }];
  },
});

interface Dated {
  readonly date: PlanDate | undefined;
  readonly text: string;
}

/** What the log and the reviews up to the checking date say. */
function recordsOf({ log, evaluation, date: today }: Plan): Dated[] {
  const reviews = evaluation.reviews.filter(({ date }) => date === undefined || date.from <= today);
  return [
    ...log.map(({ date, note }) => ({ date, text: note ?? '' })),
    ...reviews.map(({ date, purpose }) => ({ date, text: purpose ?? '' })),
  ];
}
