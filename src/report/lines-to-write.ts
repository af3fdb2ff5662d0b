/** The lines to write in a plan about a finding, ready to paste, and where they go. */

import { applyEdits, type ReadText } from '../edit/apply.ts';
import { BLANK, BLANK_TEXT, type Draft } from '../edit/draft.ts';
import type { Edit } from '../edit/edits.ts';
import { type Hunk, hunksOf } from '../edit/lines-for.ts';
import type { BlankEdit } from '../edit/what-to-write.ts';
import type { PlanReport } from '../findings/report.ts';
import { isHidden } from '../lint/discreet.ts';
import { type Data, isList, isMap, parsePath } from '../plan/path.ts';
import { readYaml } from '../yaml/read.ts';

/** Plans are read once for all their findings. */
const texts = new WeakMap<PlanReport, ReadText>();

function textOf(plan: PlanReport): ReadText {
  const known = texts.get(plan);
  if (known !== undefined) return known;
  const read = { text: plan.source, ...readYaml(plan.source) };
  texts.set(plan, read);
  return read;
}

/**
 * The lines that edits add to a plan or put in place of others, from its top to its end. None if the edits can't be
 * made, or if the lines would hold something that the report hides.
 */
export function linesToWrite(plan: PlanReport, edits: readonly BlankEdit[]): readonly Hunk[] {
  if (edits.length === 0 || plan.source === '') return [];
  const edited = applyEdits(textOf(plan), plan.document, edits.map(editOf));
  if ('refused' in edited) return [];
  const hunks = hunksOf(plan.source, edited.splices);
  if (hunks.some(({ lines }) => lines.some(isHidden))) return [];
  return hunks.map((hunk) => ({ ...hunk, lines: hunk.lines.map((line) => withHint(line, edits)) }));
}

/** Where lines go, as it follows "Write": `in place of line 26`. */
export function whereToWrite({ after, replaced }: Hunk): string {
  if (replaced === 1) return `in place of line ${after + 1}`;
  if (replaced > 1) return `in place of lines ${after + 1} to ${after + replaced}`;
  return after === 0 ? 'at the top of the plan' : `below line ${after}`;
}

/** An edit whose texts `…` are blanks. */
export function editOf({ op, path, value }: BlankEdit): Edit<Draft> {
  return { op, path: parsePath(path), value: drafted(value) };
}

function drafted(value: Data): Draft {
  if (value === BLANK_TEXT) return BLANK;
  if (isList(value)) return value.map(drafted);
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, drafted(one)])) : value;
}

/** A line with a note on what to write in it, if it has one blank, at its end. */
function withHint(line: string, edits: readonly BlankEdit[]): string {
  const field = /^\s*(?:- )?([a-z_]+): …$/.exec(line)?.[1];
  const hint = edits.find(({ path }) => field !== undefined && parsePath(path).at(-1) === field)?.hint;
  return hint === undefined ? line : `${line} # ${hint}`;
}
