/** The lines to write in a plan, as they are shown below a finding. */

import type { Hunk } from '../../edit/lines-for.ts';
import type { PlanReport } from '../../findings/report.ts';
import { commandLine } from '../../io/terminal.ts';
import { linesOfStep, pasteNote, type Showing, type Shown } from '../../report/step-lines.ts';
import { type LinesToWrite, placeOfLines, whereToWrite } from '../../report/where-to-write.ts';
import { safeText } from '../../text/words.ts';
import { measure, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';

interface WriteView {
  readonly width: number;
  readonly lines: LinesToWrite;
  /** Whether the same lines were shown above. */
  readonly showing?: (hunk: Hunk) => Showing;
}

/**
 * Where to write, then the lines as they will be in the plan: not wrapped or indented, so that they can be pasted.
 * Empty if there is nothing to write. The lines of other findings of the step are there too if each fills in a field of
 * its own. Lines to put in place of others are shown once, because pasting them twice would leave parts of them behind.
 */
export function writeLines(plan: PlanReport, shown: Shown, view: WriteView, lead: string, paint: Palette): string[] {
  const hunks = linesOfStep(plan, shown, view.lines).map((hunk) => ({ hunk, how: view.showing?.(hunk) ?? 'lines' }));
  if (hunks.length === 0 && canOnlyBeAccepted(shown)) return accepting(view, lead, paint);
  const some = hunks.filter(({ how }) => how !== 'none');
  return some.flatMap(({ hunk, how }, index) => {
    const label = index === 0 ? paint.dim(lead) : ' '.repeat(lead.length);
    if (how === 'above')
      return [
        wrapped(
          label,
          `nothing more: the lines shown before, ${whereToWrite(hunk)}, do this too.`,
          measure(view.width),
        ),
      ];
    const place = wrapped(label, `${placeOfLines(hunk)}:`, measure(view.width));
    return [place, ...hunk.lines.map((line) => paint.good(safeText(line)))];
  });
}

/** Whether nothing can be written about a warning about what a plan says, except that the network accepts it. */
function canOnlyBeAccepted({ finding: { level, edits, about, absent }, alongside }: Shown): boolean {
  return (
    level === 'warning' &&
    about === 'written' &&
    !absent &&
    [...edits, ...alongside.flatMap((other) => other.edits)].length === 0
  );
}

function accepting({ width }: WriteView, lead: string, paint: Palette): string[] {
  const text = 'what is right instead. If it has to stay, the plan can say that you accept it, and why:';
  return [
    wrapped(paint.dim(lead), text, measure(width)),
    `${' '.repeat(lead.length)}${commandLine('explain', 'acknowledged')}`,
  ];
}

/** What to know before pasting several lines; empty if there is nothing to know. */
export function pasteLines(plan: PlanReport, shown: readonly Shown[], { width, lines }: WriteView): string[] {
  const note = pasteNote(plan, shown, lines);
  return note === '' ? [] : [wrapped('', note, measure(width))];
}
