/** When a plan's reason for the number of schools can be asked about again. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths } from '../../plan/queries/calendar.ts';

/**
 * Whether it makes no sense to ask if the reason still holds: nothing has changed yet, because the network is forming or in
 * its first year, or somebody else chose the schools, because it was required.
 */
export function isReasonSettled({ network: { origin, stage, starts }, today }: Plan): boolean {
  if (origin === 'required' || stage === 'forming') return true;
  return starts !== undefined && today < addMonths(starts.to, 12);
}
