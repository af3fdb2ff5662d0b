/** What the report of a part carries beyond any other report, so that all parts together can be told as one run. */

import type { FailOn } from '../../config/settings.ts';
import type { Together } from '../../cross-plan/evaluate.ts';
import type { PlacedCard } from '../../cross-plan/locate-card.ts';
import type { PlanReport } from '../../report/report.ts';
import type { AcrossRule } from '../../rules/bind-checks.ts';
import type { Level, ParameterValue } from '../../rules/types.ts';
import type { Shard } from './shard.ts';

/** What was asked of every part alike. */
export interface Asked {
  readonly paths: readonly string[];
  /** Whether the whole rule set ran. */
  readonly complete: boolean;
  /** A file; false for none; null for the usual one. */
  readonly baseline: string | false | null;
  /** The other flags that decide what is found, as one text. */
  readonly flags: string;
}

/** What a rule across plans is for a plan, where its repository may have changed it. */
export interface CarriedRule {
  readonly id: string;
  readonly level: Level;
  /** Whether its softer level still applies. */
  readonly softens: boolean;
  readonly params: Readonly<Record<string, ParameterValue>>;
}

/** What one plan's report leaves out. */
export interface CarriedPlan {
  /** For frames; null where lines of plans are not to be shown. */
  readonly source: string | null;
  readonly documents: number;
  readonly failOn: FailOn;
  readonly acknowledge: boolean;
  /** How many schools each finding touches, in the findings' order. */
  readonly touches: readonly number[];
  /** Null where it could not be read as a plan. */
  readonly placed: PlacedCard | null;
  /** Index of its rules across plans in `ruleSets`. */
  readonly rules: number;
}

/** A part as its report carries it. */
export interface CarriedShard extends Shard {
  readonly asked: Asked;
  readonly ruleSets: readonly (readonly CarriedRule[])[];
  /** One for each plan of the report, in their order. */
  readonly plans: readonly CarriedPlan[];
  /** Plans that were read for the others alone. */
  readonly bystanders: readonly { readonly file: string; readonly placed: PlacedCard }[];
}

/** A part of a run as it was judged. */
export interface JudgedPart {
  readonly plans: readonly {
    readonly report: PlanReport;
    readonly failOn: FailOn;
    readonly together?: Together;
  }[];
  readonly bystanders: readonly Together[];
}

/** @param snippets whether lines of plans may be shown */
export function carriedShard(
  shard: Shard,
  asked: Asked,
  { plans, bystanders }: JudgedPart,
  snippets: boolean,
): CarriedShard {
  const sets: (readonly AcrossRule[])[] = [[]];
  const indexOf = (rules: readonly AcrossRule[]) => (sets.includes(rules) ? sets.indexOf(rules) : sets.push(rules) - 1);
  const carried = plans.map(
    ({ report, failOn, together }): CarriedPlan => ({
      source: snippets ? report.source : null,
      documents: report.documents,
      failOn,
      acknowledge: together?.acknowledge ?? true,
      touches: report.findings.map(({ touches }) => touches),
      placed: together?.placed ?? null,
      rules: together === undefined ? 0 : indexOf(together.rules),
    }),
  );
  return {
    ...shard,
    asked,
    ruleSets: sets.map((rules) => rules.map(carriedRule)),
    plans: carried,
    bystanders: bystanders.map(({ file, placed }) => ({ file, placed })),
  };
}

function carriedRule({ id, level, soften, params = {} }: AcrossRule): CarriedRule {
  return { id, level, softens: soften !== undefined, params };
}
