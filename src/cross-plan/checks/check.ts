/** What a check across plans is: one pure predicate over the cards of all plans that are checked together. */

import type { Demands, Fact, ParameterSpec, Parameters } from '../../checks/check.ts';
import type { Path } from '../../plan/path.ts';
import type { PlanSummary } from '../plan-summary.ts';

/** A place where a plan and others break a rule together. */
export interface CrossPlanBreach {
  /** Index of the plan's card. */
  readonly plan: number;
  /** One of the places of that card. */
  readonly at: Path;
  /** The message's placeholders. Every fact the check declares is given. */
  readonly facts?: Readonly<Record<string, Fact>>;
  /** The numbers and names a stated sum came from, for machine formats. */
  readonly figures?: Readonly<Record<string, Fact | readonly Fact[]>>;
  /** Places of other plans that tell the story. */
  readonly related: readonly CrossPlanRelated[];
  /** The record's softer level applies. */
  readonly softened?: boolean;
  /** How many schools of the plan this touches; all of them when not given. */
  readonly schools?: number;
}

export interface CrossPlanRelated {
  readonly plan: number;
  readonly at: Path;
  readonly message: string;
}

/** Why a plan is not held to a rule at all. */
export type Exemption = 'not-applicable' | 'cannot-tell';

export interface CrossPlanCheck<S extends ParameterSpec = ParameterSpec> extends Demands<S> {
  /** Why a plan cannot be held to the rule, whatever the others say; undefined where it can. */
  exemption(summary: PlanSummary): Exemption | undefined;
  /** The breaches of all plans, each plan's in the order of their places; the cost grows linearly with the plans. */
  test(summaries: readonly PlanSummary[], context: { readonly params: Parameters<S> }): readonly CrossPlanBreach[];
}

/** Ties a check's parameters to the types of its test. */
export function defineCrossPlanCheck<const S extends ParameterSpec>(check: CrossPlanCheck<S>): CrossPlanCheck<S> {
  return check;
}
