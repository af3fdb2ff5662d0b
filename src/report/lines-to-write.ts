/** The lines to write in a plan about a finding, ready to paste, and where they go. */

import { applyEdits, type Edited, type ReadText } from '../edit/apply.ts';
import { type Draft, drafted } from '../edit/draft.ts';
import type { Edit } from '../edit/edits.ts';
import { type Hunk, hunksOf } from '../edit/lines-for.ts';
import type { Refused } from '../edit/refusal.ts';
import { renameField } from '../edit/rename.ts';
import { retyped } from '../edit/retype.ts';
import type { BlankEdit } from '../edit/what-to-write.ts';
import type { Finding, PlanReport } from '../findings/report.ts';
import { isHidden } from '../lint/discreet.ts';
import { parsePath } from '../plan/path.ts';
import { readYaml } from '../yaml/read.ts';
import { withNote } from './notes-on-blanks.ts';
import type { LinesToWrite } from './where-to-write.ts';

/** Lines are worked out for only so many findings of a plan, and fewer in a long one: each means reading it again. */
const MOST_FINDINGS = 100;
const MOST_TEXT = 2 ** 21;
/** More than this many UTF-16 units are no lines that anybody would paste. */
const LONGEST = 2000;

/** A plan is read once for all its findings, and the lines of each are worked out once for all formats. */
interface Prepared {
  readonly read: ReadText;
  /** The findings that may have lines. */
  readonly chosen: ReadonlySet<Finding>;
  readonly known: Map<Finding, readonly Hunk[]>;
}

const plans = new WeakMap<PlanReport, Prepared>();

function prepared(plan: PlanReport): Prepared {
  const before = plans.get(plan);
  if (before !== undefined) return before;
  const most = Math.min(MOST_FINDINGS, Math.ceil(MOST_TEXT / plan.source.length));
  const read = { text: plan.source, ...readYaml(plan.source) };
  const made = { read, chosen: new Set(plan.findings.slice(0, most)), known: new Map() };
  plans.set(plan, made);
  return made;
}

/**
 * The lines that a finding's edits add to a plan or put in place of others, from its top to its end. None if the edits
 * can't be made, if the lines are too long, or if they would hold something that the report hides.
 */
export const linesToWrite: LinesToWrite = (plan, finding) => {
  if (plan.source === '') return [];
  const { read, chosen, known } = prepared(plan);
  const before = known.get(finding);
  if (before !== undefined || !chosen.has(finding)) return before ?? [];
  const hunks = hunksFor(read, plan.document, finding.edits);
  known.set(finding, hunks);
  return hunks;
};

function hunksFor(read: ReadText, index: number, edits: readonly BlankEdit[]): readonly Hunk[] {
  const edited = edits.length === 0 ? undefined : editedBy(read, index, edits);
  if (edited === undefined || 'refused' in edited) return [];
  const hunks = hunksOf(read.text, edited.splices);
  const lines = hunks.flatMap((hunk) => hunk.lines);
  if (lines.some(isHidden) || lines.join('\n').length > LONGEST) return [];
  return hunks.map((hunk) => ({ ...hunk, lines: hunk.lines.map((line) => withNote(line, edits)) }));
}

/**
 * The text of a plan with edits in it: a field that gets another name, or anything else together.
 * @param index which document, counted from 0
 */
export function editedBy(read: ReadText, index: number, edits: readonly BlankEdit[]): Edited | Refused {
  const [first, ...others] = edits;
  if (first?.op === 'rename' && others.length === 0)
    return renameField(read, index, parsePath(first.path), first.value);
  if (first?.op === 'retype' && others.length === 0) return retyped(read, index, first);
  return applyEdits(
    read,
    index,
    edits.flatMap((edit) => (edit.op === 'rename' || edit.op === 'retype' ? [] : [editOf(edit)])),
  );
}

/** An edit whose texts `…` are blanks. */
export function editOf(edit: Exclude<BlankEdit, { op: 'rename' | 'retype' }>): Edit<Draft> {
  const path = parsePath(edit.path);
  return edit.op === 'remove' ? { op: 'remove', path } : { op: edit.op, path, value: drafted(edit.value) };
}
