/** The extra data in the report of a shard, which is needed to merge shards into one run. */

import type { FailOn, WarningLimit } from '../../config/settings.ts';
import type { CrossPlanInput } from '../../cross-plan/evaluate.ts';
import type { LocatedSummary } from '../../cross-plan/located-summary.ts';
import type { PlanReport } from '../../findings/report.ts';
import type { CrossPlanRule } from '../../rules/bind-checks.ts';
import type { Level, ParameterValue } from '../../rules/types.ts';
import type { Shard } from './shard.ts';

/** What every shard was asked to do. It must be the same for all. */
export interface ShardRequest {
  readonly paths: readonly string[];
  /** Whether the whole rule set ran. */
  readonly complete: boolean;
  /** The file that the run asked for, or else the default one; false for none; null if there was none. */
  readonly baseline: string | false | null;
  /** The other flags that affect the findings, as one text. */
  readonly flags: string;
}

/** The level and parameters of a rule that compares plans, for one plan. A configuration may have changed them. */
export interface ShardRule {
  readonly id: string;
  readonly level: Level;
  /** Whether its softer level still applies. */
  readonly softens: boolean;
  readonly params: Readonly<Record<string, ParameterValue>>;
}

/** The data about one plan that its report leaves out. */
export interface ShardPlan {
  /** The text, for code frames; null if lines of plans must not be shown. */
  readonly source: string | null;
  readonly documents: number;
  readonly failOn: FailOn;
  /** Left out if any number of warnings is allowed. */
  readonly warningLimit?: WarningLimit;
  readonly acknowledge: boolean;
  /** How many schools each finding affects, in the order of the findings. */
  readonly touches: readonly number[];
  /** Null if the file couldn't be read as a plan. */
  readonly placed: LocatedSummary | null;
  /** Index into `ruleSets` of the rules used to compare this plan. */
  readonly rules: number;
}

/** The shard data in a report. */
export interface ShardReport extends Shard {
  readonly asked: ShardRequest;
  readonly ruleSets: readonly (readonly ShardRule[])[];
  /** One for each plan of the report, in the same order. */
  readonly plans: readonly ShardPlan[];
  /** Plans that were read only for comparison with the others. */
  readonly bystanders: readonly { readonly file: string; readonly placed: LocatedSummary }[];
}

/** The results of one shard. */
export interface LintedShard {
  readonly plans: readonly {
    readonly report: PlanReport;
    readonly failOn: FailOn;
    readonly warningLimit?: WarningLimit;
    readonly crossPlan?: CrossPlanInput;
  }[];
  readonly contextOnly: readonly CrossPlanInput[];
}

/** @param snippets whether lines of plans may be shown */
export function shardReport(
  shard: Shard,
  asked: ShardRequest,
  { plans, contextOnly }: { readonly plans: Iterable<LintedShard['plans'][number]> } & Pick<LintedShard, 'contextOnly'>,
  snippets: boolean,
): ShardReport {
  const sets: (readonly CrossPlanRule[])[] = [[]];
  const indexOf = (rules: readonly CrossPlanRule[]) =>
    sets.includes(rules) ? sets.indexOf(rules) : sets.push(rules) - 1;
  const shardPlans = [...plans].map(
    ({ report, failOn, warningLimit, crossPlan }): ShardPlan => ({
      source: snippets ? report.source : null,
      documents: report.documents,
      failOn,
      ...(warningLimit && { warningLimit }),
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
