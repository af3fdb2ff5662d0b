/** Partners that the plan gives nothing to do. */

import type { Partner } from '../../plan/model/plan.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { currentPartners, payingPartners, workingPartners } from '../shared/partner-ties.ts';

/**
 * Fires once, naming partners without a role, a group, an activity, a review or an agreement. One that pays, or whose
 * part played is one of `parts`, has its work in that; of one whose kind is `other` and whose part is not said, such as
 * nurseries beside the schools, nothing is known. Cannot tell where partners take part in activities, since the
 * plan does not say which of them.
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
    if (plan.activities.some(({ takesPart }) => (takesPart.get('partners') ?? 0) > 0)) return 'cannot-tell';
    return oneBreach(idle, { facts: { partners: list(idle.map(({ name }) => name)) } });
  },
});

function isUnclear({ kind, partPlayed }: Partner): boolean {
  return kind === 'other' && partPlayed === undefined;
}
