/** How many people lead the network together. */

import type { Role } from '../../plan/model/plan.ts';
import { holder, inTerm, isUnknown } from '../../plan/queries/posts.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Fires if fewer than `min` co-leaders are in term on the checking date. */
export const noCoLeadership = defineCheck({
  params: { min: 'number', phrases: ['none', 'past', 'only', 'unnamed'] },
  facts: ['found'],
  test: ({ leadership }, { params: { min, phrases }, date }) => {
    const all = leadership.coLeaders;
    const now = all.filter((role) => inTerm(role, date));
    if (now.length >= min) return [];
    const past = all.length > now.length ? 'past' : 'none';
    const who = list(now.map((role) => nameOf(role, phrases.unnamed)));
    const found = now.length === 0 ? phrases[past] : fill(phrases.only, { who });
    return [{ at: ['leadership', 'co_leaders'], facts: { found } }];
  },
});

function nameOf(role: Role, unnamed: string): string {
  return isUnknown(role) ? unnamed : holder(role);
}
