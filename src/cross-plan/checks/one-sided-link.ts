/** Finds links between networks that only one of them mentions. */

import type { Phrases } from '../../checks/check.ts';
import { type Group, groupsBy } from '../../plan/queries/groups.ts';
import { fill } from '../../text/words.ts';
import { NETWORK_LINKS, type PlanSummary, type SummaryLink } from '../plan-summary.ts';
import { type CrossPlanBreach, defineCrossPlanCheck } from './check.ts';
import { isNamedBy, linkedPlans } from './links.ts';
import { listed, networkOf, othersOf, pointers } from './others.ts';

/**
 * Reports a link if the other network's plan is present, is running and doesn't name this one. Also reports the other
 * plan, at its links, once for all networks that name it. Ignores links that could refer to several plans.
 */
export const oneSidedLink = defineCrossPlanCheck({
  params: { phrases: ['unanswered', 'unnamed'] },
  facts: ['problem'],
  exemption: ({ goesOn, links }) => (goesOn && links.length > 0 ? undefined : 'not-applicable'),
  test: (summaries, { params: { phrases } }) => {
    const found = oneSided(summaries);
    const named = groupsBy(found, ({ to }) => String(to));
    return [
      ...found.map((link) => unanswered(link, summaries, phrases)),
      ...named.map((links) => unnamed(links, summaries, phrases)),
    ];
  },
});

interface OneSided {
  /** Index of the plan that has the link. */
  readonly plan: number;
  readonly link: SummaryLink;
  readonly to: number;
}

function oneSided(summaries: readonly PlanSummary[]): OneSided[] {
  const planOf = linkedPlans(summaries);
  return summaries.flatMap((summary, plan) => {
    if (!summary.goesOn) return [];
    const met = new Set([plan]);
    return summary.links.flatMap((link): OneSided[] => {
      const to = planOf(link);
      const other = to === undefined ? undefined : summaries[to];
      if (to === undefined || other === undefined || met.has(to)) return [];
      met.add(to);
      return other.goesOn && !isNamedBy(summary, other) ? [{ plan, link, to }] : [];
    });
  });
}

type Wording = Phrases<'unanswered' | 'unnamed'>;

function unanswered(
  { plan, link, to }: OneSided,
  summaries: readonly PlanSummary[],
  phrases: Wording,
): CrossPlanBreach {
  const other = { plan: to };
  return {
    plan,
    at: link.at,
    facts: { problem: fill(phrases.unanswered, { network: networkOf(summaries, other) }) },
    related: pointers([other], summaries, () => NETWORK_LINKS),
  };
}

function unnamed(links: Group<OneSided>, summaries: readonly PlanSummary[], phrases: Wording): CrossPlanBreach {
  const [{ to }] = links;
  const few = othersOf(links, to);
  const names = few.map((one) => networkOf(summaries, one));
  return {
    plan: to,
    at: NETWORK_LINKS,
    facts: { problem: fill(phrases.unnamed, { networks: listed(names, links.length) }) },
    related: pointers(few, summaries, ({ link }) => link.at),
  };
}
