/** Schools that meet the others only when nearly everyone meets. */

import { isJoint, isUndecided, schoolsIn, workingActivities } from '../plan/meeting.ts';
import { defineCheck } from './check.ts';
import { observersOnly, together } from './schools.ts';

/**
 * Fires once, naming the schools of S whose joint activities are all plenary; softened when all of them only observe.
 * While an activity's schools are undecided such a school may yet be in it.
 */
export const plenaryOnly = defineCheck({
  params: {},
  facts: ['schools'],
  test: (plan) => {
    const joint = schoolsIn(plan.activities.filter(isJoint).map(({ schools }) => schools));
    if (joint.size === 0) return 'not-applicable';
    const working = schoolsIn(workingActivities(plan).map(({ schools }) => schools));
    const listening = plan.members.filter((school) => joint.has(school) && !working.has(school));
    if (listening.length > 0 && plan.activities.some((activity) => isUndecided(activity, plan))) return 'cannot-tell';
    return together(listening, 'name').map((breach) => ({ ...breach, softened: observersOnly(listening) }));
  },
});
