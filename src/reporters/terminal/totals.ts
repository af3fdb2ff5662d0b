/** What a report for people says about all of its plans together, added up plan by plan. */

import { countsTogether, NO_FINDINGS } from '../../findings/counts.ts';
import type { Counts, Finding, PlanReport } from '../../findings/report.ts';
import { LEVELS } from '../../rules/types.ts';
import { suppressionOf } from './suppressed.ts';

export interface Totals {
  readonly counts: Counts;
  /** How many findings are in the baseline, and whether an error or a warning is among them. */
  readonly known: number;
  readonly isLoudKnown: boolean;
  /** The first statement whose code people see. */
  readonly code?: string;
}

export const NO_TOTALS: Totals = { counts: NO_FINDINGS, known: 0, isLoudKnown: false };

/** The totals with a plan more, of which this is printed. */
export function withPlan({ counts, known, isLoudKnown, code }: Totals, plan: PlanReport, block: string): Totals {
  const { findings, strengths } = plan;
  const first =
    code ??
    firstSeen(
      [...strengths, ...findings].flatMap(({ cites }) => cites),
      block,
    );
  return {
    counts: countsTogether(counts, plan.counts),
    known: known + findings.filter((finding) => suppressionOf(finding) === 'known').length,
    isLoudKnown: isLoudKnown || findings.some(isLoudAndKnown),
    ...(first !== undefined && { code: first }),
  };
}

function firstSeen(codes: readonly string[], block: string): string | undefined {
  const seen = new Set(block.match(CODE));
  return codes.find((code) => seen.has(code));
}

const CODE = /\b[A-Z]\d+[a-z]?\b/g;

/** Whether this is an error or warning in the baseline. It isn't counted as open, but it still exists. */
export function isLoudAndKnown(finding: Finding): boolean {
  return LEVELS.indexOf(finding.level) < 2 && suppressionOf(finding) === 'known';
}
