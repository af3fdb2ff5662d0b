/** What covers a function of a network besides a group for it: the roles and routines that the plan holds. */

import type { Day } from '../plan/calendar.ts';
import { inTerm } from '../plan/people.ts';
import type { Activity, Plan, Role } from '../plan/types.ts';

/** What a network has to have somebody or something for. */
export const FUNCTIONS = ['enquiry', 'sharing', 'facilitation', 'decisions', 'communication', 'evaluation'] as const;
export type NetworkFunction = (typeof FUNCTIONS)[number];

/** Kinds of activity that are a routine for a function. */
export interface RoutineKinds {
  readonly enquiry: readonly string[];
  readonly sharing: readonly string[];
  readonly decisions: readonly string[];
}

/**
 * The functions that a role or a routine covers. An activity covers one when somebody leads it, or when the plan says of
 * no activity who does.
 */
export function coveredWithoutGroup(plan: Plan, day: Day, kinds: RoutineKinds): Set<NetworkFunction> {
  const { leadership, sharing, communication, agreements } = plan;
  const isIn = (role: Role) => inTerm(role, day);
  const saysWhoLeads = plan.activities.some(isLed);
  const happening = new Set(plan.activities.filter((one) => isLed(one) || !saysWhoLeads).map(({ kind }) => kind));
  const takesPlace = (wanted: readonly string[]) => wanted.some((kind) => happening.has(kind));
  const covered: Readonly<Record<NetworkFunction, boolean>> = {
    enquiry: takesPlace(kinds.enquiry),
    sharing: sharing.artefacts.length > 0 || sharing.widerAudiences.length > 0 || takesPlace(kinds.sharing),
    facilitation:
      leadership.facilitators.some(isIn) ||
      leadership.coLeaders.some((role) => isIn(role) && role.daysPerYear !== undefined && role.daysPerYear > 0),
    decisions:
      leadership.steeringGroup !== undefined ||
      leadership.coLeaders.some(isIn) ||
      agreements.decisions !== undefined ||
      takesPlace(kinds.decisions),
    communication:
      communication.channels.length > 0 ||
      communication.platform?.owner !== undefined ||
      plan.members.some(({ linkPerson }) => linkPerson !== undefined),
    evaluation: isEvaluated(plan),
  };
  return new Set(FUNCTIONS.filter((name) => covered[name]));
}

function isLed({ ledBy }: Activity): boolean {
  return ledBy.length > 0;
}

function isEvaluated({ evaluation: { evaluator, evaluatorPartner, reviews, questions, methods } }: Plan): boolean {
  const planned = [...reviews, ...questions, ...methods];
  return evaluator !== undefined || evaluatorPartner !== undefined || planned.length > 0;
}
