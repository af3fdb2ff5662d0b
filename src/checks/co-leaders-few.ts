/** How many lead the network together. */

import { describe, inTerm } from '../plan/people.ts';
import { list } from '../text.ts';
import { defineCheck } from './check.ts';

/** Fires when fewer than `min` co-leaders are in term on the checking date. */
export const coLeadersFew = defineCheck({
  params: { min: 'number', phrases: ['none', 'past', 'only'] },
  facts: ['found'],
  test: ({ leadership }, { params: { min, phrases }, date }) => {
    const all = leadership.coLeaders;
    const now = all.filter((role) => inTerm(role, date));
    if (now.length >= min) return [];
    const past = all.length > now.length ? 'past' : 'none';
    const found =
      now.length === 0 ? phrases[past] : `${phrases.only} ${list(now.map(({ person }) => describe(person)))}`;
    return [{ at: ['leadership', 'co_leaders'], facts: { found } }];
  },
});
