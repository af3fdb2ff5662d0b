/** Which findings a person is shown in full: beyond as many as anyone would read, the rest are counted. */

import { type Finding, isOpen, type PlanReport } from '../../findings/report.ts';

/** Findings of one file shown in full. */
const MOST = 100;

export interface LimitedFindings {
  /** Errors and warnings. */
  readonly loud: readonly Finding[];
  /** Advice and questions, in the framework's order. */
  readonly quiet: readonly Finding[];
  /** How many more would have been shown. */
  readonly hidden: number;
}

/** Shares out what may be shown among the plans of a report, file by file. */
export function limitFindings(all: boolean): (plan: PlanReport) => LimitedFindings {
  const left = new Map<string, number>();
  return (plan) => {
    const open = plan.findings.filter(isOpen);
    const isLoud = ({ level }: Finding) => level === 'error' || level === 'warning';
    const loud = open.filter(isLoud);
    const quiet = all
      ? inOrder(
          open.filter((finding) => !isLoud(finding)),
          plan,
        )
      : [];
    const room = left.get(plan.file) ?? MOST;
    const shown = { loud: loud.slice(0, room), quiet: quiet.slice(0, Math.max(0, room - loud.length)) };
    const number = shown.loud.length + shown.quiet.length;
    left.set(plan.file, room - number);
    return { ...shown, hidden: loud.length + quiet.length - number };
  };
}

/** Section by section; within one in the plan's order. */
function inOrder(findings: readonly Finding[], { outcomes }: PlanReport): Finding[] {
  const sectionOf = new Map(findings.map(({ rule, category }) => [rule, category]));
  const sections = [...new Set(Object.keys(outcomes).map((rule) => sectionOf.get(rule)))];
  return [...findings].sort((a, b) => sections.indexOf(a.category) - sections.indexOf(b.category));
}
