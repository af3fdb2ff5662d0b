/** The lines to write in a plan, as they are shown below a finding. */

import type { Hunk } from '../../edit/lines-for.ts';
import type { Finding, PlanReport } from '../../findings/report.ts';
import type { Step } from '../../report/next-steps.ts';
import { type LinesToWrite, whereToWrite } from '../../report/where-to-write.ts';
import { safeText } from '../../text/words.ts';
import { measure, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';

/** A finding, and the others of its step. */
type Shown = Pick<Step, 'finding' | 'alongside'>;

interface WriteView {
  readonly width: number;
  readonly lines: LinesToWrite;
}

/**
 * Where to write, then the lines as they will be in the plan: not wrapped or indented, so that they can be pasted.
 * Empty if there is nothing to write. The lines of other findings of the step are there too if each fills in a field of
 * its own.
 */
export function writeLines(plan: PlanReport, shown: Shown, view: WriteView, lead: string, paint: Palette): string[] {
  return shownHunks(plan, shown, view.lines).flatMap((hunk, index) => {
    const label = index === 0 ? paint.dim(lead) : ' '.repeat(lead.length);
    const place = wrapped(label, `${whereToWrite(hunk)}:`, measure(view.width));
    return [place, ...hunk.lines.map((line) => paint.good(safeText(line)))];
  });
}

function shownHunks(plan: PlanReport, { finding, alongside }: Shown, lines: LinesToWrite): Hunk[] {
  const own = hunksFor(plan, finding, lines);
  for (const other of alongside) {
    const more = hunksFor(plan, other, lines);
    if (more.every((hunk) => isOneField(hunk) && !own.some((one) => overlap(one, hunk)))) own.push(...more);
  }
  return own;
}

function hunksFor(plan: PlanReport, finding: Finding, lines: LinesToWrite): Hunk[] {
  return lines(plan, finding).filter((hunk) => hunk.lines.length > 0);
}

function isOneField({ replaced, lines }: Hunk): boolean {
  return replaced === 1 && lines.length === 1;
}

function overlap(one: Hunk, other: Hunk): boolean {
  return one.after < other.after + other.replaced && other.after < one.after + Math.max(1, one.replaced);
}

/** What to know before pasting several lines, because some can move the places of others; empty if they can't. */
export function pasteNote(plan: PlanReport, shown: readonly Shown[], { width, lines }: WriteView): string[] {
  const hunks = shown.flatMap((one) => shownHunks(plan, one, lines));
  const lowest = Math.max(...hunks.map(({ after }) => after));
  const moves = hunks.some((hunk) => hunk.after < lowest && hunk.lines.length !== hunk.replaced);
  return moves ? [wrapped('', PASTE_NOTE, measure(width))] : [];
}

const PASTE_NOTE =
  'To paste several of these, paste the one furthest down the plan first, because lines that you add move the ones below them.';
