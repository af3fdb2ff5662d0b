/** Ids that point at nothing. */

import { list, nearest } from '../text.ts';
import { defineCheck } from './check.ts';

const FEW = 8;

/** Fires at every id that no entry of the right kind has. */
export const unknownReference = defineCheck({
  params: { phrases: ['near', 'known'] },
  facts: ['id', 'kind', 'hint'],
  test: ({ unresolved }, { params: { phrases } }) =>
    unresolved.map(({ at, id, kind, known }) => {
      const near = nearest(id, known);
      const few = known.length > 0 && known.length <= FEW ? `${phrases.known} ${list(known, FEW)}` : '';
      const hint = near === undefined ? few : `${phrases.near} ${near}`;
      return { at, facts: { id, kind, hint: hint === '' ? '' : `; ${hint}` }, schools: 1 };
    }),
});
