/** The schools of a plan as one of many plans has them: what tells them apart, and no more. */

import type { Plan } from '../plan/model/plan.ts';
import type { NamedSchool } from './match-schools.ts';

export interface SchoolSummary extends NamedSchool {
  /** Its id in the plan. */
  readonly id: string;
  /** The network is over on the checking date, and it was in it to the end. */
  readonly isOver: boolean;
}

/** Those active on the checking date, or at the end of a network that is over. */
export function summariseSchools({ members, network, today }: Plan): SchoolSummary[] {
  const isOver = network.ends !== undefined && network.ends.to < today;
  return members.map(({ id, name, identifier, localAuthority }) => ({
    id,
    name,
    identifier: identifier === undefined ? null : { scheme: identifier.scheme ?? null, value: identifier.value },
    authority: localAuthority ?? null,
    isOver,
  }));
}
