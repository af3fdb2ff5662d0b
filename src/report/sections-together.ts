/** Makes one block of several that each begin the same section of a plan, because a section can be there only once. */

import type { Hunk } from '../edit/lines-for.ts';

/**
 * Each of the lines by what takes its place: a block with what several have to say about a section, or the lines
 * themselves.
 */
export function sectionsTogether(hunks: readonly Hunk[]): ReadonlyMap<Hunk, Hunk> {
  const groups: Hunk[][] = [];
  for (const hunk of hunks) {
    const group = groups.find((all) => all.some((one) => beginTheSame(one, hunk)));
    if (group === undefined) groups.push([hunk]);
    else group.push(hunk);
  }
  return new Map(
    groups.flatMap((all) => {
      const whole = asOne(all);
      return all.map((hunk) => [hunk, whole] as const);
    }),
  );
}

/** Whether lines go to the same place in the same section of a plan, and have a field in common. */
function beginTheSame(one: Hunk, other: Hunk): boolean {
  if (one.replaced !== other.replaced || one.after !== other.after) return false;
  const [some = [], others = []] = [one, other].map(({ lines }) => entriesOf(lines));
  // An entry of a list that is replaced can't be there twice.
  if (one.replaced > 0 && [...some, ...others].some((entry) => nameOf(entry) === undefined)) return false;
  const names = new Set(others.map(nameOf));
  return (
    depthOf(one.lines) === depthOf(other.lines) &&
    some.some((entry) => nameOf(entry) !== undefined && names.has(nameOf(entry)))
  );
}

function asOne([first, ...others]: readonly Hunk[]): Hunk {
  const start = first as Hunk;
  if (others.length === 0) return start;
  const lines = others.reduce((whole, other) => together(whole, other.lines), [...start.lines]);
  return { ...start, lines, ...(lines.length > start.lines.length && { isShared: true as const }) };
}

/** The line that begins a section or fills in a field, such as `evaluation:`; undefined for an entry of a list. */
export function headOf(lines: readonly string[]): string | undefined {
  const head = lines.find((line) => !isComment(line));
  return head !== undefined && /^ *[a-z_]+:/.test(head) ? head : undefined;
}

/** Whether a line has only a comment, or nothing. */
export function isComment(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

/** The fields and entries of two blocks, and each field once. */
function together(some: readonly string[], others: readonly string[]): string[] {
  const kept = entriesOf(some);
  for (const entry of entriesOf(others)) {
    const at = kept.findIndex((one) => nameOf(one) !== undefined && nameOf(one) === nameOf(entry));
    const same = kept[at];
    if (same === undefined) kept.push(entry);
    else kept.splice(at, 1, asOneField(same, entry));
  }
  return kept.flat();
}

/** Two versions of a field as one: what is in both, if it is a section. */
function asOneField(one: string[], other: readonly string[]): string[] {
  const [lead, head, inside] = partsOf(one);
  const [otherLead, otherHead, otherInside] = partsOf(other);
  // The one with a note says more. A value in brackets can go on below its first line.
  if (inside.length === 0 || otherInside.length === 0 || ![...head, ...otherHead].every(isAlone))
    return one.join().length < other.join().length ? [...other] : one;
  return [...lead, ...otherLead.filter((line) => !lead.includes(line)), ...head, ...together(inside, otherInside)];
}

/** Whether a line has the name of a field, or a dash, and nothing of its value but a note. */
function isAlone(head: string): boolean {
  return /^\s*(?:-|[^\s:]+:)\s*(?:#.*)?$/.test(head);
}

/** The comments above the head of a block, the head, and the lines in it. */
function partsOf(lines: readonly string[]): readonly [readonly string[], readonly string[], readonly string[]] {
  const at = lines.findIndex((line) => !isComment(line));
  return [lines.slice(0, at), lines.slice(at, at + 1), lines.slice(at + 1)];
}

/** The fields or entries in a block, each with the comments above it. */
function entriesOf(lines: readonly string[]): string[][] {
  const depth = depthOf(lines);
  const entries: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isStart = columnOf(line) <= depth;
    if (entries.length === 0 || (isStart && !isOpen)) entries.push([]);
    (entries.at(-1) as string[]).push(line);
    // Comments at the start of an entry belong to it.
    isOpen = isStart && isComment(line);
  }
  return entries;
}

/** The column in which a block starts. */
function depthOf(lines: readonly string[]): number {
  return Math.min(...lines.filter((line) => !isComment(line)).map(columnOf));
}

/** Where a line starts, in columns from 0. */
export function columnOf(line: string): number {
  return line.search(/\S|$/);
}

/** What tells a field from others in its section; undefined for an entry of a list. */
function nameOf(entry: readonly string[]): string | undefined {
  return /^ *([a-z_]+):/.exec(headOf(entry) ?? '')?.[1];
}
