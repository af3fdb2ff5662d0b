/** Chooses the most important next steps from all of a plan's findings. */

import type { Finding } from '../findings/report.ts';
import { GRADES, LEVELS } from '../rules/types.ts';

/**
 * The findings whose `fix` is a next step, one for each rule: errors, then warnings, then advice. Within a level they
 * are sorted by strength of evidence, then by schools affected (most first), then by position in the plan. Questions
 * aren't included, because they are for a meeting.
 */
export function nextSteps(findings: readonly Finding[]): Finding[] {
  const steps = findings.filter(({ level }) => level !== 'question');
  const ranked = steps
    .map((finding, index) => ({ finding, index }))
    .sort((a, b) => compare(a.finding, b.finding) || a.index - b.index)
    .map(({ finding }) => finding);
  const seen = new Set<string>();
  return ranked.filter(({ rule, fix, level }) => {
    const step = level === 'error' ? `${rule} ${fix}` : rule;
    const isNew = !seen.has(step) && !seen.has(fix);
    seen.add(step).add(fix);
    return isNew;
  });
}

function compare(a: Finding, b: Finding): number {
  return (
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) ||
    b.touches - a.touches
  );
}
