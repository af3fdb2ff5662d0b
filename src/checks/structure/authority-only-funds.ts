/** Local authorities that fund the network but don't help design it. */

import type { Partner } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { type Breach, defineCheck } from '../check.ts';
import { currentPartners, payingPartners, workingPartners } from '../shared/partner-ties.ts';

/**
 * Fires at a partner of `kind` that the plan says doesn't design with the schools. Also fires at one that doesn't say
 * whether it does, has no other work in the plan, and either has the part of funder or pays without a part. Returns
 * `cannot-tell` if the plan says nothing about what any of them do.
 */
export const authorityOnlyFunds = defineCheck({
  params: { kind: 'text', phrases: ['funds', 'designs'] },
  facts: ['authority', 'what'],
  test: (plan, { params: { kind, phrases } }) => {
    const authorities = currentPartners(plan).filter((partner) => partner.kind === kind);
    if (authorities.length === 0) return 'not-applicable';
    const ties = { working: workingPartners(plan), paying: payingPartners(plan) };
    if (!authorities.some((authority) => isKnown(authority, ties))) return 'cannot-tell';
    return authorities.flatMap((authority): Breach[] => {
      const found = problemOf(authority, ties);
      return found ? [{ at: found.at, facts: { authority: authority.name, what: phrases[found.what] } }] : [];
    });
  },
});

interface Ties {
  readonly working: ReadonlySet<Partner>;
  readonly paying: ReadonlySet<Partner>;
}

function isKnown(authority: Partner, { working, paying }: Ties): boolean {
  const { partPlayed, coDesigns } = authority;
  return partPlayed !== undefined || coDesigns !== undefined || working.has(authority) || paying.has(authority);
}

function problemOf(authority: Partner, { working, paying }: Ties): { at: Path; what: 'funds' | 'designs' } | undefined {
  const { at, coDesigns, partPlayed } = authority;
  if (coDesigns === true) return undefined;
  if (!working.has(authority)) {
    if (partPlayed === 'funder') return { at: [...at, 'part_played'], what: 'funds' };
    if ((partPlayed === undefined || partPlayed === 'none') && paying.has(authority)) return { at, what: 'funds' };
  }
  return coDesigns === false ? { at: [...at, 'co_designs'], what: 'designs' } : undefined;
}
