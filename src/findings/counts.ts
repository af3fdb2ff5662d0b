/** How many findings there are at each level. */

import type { Level } from '../rules/types.ts';
import { type Counts, type Finding, isOpen } from './report.ts';

export const NO_FINDINGS: Counts = { error: 0, warning: 0, advice: 0, question: 0 };

/** Counts the open findings by level. */
export function openCounts(findings: readonly Pick<Finding, 'level' | 'acknowledged' | 'state'>[]): Counts {
  const counts: Record<Level, number> = { ...NO_FINDINGS };
  for (const finding of findings) if (isOpen(finding)) counts[finding.level] += 1;
  return counts;
}

/** The sum of two counts, level by level. */
export function countsTogether(some: Counts, others: Counts): Counts {
  return {
    error: some.error + others.error,
    warning: some.warning + others.warning,
    advice: some.advice + others.advice,
    question: some.question + others.question,
  };
}

/** The difference of two counts, level by level. */
export function countsWithout(all: Counts, some: Counts): Counts {
  return {
    error: all.error - some.error,
    warning: all.warning - some.warning,
    advice: all.advice - some.advice,
    question: all.question - some.question,
  };
}
