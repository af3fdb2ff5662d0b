/** Local authorities that don't design the network's work: they only pay, or deal with the schools one by one. */

import type { Partner } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { type Breach, defineCheck } from '../check.ts';
import { currentPartners, payingPartners, workingPartners } from '../shared/partner-ties.ts';

/**
 * Fires at a partner of `kind` that the plan says doesn't design with the schools. Also fires at one that doesn't say
 * whether it does, and deals with the schools one by one, or has no other work in the plan and either has the part of
 * funder or pays without a part. Returns `cannot-tell` if the plan says nothing about what any of them do.
 */
export const authorityOnlyFunds = defineCheck({
  params: { kind: 'text', phrases: ['funds', 'designs', 'singly', 'next'] },
  facts: ['authority', 'what'],
  test: (plan, { params: { kind, phrases } }) => {
    const authorities = currentPartners(plan).filter((partner) => partner.kind === kind);
    if (authorities.length === 0) return 'not-applicable';
    const ties = { working: workingPartners(plan), paying: payingPartners(plan) };
    if (!authorities.some((authority) => isKnown(authority, ties))) return 'cannot-tell';
    return authorities.flatMap((authority): Breach[] => {
      const found = problemOf(authority, ties);
      if (found === undefined) return [];
      const facts = { authority: authority.name, what: phrases[found.what] };
      return [{ at: found.at, facts, ...(found.what === 'singly' && { fix: phrases.next }) }];
    });
  },
});

interface Ties {
  readonly working: ReadonlySet<Partner>;
  readonly paying: ReadonlySet<Partner>;
}

function isKnown(authority: Partner, { working, paying }: Ties): boolean {
  const { partPlayed, coDesigns, engagesNetworkAs } = authority;
  if (partPlayed !== undefined || coDesigns !== undefined || engagesNetworkAs === 'school-by-school') return true;
  return working.has(authority) || paying.has(authority);
}

interface Problem {
  readonly at: Path;
  readonly what: 'funds' | 'designs' | 'singly';
}

function problemOf(authority: Partner, { working, paying }: Ties): Problem | undefined {
  const { at, coDesigns, partPlayed, engagesNetworkAs } = authority;
  if (coDesigns === true) return undefined;
  if (!working.has(authority)) {
    if (partPlayed === 'funder') return { at: [...at, 'part_played'], what: 'funds' };
    if ((partPlayed === undefined || partPlayed === 'none') && paying.has(authority)) return { at, what: 'funds' };
  }
  if (coDesigns === false) return { at: [...at, 'co_designs'], what: 'designs' };
  return engagesNetworkAs === 'school-by-school' ? { at: [...at, 'engages_network_as'], what: 'singly' } : undefined;
}
