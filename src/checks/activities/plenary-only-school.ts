/** Schools that meet the others only in plenary activities. */

import type { Plan } from '../../plan/model/plan.ts';
import { hasUndecided, isJoint, schoolsTakingPart, workingActivities } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { observersOnly, together } from '../shared/schools-in-words.ts';

/**
 * Fires once, listing the member schools whose joint activities are all plenary. If that is every member school, gives
 * their number rather than their names. Softened if all of these schools are observers. Returns `cannot-tell` if an
 * activity whose schools are undecided might include them.
 */
export const plenaryOnlySchool = defineCheck({
  params: { phrases: ['all'] },
  facts: ['schools'],
  test: (plan, { params: { phrases } }) => {
    const joint = schoolsTakingPart(currentActivities(plan).filter(isJoint));
    if (joint.size === 0) return hasUndecided(plan) ? 'cannot-tell' : 'not-applicable';
    const working = schoolsTakingPart(workingActivities(plan));
    const listening = plan.members.filter((school) => joint.has(school) && !working.has(school));
    if (listening.length > 0 && (hasUndecided(plan) || plan.subgroups !== undefined)) return 'cannot-tell';
    const breaches = listening.length === plan.members.length ? all(plan, phrases.all) : together(listening, 'name');
    return breaches.map((breach) => ({ ...breach, softened: observersOnly(listening) }));
  },
});

function all({ members: { length } }: Plan, phrase: string): Breach[] {
  return [{ at: ['activities'], key: true, facts: { schools: fill(phrase, { n: length }) }, schools: length }];
}
