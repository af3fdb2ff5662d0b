/** The lines that edits would write, to show to a person who will paste them: taken from the same splices. */

import { linesIn } from '../yaml/lines.ts';
import { applyEdits, type ReadText } from './apply.ts';
import type { Draft } from './draft.ts';
import type { Edit } from './edits.ts';
import type { Refused } from './refusal.ts';
import { type Splice, spliced } from './splice.ts';
import { endOfLine, startOfLine } from './text-layout.ts';

/** Lines that belong together. */
export interface Hunk {
  /** The number of the line after which `lines` go; 0 for the top of the file. */
  readonly after: number;
  /** How many lines right below that one they replace; 0 if they are only added. */
  readonly replaced: number;
  /** Whole lines with the plan's own indentation, without line breaks. None if lines are only removed. */
  readonly lines: readonly string[];
  /**
   * The line right above which added lines can go as well, by its number and the start of its text, or a line further
   * up that they can go below, or the end of the plan; only if other lines go to the same place.
   */
  readonly before?: { readonly line: number; readonly text: string } | { readonly below: number } | 'end';
  /** Whether some of the lines are about findings that are shown later. */
  readonly isShared?: true;
}

/**
 * What to write in a plan for the edits, from its top to its end; none if nothing has to change. Values may be blank.
 * @param index which document, counted from 0
 */
export function linesFor(read: ReadText, index: number, edits: readonly Edit<Draft>[]): readonly Hunk[] | Refused {
  const edited = applyEdits(read, index, edits);
  return 'refused' in edited ? edited : hunksOf(read.text, edited.splices);
}

/** The lines that splices change. They are in the order of the text. */
export function hunksOf(text: string, splices: readonly Splice[]): Hunk[] {
  const hunks: Hunk[] = [];
  let at = 0;
  let line = 0;
  for (const { start, end, inside } of stretches(text, splices)) {
    line += linesIn(text.slice(at, start)).length - 1;
    at = start;
    const after = spliced(text.slice(start, end), inside) as string;
    for (const hunk of changed(line, linesIn(text.slice(start, end)), linesIn(after))) {
      const last = hunks.at(-1);
      if (last === undefined || last.after + last.replaced < hunk.after) hunks.push(hunk);
      else hunks.splice(-1, 1, joined(last, hunk));
    }
  }
  return hunks;
}

/** Whole lines of the text with the splices in them, counted from where the first line starts. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly inside: readonly Splice[];
}

function stretches(text: string, splices: readonly Splice[]): Stretch[] {
  const found: { start: number; end: number; inside: Splice[] }[] = [];
  for (const { start, end, text: put } of splices) {
    let last = found.at(-1);
    if (last === undefined || start > last.end) {
      last = { start: startOfLine(text, start), end: start, inside: [] };
      found.push(last);
    }
    last.inside.push({ start: start - last.start, end: end - last.start, text: put });
    last.end = endOfLine(text, Math.max(end, last.end));
  }
  return found;
}

/** The lines that differ, of two versions of the same stretch: lines that stay between them aren't shown. */
function changed(line: number, before: readonly string[], after: readonly string[]): Hunk[] {
  const whole = withoutSame(line, before, after);
  const old = before.slice(whole.after - line, whole.after - line + whole.replaced);
  for (const [index, kept] of old.entries()) {
    const at = kept.trim() === '' ? -1 : whole.lines.indexOf(kept);
    if (at < 0) continue;
    const above = { after: whole.after, replaced: index, lines: whole.lines.slice(0, at) };
    const below = changed(whole.after + index + 1, old.slice(index + 1), whole.lines.slice(at + 1));
    return [above, ...below].filter(({ replaced, lines }) => replaced > 0 || lines.length > 0);
  }
  return [whole];
}

/** The stretch without what is the same at its start and at its end. */
function withoutSame(line: number, before: readonly string[], after: readonly string[]): Hunk {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { after: line + start, replaced: before.length - start - end, lines: after.slice(start, after.length - end) };
}

function joined(first: Hunk, second: Hunk): Hunk {
  return {
    after: first.after,
    replaced: first.replaced + second.replaced,
    lines: [...first.lines, ...second.lines],
  };
}
