/** A report with its files named as tools expect them. */

import type { PlanReport, Report } from '../findings/report.ts';
import { mapped } from '../text/sequence.ts';

/** Names a file, given its path from the working folder. */
type Name = (file: string) => string;

export interface Relocate {
  /** The same object for the same plan, so that what is worked out about it is worked out once. */
  plan(plan: PlanReport): PlanReport;
  report(report: Report): Report;
}

export function relocating(name: Name): Relocate {
  const known = new WeakMap<PlanReport, PlanReport>();
  const plan = (one: PlanReport) => {
    const moved = known.get(one) ?? relocatedPlan(one, name);
    known.set(one, moved);
    return moved;
  };
  return { plan, report: (report) => ({ ...relocatedRun(report, name), plans: mapped(report.plans, plan) }) };
}

function relocatedPlan(plan: PlanReport, name: Name): PlanReport {
  const elsewhere = plan.findings.some(({ related }) => related.some(({ file }) => file !== undefined));
  if (name(plan.file) === plan.file && !elsewhere) return plan;
  const findings = plan.findings.map((finding) =>
    finding.related.every(({ file }) => file === undefined)
      ? finding
      : {
          ...finding,
          related: finding.related.map((place) => ({ ...place, ...(place.file && { file: name(place.file) }) })),
        },
  );
  return { ...plan, file: name(plan.file), findings };
}

function relocatedRun({ configurations, baseline, problems, ...rest }: Report, name: Name): Report {
  return {
    ...rest,
    configurations: configurations.map(name),
    baseline: baseline && {
      ...baseline,
      file: name(baseline.file),
      gone: baseline.gone.map((gone) => ({ ...gone, file: name(gone.file) })),
    },
    problems: problems.map((problem) => ({ ...problem, file: problem.file && name(problem.file) })),
  };
}
