/** Artefacts promised to others that are overdue. */

import { addMonths, type Day, type PlanDate } from '../../plan/queries/calendar.ts';
import { clip } from '../../text/clip.ts';
import { count, fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { displayName } from '../shared/display-name.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, listing the artefacts due before today and not published yet. Uses the real checking date, which isn't
 * limited to the network's life. What is due in a month or a year is late a month after its end.
 */
export const promiseOverdue = defineCheck({
  params: { phrases: ['untitled', 'one', 'one_untitled', 'several'] },
  facts: ['promised'],
  test: ({ sharing: { artefacts }, today }, { params: { phrases } }) => {
    const late = artefacts.flatMap(({ at, id, title = id, due, published }) => {
      if (due === undefined || lastDay(due) >= today) return [];
      if (published !== undefined && published.from <= today) return [];
      return [{ at: [...at, 'due'], name: `${displayName([title], phrases.untitled)} (${due.text})`, title, due }];
    });
    const [first, ...others] = late;
    const { due = '', title = '' } = { due: first?.due.text, title: first?.title };
    const one = fill(title === '' ? phrases.one_untitled : phrases.one, { what: clip(title, 98), due });
    const things = { things: count(late.length, 'thing'), what: list(late.map(({ name }) => name)) };
    return oneBreach(late, { facts: { promised: others.length === 0 ? one : fill(phrases.several, things) } });
  },
});

/** The last day on which something isn't late yet: a month of grace if the date names no day. */
function lastDay({ from, to }: PlanDate): Day {
  return from === to ? to : addMonths(to + 1, 1) - 1;
}
