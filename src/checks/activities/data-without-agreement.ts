/** Data that schools study together without an agreement on sharing it. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { isJoint, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { unnamedSchools } from '../../plan/queries/network-size.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';
import { currentPartners } from '../shared/partner-ties.ts';

/**
 * Fires once, listing the joint activities whose kind is in `kinds`, if there is no agreement on sharing data. Softened
 * if all the schools belong to one body that holds their data (see `isOneBody`), and otherwise heavy. Softened and only
 * a gap if nobody but heads looks at the data.
 */
export const dataWithoutAgreement = defineCheck({
  params: { kinds: 'texts', authority: 'text', parts: 'texts' },
  facts: ['activities'],
  test: (plan, { params: { kinds, authority, parts } }) => {
    const sharing = currentActivities(plan).filter((activity) => isJoint(activity) && kinds.includes(activity.kind));
    if (sharing.length === 0) return 'not-applicable';
    if (textAt(plan, 'structure.agreements.data_sharing') !== undefined) return [];
    const isGap = sharing.every(isForHeads);
    const softened = isGap || isOneBody(plan, authority, parts);
    return [
      {
        softened,
        isGap,
        isHeavy: !softened,
        at: ['structure', 'agreements', 'data_sharing'],
        facts: { activities: list(sharing.map(({ title }) => title)) },
        related: sharing.map(({ at, title }) => ({ at, message: title })),
        schools: schoolsTakingPart(sharing).size,
      },
    ];
  },
});

/** Whether nobody but heads takes part, as far as the plan says who does. */
function isForHeads({ takesPart }: Activity): boolean {
  const attending = [...takesPart].flatMap(([who, number]) => (number > 0 ? [who] : []));
  return attending.length > 0 && attending.every((who) => who === 'headteachers');
}

/**
 * Whether one trust runs all the schools, or they are schools of one authority that leads or designs the network with
 * them: local ones, ones that it brought in, or ones that had to join.
 */
function isOneBody(plan: Plan, authority: string, parts: readonly string[]): boolean {
  const { members, network } = plan;
  const trusts = new Set(members.map(({ trust }) => trust));
  if (trusts.size === 1 && !trusts.has(undefined)) return unnamedSchools(plan) === 0;
  const [one, ...others] = currentPartners(plan).filter(({ kind }) => kind === authority);
  const owners = new Set(members.flatMap(({ localAuthority }) => localAuthority ?? []));
  if (one === undefined || others.length > 0 || owners.size > 1) return false;
  if (!parts.includes(one.partPlayed ?? '') && one.coDesigns !== true) return false;
  return network.area === 'local' || network.brokeredBy === one || network.origin === 'required';
}
