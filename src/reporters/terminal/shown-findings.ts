/** Which findings a person is shown, and how: the next steps first, and each finding once. */

import { type Finding, isOpen, type PlanReport } from '../../findings/report.ts';
import { groupedByTheme, type Step, stepsOf } from '../../report/next-steps.ts';
import { notWritten, type Unwritten } from '../../report/not-written.ts';

/** The maximum number of findings shown in full for each file. */
const MOST = 100;
/** Findings shown in one line each, apart from warnings. */
const MOST_BRIEF = 6;

export interface ShownFindings {
  /** The next steps; none in a quiet report. */
  readonly steps: readonly Step[];
  /** Errors and, in a quiet report or one of everything, warnings: in full. */
  readonly loud: readonly Finding[];
  /** Advice and questions in full, in the framework's order; in a report of everything. */
  readonly quiet: readonly Finding[];
  /** What else the plan says or every network needs, a line each, most important first. */
  readonly brief: readonly Step[];
  /** What the plan doesn't say yet. */
  readonly gaps: Unwritten;
  /** How many more would have been shown in full. */
  readonly hidden: number;
}

/**
 * Divides what may be shown between the plans of a report, file by file.
 * @param most how many findings of a file are shown in full
 */
export function shownFindings(
  { all, quiet: isQuiet }: { readonly all: boolean; readonly quiet: boolean },
  most = MOST,
): (plan: PlanReport) => ShownFindings {
  const left = new Map<string, number>();
  return (plan) => {
    const open = plan.findings.filter(isOpen);
    // A plan that can't be read has errors to fix, one by one, and no next steps.
    const steps = isQuiet || plan.network === null ? [] : stepsOf(open);
    const shown = steps.flatMap(({ finding, alongside }) => [finding, ...alongside]);
    const rest = open.filter((finding) => !shown.includes(finding));
    const isShort = !all && !isQuiet && plan.network !== null;
    const loud = rest.filter((finding) => isLoud(finding) && (!isShort || finding.level === 'error'));
    const quiet =
      all && !isQuiet
        ? inOrder(
            rest.filter((finding) => !isLoud(finding)),
            plan,
          )
        : [];
    const room = Math.max(0, (left.get(plan.file) ?? most) - shown.length);
    const full = { loud: loud.slice(0, room), quiet: quiet.slice(0, Math.max(0, room - loud.length)) };
    const brief = isShort ? briefOf(rest.filter((finding) => !isMoreOf(finding, steps))) : [];
    const number = full.loud.length + full.quiet.length;
    left.set(plan.file, room - number);
    return {
      steps,
      ...full,
      brief,
      gaps: isShort
        ? notWritten(plan, open, [...shown, ...brief.map(({ finding }) => finding)])
        : { lines: [], others: 0 },
      hidden: loud.length + quiet.length - number,
    };
  };
}

function isLoud({ level }: Finding): boolean {
  return level === 'error' || level === 'warning';
}

/**
 * Whether a step already says this of other entries, such as other outcomes, so that its advice is for all of them.
 * Every warning is shown.
 */
function isMoreOf({ rule, level }: Finding, steps: readonly Step[]): boolean {
  return level !== 'warning' && steps.some(({ finding }) => finding.rule === rule && finding.level === level);
}

/**
 * What the plan says, or every network needs, apart from errors: the most important, and all warnings, even about what
 * isn't written yet.
 */
function briefOf(rest: readonly Finding[]): Step[] {
  const others = rest.filter(({ level, about }) => level !== 'error' && (about !== 'unwritten' || level === 'warning'));
  return groupedByTheme(others.sort((a, b) => b.weight - a.weight)).filter(
    ({ finding, alongside }, index) => index < MOST_BRIEF || [finding, ...alongside].some(isLoud),
  );
}

/** By category; within one in the plan's order. */
function inOrder(findings: readonly Finding[], { outcomes }: PlanReport): Finding[] {
  const sectionOf = new Map(findings.map(({ rule, category }) => [rule, category]));
  const sections = [...new Set(Object.keys(outcomes).map((rule) => sectionOf.get(rule)))];
  return [...findings].sort((a, b) => sections.indexOf(a.category) - sections.indexOf(b.category));
}
