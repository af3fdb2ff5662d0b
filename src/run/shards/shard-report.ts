/** What the report of a part carries beyond any other report, so that all parts together can be told as one run. */

import type { FailOn } from '../../config/settings.ts';
import type { CrossPlanInput } from '../../cross-plan/evaluate.ts';
import type { LocatedSummary } from '../../cross-plan/located-summary.ts';
import type { PlanReport } from '../../findings/report.ts';
import type { CrossPlanRule } from '../../rules/bind-checks.ts';
import type { Level, ParameterValue } from '../../rules/types.ts';
import type { Shard } from './shard.ts';

/** What was asked of every part alike. */
export interface ShardRequest {
  readonly paths: readonly string[];
  /** Whether the whole rule set ran. */
  readonly complete: boolean;
  /** A file; false for none; null for the usual one. */
  readonly baseline: string | false | null;
  /** The other flags that decide what is found, as one text. */
  readonly flags: string;
}

/** What a rule across plans is for a plan, where its repository may have changed it. */
export interface ShardRule {
  readonly id: string;
  readonly level: Level;
  /** Whether its softer level still applies. */
  readonly softens: boolean;
  readonly params: Readonly<Record<string, ParameterValue>>;
}

/** What one plan's report leaves out. */
export interface ShardPlan {
  /** For frames; null where lines of plans are not to be shown. */
  readonly source: string | null;
  readonly documents: number;
  readonly failOn: FailOn;
  readonly acknowledge: boolean;
  /** How many schools each finding touches, in the findings' order. */
  readonly touches: readonly number[];
  /** Null where it could not be read as a plan. */
  readonly placed: LocatedSummary | null;
  /** Index of its rules across plans in `ruleSets`. */
  readonly rules: number;
}

/** A part as its report carries it. */
export interface ShardReport extends Shard {
  readonly asked: ShardRequest;
  readonly ruleSets: readonly (readonly ShardRule[])[];
  /** One for each plan of the report, in their order. */
  readonly plans: readonly ShardPlan[];
  /** Plans that were read for the others alone. */
  readonly bystanders: readonly { readonly file: string; readonly placed: LocatedSummary }[];
}

/** A part of a run as it was judged. */
export interface LintedShard {
  readonly plans: readonly {
    readonly report: PlanReport;
    readonly failOn: FailOn;
    readonly crossPlan?: CrossPlanInput;
  }[];
  readonly contextOnly: readonly CrossPlanInput[];
}

/** @param snippets whether lines of plans may be shown */
export function shardReport(
  shard: Shard,
  asked: ShardRequest,
  { plans, contextOnly }: LintedShard,
  snippets: boolean,
): ShardReport {
  const sets: (readonly CrossPlanRule[])[] = [[]];
  const indexOf = (rules: readonly CrossPlanRule[]) =>
    sets.includes(rules) ? sets.indexOf(rules) : sets.push(rules) - 1;
  const shardPlans = plans.map(
    ({ report, failOn, crossPlan }): ShardPlan => ({
      source: snippets ? report.source : null,
      documents: report.documents,
      failOn,
      acknowledge: crossPlan?.acknowledge ?? true,
      touches: report.findings.map(({ touches }) => touches),
      placed: crossPlan?.placed ?? null,
      rules: crossPlan === undefined ? 0 : indexOf(crossPlan.rules),
    }),
  );
  return {
    ...shard,
    asked,
    ruleSets: sets.map((rules) => rules.map(shardRule)),
    plans: shardPlans,
    bystanders: contextOnly.map(({ file, placed }) => ({ file, placed })),
  };
}

function shardRule({ id, level, soften, params = {} }: CrossPlanRule): ShardRule {
  return { id, level, softens: soften !== undefined, params };
}
