/** Networks in which nobody who teaches enquires. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { isMap, valueAt } from '../../plan/path.ts';
import { isJoint, workingActivities } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires when no activity is of one of `kinds` with some of `who` taking part. An activity that does not say who takes
 * part is taken to have them; one that names them without a number has them. Cannot tell where a group is there for enquiry.
 * Where schools only meet as a whole, another rule asks for work in which something could be enquired into.
 */
export const noEnquiry = defineCheck({
  params: { kinds: 'texts', who: 'texts' },
  facts: [],
  test: (plan, { params: { kinds, who } }) => {
    const enquiries = plan.activities.filter(({ kind }) => kinds.includes(kind));
    if (enquiries.some((activity) => mayInclude(plan, activity, who))) return [];
    if (plan.groups.some((group) => group.function === 'enquiry')) return 'cannot-tell';
    if (plan.activities.some(isJoint) && workingActivities(plan).length === 0) return 'not-applicable';
    const related = enquiries.map(({ at, title }) => ({ at: [...at, 'takes_part'], message: title }));
    return [{ at: ['activities'], key: true, related }];
  },
});

function mayInclude({ data }: Plan, { at }: Activity, who: readonly string[]): boolean {
  const written = valueAt(data, [...at, 'takes_part']);
  if (!isMap(written) || Object.values(written).every((number) => number === null)) return true;
  return who.some((key) => written[key] !== undefined && written[key] !== 0);
}
