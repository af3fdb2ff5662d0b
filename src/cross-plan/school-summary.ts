/** Summarises the schools of a plan: only what is needed to match them with schools of other plans. */

import type { Plan } from '../plan/model/plan.ts';
import type { NamedSchool } from './match-schools.ts';

export interface SchoolSummary extends NamedSchool {
  /** Its id in the plan. */
  readonly id: string;
  /** The network is over on the checking date, and the school stayed until the end. */
  readonly isOver: boolean;
}

/** The schools active on the checking date, or at the end if the network is over. */
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
