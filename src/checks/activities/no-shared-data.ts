/** Joint enquiry that doesn't look at shared evidence. */

import { isJoint, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';

/**
 * Fires if no joint activity has a kind in `evidence`, and the joint enquiries (kinds in `enquiries`) all say what they
 * serve but none serves an outcome with a baseline. Not applicable without a joint enquiry.
 */
export const noSharedData = defineCheck({
  params: { evidence: 'texts', enquiries: 'texts' },
  facts: ['enquiries'],
  test: (plan, { params: { evidence, enquiries } }) => {
    const joint = currentActivities(plan).filter(isJoint);
    const asking = joint.filter(({ kind }) => enquiries.includes(kind));
    const draws =
      joint.some(({ kind }) => evidence.includes(kind)) ||
      asking.some(({ serves }) => serves.some(({ baseline }) => baseline !== undefined));
    if (draws) return [];
    if (asking.length === 0) return 'not-applicable';
    if (asking.some(({ serves }) => serves.length === 0)) return 'cannot-tell';
    return oneBreach(
      asking.map(({ at, title }) => ({ at, name: title })),
      { facts: { enquiries: list(asking.map(({ title }) => title)) }, schools: schoolsTakingPart(asking).size },
    );
  },
});
