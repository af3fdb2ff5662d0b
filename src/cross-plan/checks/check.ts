/** The type of a check that compares plans: a pure function of the summaries of all plans. */

import type { Demands, Fact, ParameterSpec, Parameters } from '../../checks/check.ts';
import type { Path } from '../../plan/path.ts';
import type { PlanSummary } from '../plan-summary.ts';

/** A path where a plan breaks a rule together with others. */
export interface CrossPlanBreach {
  /** Index of the plan's summary. */
  readonly plan: number;
  /** One of the paths in that summary. */
  readonly at: Path;
  /** Values for the message's placeholders. Must include every fact that the check declares. */
  readonly facts?: Readonly<Record<string, Fact>>;
  /** The numbers and names behind a total in the message, for machine formats. */
  readonly figures?: Readonly<Record<string, Fact | readonly Fact[]>>;
  /** Related positions in other plans. */
  readonly related: readonly CrossPlanRelated[];
  /** Whether the record's softer level applies. */
  readonly softened?: boolean;
  /** How many of the plan's schools this affects; all of them if not given. */
  readonly schools?: number;
}

export interface CrossPlanRelated {
  readonly plan: number;
  readonly at: Path;
  readonly message: string;
}

/** Why a rule doesn't check a plan. */
export type Exemption = 'not-applicable' | 'cannot-tell';

export interface CrossPlanCheck<S extends ParameterSpec = ParameterSpec> extends Demands<S> {
  /** Why the rule can't check this plan, whatever the others say; undefined if it can. */
  exemption(summary: PlanSummary): Exemption | undefined;
  /**
   * The breaches in all plans, in order of position within each plan. The cost should grow linearly with the number of
   * plans.
   */
  test(summaries: readonly PlanSummary[], context: { readonly params: Parameters<S> }): readonly CrossPlanBreach[];
}

/** Infers the types of a check's parameters for its test. */
export function defineCrossPlanCheck<const S extends ParameterSpec>(check: CrossPlanCheck<S>): CrossPlanCheck<S> {
  return check;
}
