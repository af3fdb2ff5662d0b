/** Networks that promise everything within the first year. */

import { addMonths, printDay } from '../../plan/queries/calendar.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if there are at least `least` outcomes and all are due within `months` of the start. Returns `cannot-tell` if
 * an outcome has no date. Not applicable if the network ends by then.
 */
export const outcomesRushed = defineCheck({
  params: { months: 'number', least: 'number' },
  facts: ['number', 'start', 'dates'],
  test: ({ outcomes, network: { starts, ends } }, { params: { months, least } }) => {
    if (outcomes.length < least) return 'not-applicable';
    const dates = outcomes.flatMap(({ target }) => target?.date ?? []);
    if (starts === undefined || dates.length < outcomes.length) return 'cannot-tell';
    const limit = addMonths(starts.from, months);
    if (ends !== undefined && ends.to <= limit) return 'not-applicable';
    if (dates.some(({ to }) => to > limit)) return [];
    const texts = [...new Set(dates.map(({ text }) => text))].sort();
    const facts = { number: outcomes.length, start: starts.text, dates: list(texts) };
    const figures = {
      start: printDay(starts.from),
      first_year_ends: printDay(limit),
      due: dates.map(({ text }) => text),
    };
    return [{ at: ['outcomes'], facts, figures }];
  },
});
