/** Reports for tests: baselines, rules that aren't shipped, and hostile texts. */

import { openCounts } from '../../src/findings/counts.ts';
import type { Finding, PlanReport, Report } from '../../src/findings/report.ts';
import { isOpen } from '../../src/findings/report.ts';
import type { LintContext } from '../../src/lint/lint.ts';
import { lint } from '../../src/lint/lint-file.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { linesToWrite } from '../../src/report/lines-to-write.ts';
import { FORMATS, type FormatName } from '../../src/reporters/formats/index.ts';
import type { View } from '../../src/reporters/formats/reporter.ts';
import { loadFramework } from '../../src/rules/load.ts';

/** Checks with the whole framework, as of 2026-11-24. */
export function wholeContext(): LintContext {
  const framework = loadFramework();
  return { ...framework, complete: true, today: dayOf(2026, 11, 24), acknowledge: true, leaflet: framework };
}

/** The reports on texts, by file name, as of 2026-11-24. */
export function plansOf(files: Readonly<Record<string, string>>): PlanReport[] {
  const lintContext = wholeContext();
  return Object.entries(files).flatMap(([file, text]) =>
    lint({ file, bytes: new TextEncoder().encode(text) }, lintContext),
  );
}

/** A plan report with its findings changed, and its counts with them. */
export function withFindings(plan: PlanReport, change: (finding: Finding, index: number) => Finding): PlanReport {
  const findings = plan.findings.map((finding, index) => change({ ...finding }, index));
  return { ...plan, findings, counts: openCounts(findings) };
}

/** Each finding in turn new and known to a baseline. */
export function alternating(plan: PlanReport): PlanReport {
  return withFindings(plan, (finding, index) => ({ ...finding, state: index % 2 === 0 ? 'new' : 'known' }));
}

export function reportOf(
  plans: readonly PlanReport[],
  more: Partial<Report> = {},
): Report & { readonly plans: readonly PlanReport[] } {
  return {
    tool: { name: 'nlc-toolkit', version: '0.2.0' },
    framework: { name: 'leaflet-2005', edition: '2.0' },
    asOf: '2026-11-24',
    passedOver: { notPlans: 0, ignored: 0, unchanged: 0 },
    configurations: [],
    baseline: null,
    problems: [],
    exitCode: plans.some(({ findings }) => findings.some((one) => isOpen(one) && one.level === 'error')) ? 1 : 0,
    ...more,
    plans,
  };
}

export const VIEW: View = {
  color: false,
  width: 80,
  all: false,
  quiet: false,
  snippets: true,
  lines: linesToWrite,
  hint: (file) => `nlc check --all ${file}`,
  fails: () => ['error'],
  paths: { of: (file) => file, root: 'The folder where nlc was run.' },
};

export async function render(format: FormatName, report: Report, view: Partial<View> = {}): Promise<string> {
  return [...(await FORMATS[format].load())(report, { ...VIEW, ...view })].join('');
}

/** An entry of a baseline that no finding answers to. */
export const GONE = {
  rule: 'no-critical-friend',
  file: 'north/a.yaml',
  message: "The plan doesn't name a critical friend.",
  fingerprint: '0123456789abcdef',
};
