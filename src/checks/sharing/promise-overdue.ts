/** Artefacts promised to others that are overdue. */

import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { displayName } from '../shared/display-name.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires once, listing the artefacts due before today and not published yet. Uses the real checking date, which isn't
 * limited to the network's life.
 */
export const promiseOverdue = defineCheck({
  params: { phrases: ['untitled'] },
  facts: ['what'],
  test: ({ sharing: { artefacts }, today }, { params: { phrases } }) => {
    const late = artefacts.flatMap(({ at, id, title, due, published }) => {
      if (due === undefined || due.to >= today) return [];
      if (published !== undefined && published.from <= today) return [];
      return [{ at: [...at, 'due'], name: `${displayName([title, id], phrases.untitled)} (${due.text})` }];
    });
    return oneBreach(late, { facts: { what: list(late.map(({ name }) => name)) } });
  },
});
