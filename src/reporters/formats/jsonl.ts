/**
 * The report as one JSON object per line, in an order that can be written while plans are still being checked: the run,
 * each plan with its findings, and last what is only known at the end.
 */

import { countsTogether, NO_FINDINGS, openCounts } from '../../findings/counts.ts';
import type { PlanReport, Report } from '../../findings/report.ts';
import { loadFramework } from '../../rules/load.ts';
import { REPOSITORY } from '../../rules/types.ts';
import { escapeJson } from '../../text/words.ts';
import { findingOf, nextStepsOf, planOf } from './json.ts';
import type { Reporter, StreamWriter } from './reporter.ts';

export const jsonl: Reporter = function* (report) {
  yield beginLines(report);
  for (const plan of report.plans) yield planLines(plan);
  yield* endLines(report);
};

/** The first line: the tool, the framework and the checking date. */
export function beginLines({ tool, framework, asOf }: Pick<Report, 'tool' | 'framework' | 'asOf'>): string {
  return line('run', { schemaVersion: 1, tool, framework, asOf });
}

/**
 * A plan with the findings of rules about one plan. It is the same before and after the cross-plan rules have run.
 */
export function planLines(report: PlanReport): string {
  const { findings: _, lens: __, ...plan } = planOf(report);
  const { findings, outcomes, strengths } = partOf(report, false);
  return [
    line('plan', { ...plan, outcomes, strengths, counts: openCounts(findings), nextSteps: nextStepsOf(findings) }),
    ...findingLines(report, findings),
  ].join('');
}

/** The results of cross-plan rules, what a lens shows, baseline entries that are gone, problems and totals. */
export function* endLines(report: Report): Generator<string> {
  const { plans, baseline, problems, passedOver, configurations, exitCode } = report;
  let counts = NO_FINDINGS;
  let hasLens = false;
  for (const plan of plans) {
    yield* crossPlanLines(plan);
    counts = countsTogether(counts, openCounts(plan.findings));
    hasLens ||= plan.lens !== undefined;
  }
  if (hasLens) for (const plan of plans) yield* lensLines(plan);
  yield* (baseline?.gone ?? []).map((gone) => line('gone', gone));
  yield* problems.map((problem) => line('problem', problem));
  const used = baseline && { file: baseline.file };
  yield line('end', { plans: plans.length, counts, passedOver, configurations, baseline: used, exitCode });
}

export const jsonlStream: StreamWriter = { begin: beginLines, plan: planLines, end: endLines };

/** The results of cross-plan rules for one plan, or an empty list if they didn't cover it. */
function crossPlanLines(report: PlanReport): string[] {
  const { file, document } = report;
  const { findings, outcomes, strengths } = partOf(report, true);
  if (Object.keys(outcomes).length === 0) return findingLines(report, findings);
  return [line('across', { file, document, outcomes, strengths }), ...findingLines(report, findings)];
}

/** A plan as seen through the lens asked for. Last, because cross-plan rules belong to it too. */
function lensLines({ file, document, lens }: PlanReport): string[] {
  return lens === undefined ? [] : [line('lens', { file, document, ...lens })];
}

/** The ids of the framework's cross-plan rules, cached so that they aren't looked up for every plan. */
let shippedCrossPlan: readonly string[] | undefined;

/** The results of the cross-plan rules, or of all other rules. */
function partOf({ findings, outcomes, strengths }: PlanReport, isCrossPlan: boolean) {
  shippedCrossPlan ??= loadFramework().crossPlanRules.map(({ id }) => id);
  const rules = new Set([
    ...shippedCrossPlan,
    ...findings.flatMap(({ rule, category }) => (category === REPOSITORY ? [rule] : [])),
  ]);
  return {
    findings: findings.filter(({ rule }) => rules.has(rule) === isCrossPlan),
    outcomes: Object.fromEntries(Object.entries(outcomes).filter(([rule]) => rules.has(rule) === isCrossPlan)),
    strengths: strengths.filter(({ rule }) => rules.has(rule) === isCrossPlan),
  };
}

function findingLines({ file, document }: PlanReport, findings: PlanReport['findings']): string[] {
  return findings.map((finding) => line('finding', { file, document, ...findingOf(finding) }));
}

function line(type: string, content: object): string {
  return `${escapeJson(JSON.stringify({ type, ...content }))}\n`;
}
