/** Finds which networks name each other as networks they learn with. */

import { plainName } from '../../plan/queries/plain-name.ts';
import { memoize } from '../../text/memoize.ts';
import type { PlanSummary, SummaryLink } from '../plan-summary.ts';

const NETWORK = new Set(['network']);

/** Makes `lower-vale-maths` and `Lower Vale Maths Network` the same. */
function networkKey(idOrName: string): string {
  return plainName(idOrName, NETWORK);
}

/** The keys that can identify a network. */
const keysOf = memoize(({ network }: PlanSummary) => [network.id, network.name].map(networkKey));

/** Whether the plan `by` names the network `named`. */
export function isNamedBy(named: PlanSummary, by: PlanSummary): boolean {
  const links = linkKeys(by);
  return links.size > 0 && keysOf(named).some((key) => links.has(key));
}

const linkKeys = memoize(({ links }: PlanSummary) => new Set(links.map(({ network }) => networkKey(network))));

/** Returns a function that finds the plan a link refers to; undefined if there is none, or more than one. */
export function linkedPlans(summaries: readonly PlanSummary[]): (link: SummaryLink) => number | undefined {
  const plans = new Map<string, Set<number>>();
  for (const [plan, summary] of summaries.entries())
    for (const key of keysOf(summary)) plans.set(key, (plans.get(key) ?? new Set()).add(plan));
  return ({ network }) => {
    const [plan, ...more] = plans.get(networkKey(network)) ?? [];
    return more.length > 0 ? undefined : plan;
  };
}
