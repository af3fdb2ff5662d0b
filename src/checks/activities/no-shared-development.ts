/** General check: no joint activity of certain kinds. */

import { isJoint, isUndecided } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if no joint activity is one of `kinds`. Returns `cannot-tell` if there are fewer than `least` joint activities,
 * or if the schools of an activity of `kinds` are undecided.
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
