/** Partners that have nothing to do in the plan. */

import type { Partner } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { currentPartners, payingPartners, workingPartners } from '../shared/partner-ties.ts';

/**
 * Fires once, listing partners without a role, group, activity, review or agreement. Partners that pay, or whose part
 * is one of `parts`, count as having work. Partners of kind `other` with no part given, such as nurseries, are skipped.
 * Returns `cannot-tell` if partners take part in activities, because the plan doesn't say which ones.
 */
export const idlePartner = defineCheck({
  params: { parts: 'texts' },
  facts: ['partners'],
  test: (plan, { params: { parts } }) => {
    const partners = currentPartners(plan);
    if (partners.length === 0) return 'not-applicable';
    const busy = new Set([...workingPartners(plan), ...payingPartners(plan)]);
    const untied = partners.filter(
      (partner) =>
        !busy.has(partner) &&
        !isFilledIn(partner.agreement) &&
        (partner.partPlayed === undefined || !parts.includes(partner.partPlayed)),
    );
    const idle = untied.filter((partner) => !isUnclear(partner));
    if (idle.length === 0) return untied.length === 0 ? [] : 'cannot-tell';
    if (currentActivities(plan).some(({ takesPart }) => (takesPart.get('partners') ?? 0) > 0)) return 'cannot-tell';
    return oneBreach(idle, { facts: { partners: list(idle.map(({ name }) => name)) } });
  },
});

function isUnclear({ kind, partPlayed }: Partner): boolean {
  return kind === 'other' && partPlayed === undefined;
}
