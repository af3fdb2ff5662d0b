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
  /** Whether the same lines were shown above, in place of the same ones. */
  readonly isRepeated?: (hunk: Hunk) => boolean;
}

/**
 * Where to write, then the lines as they will be in the plan: not wrapped or indented, so that they can be pasted.
 * Empty if there is nothing to write. The lines of other findings of the step are there too if each fills in a field of
 * its own. Lines to put in place of others are shown once, because pasting them twice would leave parts of them behind.
 */
export function writeLines(plan: PlanReport, shown: Shown, view: WriteView, lead: string, paint: Palette): string[] {
  return shownHunks(plan, shown, view.lines).flatMap((hunk, index) => {
    const label = index === 0 ? paint.dim(lead) : ' '.repeat(lead.length);
    if (view.isRepeated?.(hunk) === true)
      return [wrapped(label, `nothing more: the lines above ${whereToWrite(hunk)} do this too.`, measure(view.width))];
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
  const note = [...(moveOthers(hunks) ? [PASTE_NOTE] : []), ...(meet(hunks) ? [SAME_PLACE_NOTE] : [])].join(' ');
  return note === '' ? [] : [wrapped('', note, measure(width))];
}

/** Tells whether lines that replace others were shown before, of those that it was asked about. */
export function repeatedLines(): (hunk: Hunk) => boolean {
  const shown = new Set<string>();
  return ({ after, replaced, lines }) => {
    const key = JSON.stringify([after, replaced, lines]);
    const isRepeated = replaced > 0 && shown.has(key);
    shown.add(key);
    return isRepeated;
  };
}

function moveOthers(hunks: readonly Hunk[]): boolean {
  const lowest = Math.max(...hunks.map(({ after }) => after));
  return hunks.some((hunk) => hunk.after < lowest && hunk.lines.length !== hunk.replaced);
}

/** Whether lines that start at different columns go below the same line, so that the order matters. */
function meet(hunks: readonly Hunk[]): boolean {
  const added = hunks.filter(({ replaced }) => replaced === 0);
  const column = ({ lines: [first = ''] }: Hunk) => first.search(/\S/);
  return added.some((one) => added.some((other) => one.after === other.after && column(one) !== column(other)));
}

const PASTE_NOTE =
  'To paste several of these, paste the one furthest down the plan first, because lines that you add move the ones below them.';
const SAME_PLACE_NOTE = 'If two go below the same line, first paste the one that starts further to the left.';
