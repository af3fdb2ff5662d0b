/** General: no joint activity of certain kinds. */

import { isJoint, isUndecided } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires when none of the joint activities is of one of `kinds`. Fewer than `least` joint activities are too few to
 * tell, and so is one of the kinds whose schools are undecided.
 */
export const noSharedDevelopment = defineCheck({
  params: { kinds: 'texts', least: 'number' },
  facts: [],
  test: (plan, { params: { kinds, least } }) => {
    const joint = plan.activities.filter(isJoint);
    if (joint.some(({ kind }) => kinds.includes(kind))) return [];
    const isOpen = plan.activities.some((activity) => kinds.includes(activity.kind) && isUndecided(activity, plan));
    return isOpen || joint.length < least ? 'cannot-tell' : [{ at: ['activities'], key: true }];
  },
});
