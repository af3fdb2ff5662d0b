/** Ids that point at nothing. */

import { list, nearest } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

const FEW = 8;
/** Beyond this many different dead ids, near ones are no longer looked for. */
const MOST_SUGGESTIONS = 50;

/** Fires at every id that no entry of the right kind has. */
export const unknownReference = defineCheck({
  params: { phrases: ['near', 'known'] },
  facts: ['id', 'kind', 'hint'],
  test: ({ unresolved }, { params: { phrases } }) => {
    const nearby = new Map<string, string | undefined>();
    return unresolved.map(({ at, id, kind, known }) => {
      const dead = `${kind} ${id}`;
      if (!nearby.has(dead) && nearby.size < MOST_SUGGESTIONS) nearby.set(dead, nearest(id, known));
      const near = nearby.get(dead);
      const few = known.length > 0 && known.length <= FEW ? `${phrases.known} ${list(known, FEW)}` : '';
      const hint = near === undefined ? few : `${phrases.near} ${near}`;
      return { at, facts: { id, kind, hint: hint === '' ? '' : `; ${hint}` }, schools: 1 };
    });
  },
});
