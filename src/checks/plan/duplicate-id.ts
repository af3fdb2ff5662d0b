/** Ids used more than once. */

import { defineCheck } from '../check.ts';

/** Fires at every id that an earlier entry of the same kind already has. */
export const duplicateId = defineCheck({
  params: { phrases: ['first'] },
  facts: ['id', 'kind'],
  test: ({ duplicates }, { params: { phrases } }) =>
    duplicates.map(({ at, id, kind, first }) => ({
      at,
      facts: { id, kind },
      related: [{ at: first, message: phrases.first }],
      schools: 1,
    })),
});
