/**
 * The report as one JSON object a line, in parts that can be written while plans are still being judged: the run, each
 * plan with its findings, and what can only be told at the end.
 */

import { openCounts, type PlanReport, type Report } from '../../findings/report.ts';
import { loadFramework } from '../../rules/load.ts';
import { REPOSITORY } from '../../rules/types.ts';
import { escapeJson } from '../../text/words.ts';
import { findingOf, nextStepsOf, planOf } from './json.ts';
import type { Reporter, StreamWriter } from './reporter.ts';

export const jsonl: Reporter = (report) =>
  [beginLines(report), ...report.plans.map(planLines), endLines(report)].join('');

/** The first line: by what, to what and as of when. */
export function beginLines({ tool, framework, asOf }: Pick<Report, 'tool' | 'framework' | 'asOf'>): string {
  return line('run', { schemaVersion: 1, tool, framework, asOf });
}

/** A plan and what its own rules found: the same whether or not the rules across plans have spoken yet. */
export function planLines(report: PlanReport): string {
  const { findings: _, ...plan } = planOf(report);
  const { findings, outcomes, strengths } = partOf(report, false);
  return [
    line('plan', { ...plan, outcomes, strengths, counts: openCounts(findings), nextSteps: nextStepsOf(findings) }),
    ...findingLines(report, findings),
  ].join('');
}

/** What rules across plans say, entries of the baseline no longer needed, what went wrong, and the sums. */
export function endLines({ plans, baseline, problems, passedOver, configurations, exitCode }: Report): string {
  const counts = openCounts(plans.flatMap(({ findings }) => findings));
  return [
    ...plans.flatMap(crossPlanLines),
    ...(baseline?.gone ?? []).map((gone) => line('gone', gone)),
    ...problems.map((problem) => line('problem', problem)),
    line('end', {
      plans: plans.length,
      counts,
      passedOver,
      configurations,
      baseline: baseline && { file: baseline.file },
      exitCode,
    }),
  ].join('');
}

export const jsonlStream: StreamWriter = { begin: beginLines, plan: planLines, end: endLines };

/** What rules across plans say of a plan; nothing where they did not look at it. */
function crossPlanLines(report: PlanReport): string[] {
  const { file, document } = report;
  const { findings, outcomes, strengths } = partOf(report, true);
  if (Object.keys(outcomes).length === 0) return findingLines(report, findings);
  return [line('across', { file, document, outcomes, strengths }), ...findingLines(report, findings)];
}

/** The shipped rules that look across plans; looked up once, not for every plan. */
let shippedCrossPlan: readonly string[] | undefined;

/** What the rules across plans say, or all others. */
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
