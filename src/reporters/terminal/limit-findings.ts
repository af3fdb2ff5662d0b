/**
 * Decides which findings a person sees in full. If there are more than anyone would read, the rest are only counted.
 */

import { type Finding, isOpen, type PlanReport } from '../../findings/report.ts';

/** The maximum number of findings shown in full for each file. */
const MOST = 100;

export interface LimitedFindings {
  /** Errors and warnings. */
  readonly loud: readonly Finding[];
  /** Advice and questions, in the framework's order. */
  readonly quiet: readonly Finding[];
  /** How many findings were left out. */
  readonly hidden: number;
}

/** Returns a function that limits a plan's findings. Plans in the same file share the limit. */
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

/** Sorts by section, then by position in the plan. */
function inOrder(findings: readonly Finding[], { outcomes }: PlanReport): Finding[] {
  const sectionOf = new Map(findings.map(({ rule, category }) => [rule, category]));
  const sections = [...new Set(Object.keys(outcomes).map((rule) => sectionOf.get(rule)))];
  return [...findings].sort((a, b) => sections.indexOf(a.category) - sections.indexOf(b.category));
}
