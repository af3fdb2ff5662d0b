/** Schools that do nothing with another. */

import { hasUndecided, isJoint, schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';
import { observersOnly, together } from '../shared/schools-in-words.ts';

/**
 * Fires once, naming the schools of S in no joint activity; softened when all of them only observe. While an activity's
 * schools are undecided such a school may yet be in it.
 */
export const schoolLeftOut = defineCheck({
  params: {},
  facts: ['schools'],
  test: (plan) => {
    if (plan.members.length < 2) return 'not-applicable';
    const joint = schoolsTakingPart(plan.activities.filter(isJoint));
    const outside = plan.members.filter((school) => !joint.has(school));
    if (outside.length > 0 && hasUndecided(plan)) return 'cannot-tell';
    return together(outside, 'name').map((breach) => ({ ...breach, softened: observersOnly(outside) }));
  },
});
