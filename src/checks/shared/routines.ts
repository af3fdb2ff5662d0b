/** What covers a function of a network besides a group for it: the roles and routines that the plan holds. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { inTerm, isTended } from '../../plan/queries/posts.ts';

/** What a network has to have somebody or something for. */
export const FUNCTIONS = ['enquiry', 'sharing', 'facilitation', 'decisions', 'communication', 'evaluation'] as const;
export type NetworkFunction = (typeof FUNCTIONS)[number];

/** Kinds of activity that are a routine for a function. */
export interface RoutineKinds {
  readonly enquiry: readonly string[];
  readonly sharing: readonly string[];
  readonly decisions: readonly string[];
}

/** The functions that a role or a routine covers. */
export function coveredWithoutGroup(plan: Plan, day: Day, kinds: RoutineKinds): Set<NetworkFunction> {
  const { leadership, sharing, communication, agreements } = plan;
  const isIn = (role: Role) => inTerm(role, day);
  const happening = new Set(plan.activities.map(({ kind }) => kind));
  const takesPlace = (wanted: readonly string[]) => wanted.some((kind) => happening.has(kind));
  const covered: Readonly<Record<NetworkFunction, boolean>> = {
    enquiry: takesPlace(kinds.enquiry),
    sharing: sharing.artefacts.length > 0 || sharing.widerAudiences.length > 0 || takesPlace(kinds.sharing),
    facilitation: isTended(plan, day),
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

function isEvaluated({ evaluation: { evaluator, evaluatorPartner, reviews, questions, methods } }: Plan): boolean {
  const planned = [...reviews, ...questions, ...methods];
  return evaluator !== undefined || evaluatorPartner !== undefined || planned.length > 0;
}
