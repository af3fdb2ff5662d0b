/** Data that schools study together without an agreement on sharing it. */

import { isJoint, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';

/** Fires once, listing the joint activities whose kind is in `kinds`, if there is no agreement on sharing data. */
export const dataWithoutAgreement = defineCheck({
  params: { kinds: 'texts' },
  facts: ['activities'],
  test: (plan, { params: { kinds } }) => {
    const sharing = currentActivities(plan).filter((activity) => isJoint(activity) && kinds.includes(activity.kind));
    if (sharing.length === 0) return 'not-applicable';
    if (textAt(plan, 'structure.agreements.data_sharing') !== undefined) return [];
    return [
      {
        at: ['structure', 'agreements', 'data_sharing'],
        facts: { activities: list(sharing.map(({ title }) => title)) },
        related: sharing.map(({ at, title }) => ({ at, message: title })),
        schools: schoolsTakingPart(sharing).size,
      },
    ];
  },
});
