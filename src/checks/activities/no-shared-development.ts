/** General check: no joint activity of certain kinds. */

import { isJoint, isUndecided } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { overInWords } from '../shared/past-activities.ts';

/**
 * Fires if no current joint activity is one of `kinds`. Returns `cannot-tell` if there are fewer than `least` of them,
 * or if the schools of an activity of `kinds` are undecided.
 */
export const noSharedDevelopment = defineCheck({
  params: { kinds: 'texts', least: 'number', phrases: ['over'] },
  facts: ['over'],
  test: (plan, { params: { kinds, least, phrases } }) => {
    const activities = currentActivities(plan);
    const joint = activities.filter(isJoint);
    if (joint.some(({ kind }) => kinds.includes(kind))) return [];
    const isOpen = activities.some((activity) => kinds.includes(activity.kind) && isUndecided(activity, plan));
    if (isOpen || joint.length < least) return 'cannot-tell';
    const over = overInWords(plan, phrases.over, (activity) => isJoint(activity) && kinds.includes(activity.kind));
    return [{ at: ['activities'], key: true, facts: { over } }];
  },
});
