/**
 * The lines that are shown together, so that it doesn't matter which of them somebody pastes first: those that begin
 * the same section are one block, and of those that go to the same place, the ones that come last there go above the
 * next line, which is named by its text.
 */

import type { Hunk } from '../edit/lines-for.ts';
import type { PlanReport } from '../findings/report.ts';
import { clip } from '../text/clip.ts';
import { linesIn } from '../yaml/lines.ts';
import { columnOf, isComment, sectionsTogether } from './sections-together.ts';
import { linesOfStep, type Shown } from './step-lines.ts';
import type { LinesToWrite } from './where-to-write.ts';

/** The most of a line's text that names it, in UTF-16 units. */
const LONGEST = 36;

/**
 * The same lines, in blocks whose places don't meet.
 * @param shown everything whose lines are shown together
 */
export function linesForPasting(plan: PlanReport, shown: readonly Shown[], lines: LinesToWrite): LinesToWrite {
  const all = new Map<string, Hunk>();
  for (const hunk of shown.flatMap((one) => linesOfStep(plan, one, lines))) all.set(keyOf(hunk), hunk);
  const whole = sectionsTogether([...all.values()]);
  const together = [...new Set(whole.values())];
  const moved = new Map(together.map((hunk) => [hunk, aboveReplaced(hunk, together)]));
  const blocks = [...moved.values()];
  const among = {
    source: linesIn(plan.source),
    blocks: blocks.filter(({ before }) => before === undefined),
    isOneOfMany: plan.documents > 1,
  };
  const placed = new Map(
    blocks.map((hunk) => {
      const isFixed = hunk.replaced > 0 || hunk.before !== undefined;
      const before = isFixed ? undefined : placeAmong(hunk, among);
      return [hunk, before === undefined ? hunk : { ...hunk, before }];
    }),
  );
  const forPasting = (hunk: Hunk) => {
    const block = moved.get(whole.get(all.get(keyOf(hunk)) ?? hunk) ?? hunk);
    return (block && placed.get(block)) ?? hunk;
  };
  return (of, finding) => [...new Set(lines(of, finding).map(forPasting))];
}

function keyOf({ after, replaced, lines }: Hunk): string {
  return JSON.stringify([after, replaced, lines]);
}

/** A new entry of a list goes above the last entries if these are replaced, and not below them. */
function aboveReplaced(hunk: Hunk, all: readonly Hunk[]): Hunk {
  const column = columnOfEntry(hunk);
  if (hunk.replaced > 0 || column === undefined) return hunk;
  const isRightAbove = (one: Hunk, line: number) =>
    one.replaced > 0 && one.after + one.replaced === line && columnOfEntry(one) === column;
  let { after } = hunk;
  for (let above = hunk as Hunk | undefined; above !== undefined; ) {
    above = all.find((one) => isRightAbove(one, after));
    after = above?.after ?? after;
  }
  return after === hunk.after ? hunk : { ...hunk, before: { below: after } };
}

/** Where an entry of a list starts; undefined if the lines begin with something else. */
function columnOfEntry({ lines }: Hunk): number | undefined {
  const first = lines.find((line) => !isComment(line)) ?? '';
  return /^ *- /.test(first) ? columnOf(first) : undefined;
}

interface Plan {
  readonly source: readonly string[];
  readonly blocks: readonly Hunk[];
  /** Whether its file has others as well, so that the end of the file isn't its own. */
  readonly isOneOfMany: boolean;
}

/**
 * A place of its own for lines that are added where others are as well; undefined if they can stay below the line. The
 * deepest come first. If there are three of different depths, a new section goes to the end of the plan.
 */
function placeAmong(hunk: Hunk, plan: Plan): Hunk['before'] {
  const { next, depths, isReplaced } = meetingAt(hunk, plan);
  const nth = depths.indexOf(firstColumnOf(hunk)) + (isReplaced ? 1 : 0);
  const last = depths.length - 1 + (isReplaced ? 1 : 0);
  const above: Hunk['before'] = next < 0 ? 'end' : { line: next + 1, text: startOf(plan.source[next] as string) };
  const canEnd = last === 2 && depths.at(-1) === 0 && next >= 0 && !plan.isOneOfMany && !isEndTaken(plan);
  if (canEnd) return [undefined, above, 'end' as const][nth];
  return nth > 0 && nth === last ? above : undefined;
}

/**
 * The line below the place, by its index, or -1 at the end; how deep lines are that are added there; and whether the
 * line above is replaced.
 */
function meetingAt({ after }: Hunk, { source, blocks }: Plan) {
  const nextOf = (at: number) => source.findIndex((line, index) => index >= at && line.trim() !== '');
  const next = nextOf(after);
  const here = blocks.filter((one) => nextOf(one.after + one.replaced) === next);
  const added = here.filter(({ replaced }) => replaced === 0);
  const depths = [...new Set(added.map(firstColumnOf))].sort((a, b) => b - a);
  return { next, depths, isReplaced: added.length < here.length };
}

/** Whether lines that belong to the last section are told to go to the end of the plan. */
function isEndTaken(plan: Plan): boolean {
  return plan.blocks.some((hunk) => {
    if (hunk.replaced > 0 || firstColumnOf(hunk) === 0) return false;
    const { next, depths, isReplaced } = meetingAt(hunk, plan);
    return next < 0 && firstColumnOf(hunk) === depths.at(-1) && (isReplaced || depths.length > 1);
  });
}

/** What names a line, and stays if a field gets another value: its key, or else its first characters. */
function startOf(line: string): string {
  const text = line.trim();
  return /^(?:- )?[a-z_]+:/.exec(text)?.[0] ?? clip(text, LONGEST);
}

/** Where the first of the lines starts, in columns from 0. */
export function firstColumnOf({ lines: [first = ''] }: Hunk): number {
  return columnOf(first);
}
