/** Which networks name which as networks they learn with. */

import { plainName } from '../../plan/queries/plain-name.ts';
import { memoize } from '../../text/memoize.ts';
import type { PlanSummary, SummaryLink } from '../plan-summary.ts';

const NETWORK = new Set(['network']);

/** So that `lower-vale-maths` and `Lower Vale Maths Network` are one. */
function networkKey(idOrName: string): string {
  return plainName(idOrName, NETWORK);
}

/** What a network goes by. */
const keysOf = memoize(({ network }: PlanSummary) => [network.id, network.name].map(networkKey));

/** Whether one network names the other. */
export function isNamedBy(named: PlanSummary, by: PlanSummary): boolean {
  const links = linkKeys(by);
  return links.size > 0 && keysOf(named).some((key) => links.has(key));
}

const linkKeys = memoize(({ links }: PlanSummary) => new Set(links.map(({ network }) => networkKey(network))));

/** From a link to the one plan it can mean; undefined where there is none, or more than one. */
export function linkedPlans(summaries: readonly PlanSummary[]): (link: SummaryLink) => number | undefined {
  const plans = new Map<string, Set<number>>();
  for (const [plan, summary] of summaries.entries())
    for (const key of keysOf(summary)) plans.set(key, (plans.get(key) ?? new Set()).add(plan));
  return ({ network }) => {
    const [plan, ...more] = plans.get(networkKey(network)) ?? [];
    return more.length > 0 ? undefined : plan;
  };
}
