/** The lines to write for a step, and what to know before pasting those of several steps. */

import type { Hunk } from '../edit/lines-for.ts';
import type { Finding, PlanReport } from '../findings/report.ts';
import type { Step } from './next-steps.ts';
import { headOf } from './sections-together.ts';
import type { LinesToWrite } from './where-to-write.ts';

/** A finding, and the others of its step. */
export type Shown = Pick<Step, 'finding' | 'alongside'>;

/**
 * The lines of a step's finding, and those of its other findings if each fills in a field of its own or they are of the
 * same rule, each once. Of a finding about what every network needs they are also shown if they begin a section of the
 * plan, or if the step has no lines yet. None are empty.
 */
export function linesOfStep(plan: PlanReport, { finding, alongside }: Shown, lines: LinesToWrite): Hunk[] {
  const own = hunksFor(plan, finding, lines);
  for (const other of alongside) {
    const more = hunksFor(plan, other, lines);
    const isAlike = other.rule === finding.rule;
    const isNew = (hunk: Hunk) => !own.some((one) => overlap(one, hunk) || isSame(one, hunk));
    const isEssential = other.about === 'essential';
    const isFitting = (hunk: Hunk) =>
      isAlike || isOneField(hunk) || (isEssential && (own.length === 0 || isSection(hunk)));
    if (more.every((hunk) => isFitting(hunk) && isNew(hunk))) own.push(...more);
  }
  return own;
}

function hunksFor(plan: PlanReport, finding: Finding, lines: LinesToWrite): Hunk[] {
  return lines(plan, finding).filter((hunk) => hunk.lines.length > 0);
}

/** Whether lines begin a section that the plan doesn't have. */
function isSection({ replaced, lines }: Hunk): boolean {
  return replaced === 0 && headOf(lines) !== undefined && /^[a-z]/.test(lines[0] ?? '');
}

function isOneField({ replaced, lines }: Hunk): boolean {
  return replaced === 1 && lines.length === 1;
}

function isSame(one: Hunk, other: Hunk): boolean {
  return one.after === other.after && one.lines.join('\n') === other.lines.join('\n');
}

function overlap(one: Hunk, other: Hunk): boolean {
  return one.after < other.after + other.replaced && other.after < one.after + Math.max(1, one.replaced);
}

/** What to know before pasting several lines, because some can move the places of others; empty if they can't. */
export function pasteNote(plan: PlanReport, shown: readonly Shown[], lines: LinesToWrite): string {
  const hunks = shown.flatMap((one) => linesOfStep(plan, one, lines));
  const isMany = moveOthers(hunks);
  const hasNotes = isMany && hunks.some(({ lines }) => lines.some((line) => /(?:^| )# /.test(line)));
  return [
    ...(isMany ? [PASTE_NOTE] : []),
    ...(meet(hunks) ? [SAME_PLACE_NOTE] : []),
    ...(hasNotes ? [NOTES_NOTE] : []),
  ].join(' ');
}

/** The note on the id that another entry needs first. */
export const ID_NOTE = ' # so that the plan can refer to it';

/** What to do with lines that can be shown: `above` if they were shown before, `none` if nobody has to know that. */
export type Showing = 'lines' | 'above' | 'none';

/**
 * Tells whether lines that can be pasted only once were shown before, of those that it was asked about: lines that
 * replace others, sections and fields, and ids.
 */
export function repeatedLines(): (hunk: Hunk) => Showing {
  const shown = new Set<string>();
  return (hunk) => {
    const { after, replaced, lines } = hunk;
    const isOnce = replaced > 0 || headOf(lines) !== undefined;
    const key = JSON.stringify([after, replaced, lines]);
    const isAgain = shown.has(key);
    shown.add(key);
    if (!isAgain) return 'lines';
    return isOnlyId(hunk) ? 'none' : isOnce ? 'above' : 'lines';
  };
}

/** Whether lines only give entries an id. */
function isOnlyId({ replaced, lines }: Hunk): boolean {
  return replaced === 0 && lines.every((line) => line.endsWith(ID_NOTE));
}

/** Whether pasting some lines moves the place of others that are further down. */
function moveOthers(hunks: readonly Hunk[]): boolean {
  // The end of the plan is where it is, whatever moves.
  const lowest = Math.max(...hunks.filter(({ before }) => before !== 'end').map(placeOf));
  return hunks.some((hunk) => placeOf(hunk) < lowest && hunk.lines.length !== hunk.replaced);
}

/** How far down lines go: those between two lines are half a line below the first of them. */
function placeOf({ after, replaced, before }: Hunk): number {
  if (before === 'end') return Number.POSITIVE_INFINITY;
  const line = before !== undefined && 'below' in before ? before.below : after;
  return replaced > 0 ? line + 1 : line + 0.5;
}

/** Whether lines go to the same place that nothing tells apart, although the order matters. */
function meet(hunks: readonly Hunk[]): boolean {
  const added = hunks.filter(({ replaced, before }) => replaced === 0 && before === undefined);
  const column = ({ lines: [first = ''] }: Hunk) => first.search(/\S/);
  return added.some((one) =>
    hunks.some(
      (other) =>
        other.before === undefined &&
        other.after + other.replaced === one.after &&
        (other.replaced > 0 || column(one) !== column(other)),
    ),
  );
}

const PASTE_NOTE =
  'To paste several of these, paste the one furthest down the plan first, because lines that you add move the ones below them.';
const NOTES_NOTE = 'What follows a # is a note for you: delete it once you have filled in the line.';
const SAME_PLACE_NOTE =
  'If several go below the same line, paste the least indented one first, and what goes in place of that line last.';
