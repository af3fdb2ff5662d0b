/** The lines to write in a plan about a finding, ready to paste, and where they go. */

import { applyEdits, type Edited, type ReadText } from '../edit/apply.ts';
import { type Draft, drafted } from '../edit/draft.ts';
import type { Edit } from '../edit/edits.ts';
import { type FileStyle, styleOf } from '../edit/file-style.ts';
import { type Hunk, hunksOf } from '../edit/lines-for.ts';
import { BLANK_TEXT } from '../edit/plan-fields.ts';
import { referentsAt } from '../edit/referents.ts';
import type { Refused } from '../edit/refusal.ts';
import { renameField } from '../edit/rename.ts';
import { reread } from '../edit/reread.ts';
import { retyped } from '../edit/retype.ts';
import { inOrder, type Splice, spliced } from '../edit/splice.ts';
import { type BlankEdit, type Filling, isFilling } from '../edit/what-to-write.ts';
import { withoutIdAt } from '../edit/without-id.ts';
import { isOpen, type PlanReport } from '../findings/report.ts';
import { isHidden } from '../lint/discreet.ts';
import { type DataMap, type Path, parsePath } from '../plan/path.ts';
import { readYaml } from '../yaml/read.ts';
import { commentsAbove } from './comments-above.ts';
import { gathered } from './gathered-lines.ts';
import { idsFirst, withIdNotes } from './ids-first.ts';
import { type KnownIds, withNotes } from './notes-on-blanks.ts';
import { unfolded } from './unfolded-lines.ts';
import type { FindingWithEdits, PlanWithEdits } from './where-to-write.ts';

/**
 * Lines are worked out for a limited number of findings of a plan, and for fewer in a long one: each means reading it
 * again.
 */
const MOST_FINDINGS = 100;
const MOST_TEXT = 2 ** 21;
/** Nobody would paste lines longer than this altogether, in UTF-16 units. */
const LONGEST = 2000;

/** A plan is read once for all its findings, and the lines of each are worked out once for all formats. */
interface Prepared {
  readonly read: ReadText;
  readonly style: FileStyle;
  /** The findings that may have lines. */
  readonly chosen: ReadonlySet<FindingWithEdits>;
  readonly changes: Map<FindingWithEdits, LineChange | undefined>;
  readonly shown: Map<FindingWithEdits, readonly Hunk[]>;
  readonly data: DataMap;
  readonly known: KnownIds;
}

const plans = new WeakMap<PlanWithEdits, Prepared>();

function prepared(plan: PlanWithEdits): Prepared {
  const before = plans.get(plan);
  if (before !== undefined) return before;
  const most = Math.min(MOST_FINDINGS, Math.ceil(MOST_TEXT / plan.source.length));
  const read = { text: plan.source, ...readYaml(plan.source) };
  const document = read.documents[plan.document];
  const data = (document?.data ?? {}) as DataMap;
  const made = {
    read,
    style: styleOf(read.text, document?.root),
    chosen: new Set(plan.findings.slice(0, most)),
    changes: new Map(),
    shown: new Map(),
    data,
    known: {
      ids: (path: Path) => referentsAt(data, path)?.known.map(({ id }) => id) ?? [],
      withoutId: (path: Path) => withoutIdAt(data, path),
    },
  };
  plans.set(plan, made);
  return made;
}

/**
 * The lines that a finding's edits add to a plan or put in place of others, from its top to its end. What other
 * findings change on a line that is replaced is in it too, so that pasting one undoes nothing that another has put
 * right. None if the edits can't be made, if the lines are too long, or if they would hold something that the report
 * hides.
 */
export const linesToWrite = (plan: PlanWithEdits, finding: FindingWithEdits): readonly Hunk[] => {
  if (plan.source === '' || finding.edits.length === 0) return [];
  const { chosen, shown } = prepared(plan);
  const before = shown.get(finding);
  if (before !== undefined || !chosen.has(finding)) return before ?? [];
  const change = changeFor(plan, finding);
  const own = change && withIds(plan, change);
  const hunks = own === undefined ? [] : (together(plan, own, finding) ?? shownHunks(plan, own));
  shown.set(finding, hunks);
  return hunks;
};

/** A change with the ids that other entries need first. */
function withIds(plan: PlanWithEdits, own: LineChange): LineChange {
  const { read, data } = prepared(plan);
  const ids = idsFirst(own.edits, data);
  if (ids.length === 0) return own;
  const edits = [...ids, ...own.edits];
  const edited = editedBy(read, plan.document, edits);
  return 'refused' in edited ? own : { edits, splices: edited.splices, ids };
}

/** The report with the lines to write about each open finding. */
export function withLines(report: PlanReport): PlanReport {
  const findings = report.findings.map((finding) =>
    isOpen(finding) ? { ...finding, lines: linesToWrite(report, finding) } : finding,
  );
  return { ...report, findings };
}

/** The lines as the plan will have them: without what other findings change on them, and without notes. */
export const ownLinesToWrite = (plan: PlanWithEdits, finding: FindingWithEdits): readonly Hunk[] => {
  const own = changeFor(plan, finding);
  return own === undefined ? [] : hunksToShow(plan, own);
};

/** What the edits of one finding or several do to the text. */
interface LineChange {
  readonly edits: readonly BlankEdit[];
  readonly splices: readonly Splice[];
  /** Those of the edits that give an id to another entry. */
  readonly ids?: readonly Filling[];
}

function changeFor(plan: PlanWithEdits, finding: FindingWithEdits): LineChange | undefined {
  const { read, changes } = prepared(plan);
  if (changes.has(finding)) return changes.get(finding);
  const edits = finding.edits.map(toConfirm);
  const edited = edits.length === 0 ? undefined : editedBy(read, plan.document, edits);
  const change = edited === undefined || 'refused' in edited ? undefined : { edits, splices: edited.splices };
  changes.set(finding, change);
  return change;
}

/**
 * An edit as lines to paste have it: where a question asks whether something is so, there is a blank instead, because
 * whoever pastes a line hasn't been asked.
 */
function toConfirm(edit: BlankEdit): BlankEdit {
  const isClaim = isFilling(edit) && edit.ask !== undefined && edit.meant === undefined;
  return isClaim && typeof edit.value !== 'object' ? { ...edit, value: BLANK_TEXT } : edit;
}

/** The lines with what other findings change on the same lines; undefined if there is no such finding. */
function together(plan: PlanWithEdits, own: LineChange, finding: FindingWithEdits): readonly Hunk[] | undefined {
  const { read, chosen } = prepared(plan);
  const lines = hunksOf(read.text, own.splices).filter(({ replaced }) => replaced > 0);
  const isThere = ({ span: { start } }: FindingWithEdits) =>
    lines.some(({ after, replaced }) => start.line > after && start.line <= after + replaced);
  let all = own;
  for (const other of [...chosen].filter((one) => one !== finding && isThere(one))) {
    const change = changeFor(plan, other);
    if (change === undefined || !isOnLines(read.text, change, lines)) continue;
    const taken = new Set(all.edits.map(({ path }) => path));
    if (change.edits.some(({ path }) => taken.has(path))) continue;
    const edits = [...all.edits, ...change.edits];
    const asOne = edits.every(({ op }) => op === 'set') ? editedBy(read, plan.document, edits) : undefined;
    const splices = inOrder([...all.splices, ...change.splices]);
    if (asOne !== undefined && !('refused' in asOne)) all = { ...own, edits, splices: asOne.splices };
    else if (isReadable(read, splices)) all = { ...own, edits, splices };
  }
  return all === own ? undefined : shownHunks(plan, all);
}

/** Whether a change touches no other lines than these. */
function isOnLines(text: string, { splices }: LineChange, lines: readonly Hunk[]): boolean {
  return hunksOf(text, splices).every(({ after, replaced }) =>
    lines.some((line) => replaced > 0 && after >= line.after && after + replaced <= line.after + line.replaced),
  );
}

function isReadable(before: ReadText, splices: readonly Splice[]): boolean {
  const after = spliced(before.text, splices);
  if (after === undefined) return false;
  const read = reread(before, after, splices);
  const errors = [...read.errors, ...read.documents.flatMap((document) => document.errors)];
  return errors.length === 0 && read.documents.length === before.documents.length;
}

/** The lines, or none if they are too long or would hold something that the report hides. */
function hunksToShow(plan: PlanWithEdits, { splices }: LineChange): readonly Hunk[] {
  const hunks = hunksOf(prepared(plan).read.text, splices);
  const lines = hunks.flatMap((hunk) => hunk.lines);
  return lines.some(isHidden) || lines.join('\n').length > LONGEST ? [] : hunks;
}

/** The lines as they are easiest to paste: none too wide, and with notes on the blanks. */
function shownHunks(plan: PlanWithEdits, change: LineChange): readonly Hunk[] {
  const { edits, ids = [] } = change;
  const { read, style, known } = prepared(plan);
  const hunks = commentsAbove(read, gathered(read.text, hunksToShow(plan, change)));
  const others = edits.filter((edit) => !ids.some((one) => one === edit));
  return hunks.map((hunk) => {
    const isOfId = ids.some(({ value }) => hunk.lines.some((line) => line.includes(`id: ${value}`)));
    const lines = unfolded(hunk.lines, isOfId ? ids : others, style);
    return { ...hunk, lines: withNotes(withIdNotes(lines, ids), others, known) };
  });
}

/**
 * The text of a plan with edits in it: one renamed field, or any other edits together.
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
  return edit.op === 'remove'
    ? { op: 'remove', path }
    : { op: edit.op, path, value: drafted(edit.meant ?? edit.value) };
}
