/** What covers a network function other than a group for it: roles and routines in the plan. */

import type { Plan } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { heldOn } from '../../plan/queries/in-post.ts';
import { hasWorkForAll } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { isTended } from './tending.ts';

/** The functions that every network needs someone or something to cover. */
export const FUNCTIONS = ['enquiry', 'sharing', 'facilitation', 'decisions', 'communication', 'evaluation'] as const;
export type NetworkFunction = (typeof FUNCTIONS)[number];

/** The kinds of activity that count as a routine for each function. */
export interface RoutineKinds {
  readonly enquiry: readonly string[];
  readonly sharing: readonly string[];
  readonly decisions: readonly string[];
}

/** Returns the functions that a role or a routine covers on `day`. `kinds` says which activities count as routines. */
export function coveredWithoutGroup(plan: Plan, day: Day, kinds: RoutineKinds): Set<NetworkFunction> {
  const { leadership, sharing, communication, agreements } = plan;
  const happening = new Set(currentActivities(plan).map(({ kind }) => kind));
  const takesPlace = (wanted: readonly string[]) => wanted.some((kind) => happening.has(kind));
  const covered: Readonly<Record<NetworkFunction, boolean>> = {
    enquiry: takesPlace(kinds.enquiry),
    sharing: sharing.artefacts.length > 0 || sharing.widerAudiences.length > 0 || takesPlace(kinds.sharing),
    facilitation: isTended(plan),
    decisions:
      leadership.steeringGroup !== undefined ||
      heldOn(leadership.coLeaders, day).length > 0 ||
      agreements.decisions !== undefined ||
      takesPlace(kinds.decisions),
    communication:
      communication.channels.length > 0 ||
      communication.platform?.owner !== undefined ||
      hasWorkForAll(plan) ||
      plan.members.some(({ linkPerson }) => linkPerson !== undefined),
    evaluation: isEvaluated(plan),
  };
  return new Set(FUNCTIONS.filter((name) => covered[name]));
}

function isEvaluated({ evaluation: { evaluator, evaluatorPartner, reviews, questions, methods } }: Plan): boolean {
  const planned = [...reviews, ...questions, ...methods];
  return evaluator !== undefined || evaluatorPartner !== undefined || planned.length > 0;
}
