/** The lines to write in a plan, as they are shown below a finding. */

import type { Finding, PlanReport } from '../../findings/report.ts';
import { type LinesToWrite, whereToWrite } from '../../report/where-to-write.ts';
import { safeText } from '../../text/words.ts';
import { measure, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';

/**
 * Where to write, then the lines as they will be in the plan: not wrapped or indented, so that they can be pasted.
 * Empty if the finding has nothing to write.
 */
export function writeLines(
  plan: PlanReport,
  finding: Finding,
  { width, lines }: { readonly width: number; readonly lines: LinesToWrite },
  lead: string,
  paint: Palette,
): string[] {
  return lines(plan, finding)
    .filter((hunk) => hunk.lines.length > 0)
    .flatMap((hunk, index) => {
      const label = index === 0 ? paint.dim(lead) : ' '.repeat(lead.length);
      const place = wrapped(label, `${whereToWrite(hunk)}:`, measure(width));
      return [place, ...hunk.lines.map((line) => paint.good(safeText(line)))];
    });
}

/**
 * What to know before pasting the lines of several findings, because those of one can move the places of others; empty
 * if they can't.
 */
export function pasteNote(
  plan: PlanReport,
  findings: readonly Finding[],
  { width, lines }: { readonly width: number; readonly lines: LinesToWrite },
): string[] {
  const hunks = findings.flatMap((finding) => lines(plan, finding)).filter((hunk) => hunk.lines.length > 0);
  const lowest = Math.max(...hunks.map(({ after }) => after));
  const moves = hunks.some((hunk) => hunk.after < lowest && hunk.lines.length !== hunk.replaced);
  return moves ? [wrapped('', PASTE_NOTE, measure(width))] : [];
}

const PASTE_NOTE =
  'To paste several of these, paste the one furthest down the plan first, because lines that you add move the ones below them.';
