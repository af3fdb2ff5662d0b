/** Ids that refer to nothing. */

import { fill, list, nearest } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

const FEW = 8;
/** How many different unknown ids to look for similar names for, to bound the cost. */
const MOST_SUGGESTIONS = 50;

/** Fires at every reference to an id that no entry of the right kind has. */
export const unknownReference = defineCheck({
  params: { phrases: ['near', 'known'] },
  facts: ['id', 'kind', 'near', 'known'],
  test: ({ unresolved }, { params: { phrases } }) => {
    const nearby = new Map<string, string | undefined>();
    return unresolved.map(({ at, id, kind, known }) => {
      const dead = `${kind} ${id}`;
      if (!nearby.has(dead) && nearby.size < MOST_SUGGESTIONS) nearby.set(dead, nearest(id, known));
      const near = nearby.get(dead);
      const few = near === undefined && known.length > 0 && known.length <= FEW;
      const facts = {
        near: near === undefined ? '' : fill(phrases.near, { id: near }),
        known: few ? fill(phrases.known, { ids: list(known, FEW) }) : '',
      };
      return { at, facts: { id, kind, ...facts }, schools: 1, ...(near !== undefined && { suggestion: near }) };
    });
  },
});
