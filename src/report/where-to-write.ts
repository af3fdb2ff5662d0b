/** Where the lines to write about a finding go, in words. What the lines are is worked out only if they are shown. */

import type { Hunk } from '../edit/lines-for.ts';
import type { Finding, PlanReport } from '../findings/report.ts';
import { safeText } from '../text/words.ts';

/** What lines to write depend on. */
export interface PlanWithEdits extends Pick<PlanReport, 'source' | 'document'> {
  readonly findings: readonly FindingWithEdits[];
}
export type FindingWithEdits = Pick<Finding, 'edits' | 'span'>;

/** The lines to write about a finding of a plan; none if there are none to show. */
export type LinesToWrite = (plan: PlanReport, finding: Finding) => readonly Hunk[];

/** For reports that show no lines of plans. */
export const noLines: LinesToWrite = () => [];

/** Where lines go, as it follows "Write": `in place of line 26`. */
export function whereToWrite({ after, replaced, before }: Hunk): string {
  if (before === 'end') return 'at the end of the plan';
  if (before !== undefined && 'below' in before) return `below line ${before.below}`;
  if (before !== undefined) return `above line ${before.line}, which begins with "${safeText(before.text)}"`;
  if (replaced === 1) return `in place of line ${after + 1}`;
  if (replaced > 1) return `in place of lines ${after + 1} to ${after + replaced}`;
  return after === 0 ? 'at the top of the plan' : `below line ${after}`;
}

/** The same above the lines themselves. */
export function placeOfLines(hunk: Hunk): string {
  return `${whereToWrite(hunk)}${hunk.isShared === true ? ' (some of it is for later findings)' : ''}`;
}

/** Where to write, then the lines. */
export function wordsToWrite(hunks: readonly Hunk[]): string[] {
  return hunks
    .filter(({ lines }) => lines.length > 0)
    .flatMap((hunk) => [`Write ${whereToWrite(hunk)}:`, ...hunk.lines]);
}
