/** Corrects mistakes that have only one possible correction. */

import { changeBytes } from '../edit/edit-bytes.ts';
import { BLANK_TEXT, mayBeEmpty } from '../edit/plan-fields.ts';
import type { BlankEdit } from '../edit/what-to-write.ts';
import type { Finding } from '../findings/report.ts';
import { type Data, isList, isMap, type Path, parsePath } from '../plan/path.ts';
import { editedBy, ownLinesToWrite } from '../report/lines-to-write.ts';
import type { Draft } from './guided-fix-request.ts';

export interface Repaired {
  readonly draft: Draft;
  /** What was corrected: a line of the plan and what it says now. */
  readonly done: readonly string[];
}

/** Rules about what is written, and not about the network. */
const RULES = ['plan-syntax', 'plan-shape', 'unknown-field', 'unknown-reference', 'stale-acknowledgement'];
/** A plan with more mistakes needs a person. */
const MOST = 200;

/**
 * Fixes one mistake after the other. Each has to be gone afterwards, without a new one.
 * @param draftOf checks the bytes of a plan
 */
export function repaired(start: Draft, draftOf: (bytes: Uint8Array) => Draft): Repaired {
  let draft = start;
  const done: string[] = [];
  const tried = new Set<string>();
  for (let count = 0; count < MOST; count += 1) {
    const finding = mistakesIn(draft).find((one) => !tried.has(keyOf(one)));
    if (finding === undefined) break;
    tried.add(keyOf(finding));
    const { document } = draft.report;
    const changed = changeBytes(draft.bytes, (read) => editedBy(read, document, finding.edits));
    if ('refused' in changed) continue;
    const after = draftOf(changed.bytes);
    if (howWrong(after) >= howWrong(draft)) continue;
    done.push(...whatChanged(draft, finding));
    draft = after;
  }
  return { draft, done };
}

/** The mistakes that have only one possible correction, with it. */
function mistakesIn({ report }: Draft): Finding[] {
  return report.findings
    .filter(({ rule, edits }) => RULES.includes(rule) && edits.length > 0)
    .map((finding) => ({ ...finding, edits: finding.edits.map(withoutBlanks) }))
    .filter(({ edits }) => !edits.some(hasBlank));
}

/**
 * An edit that makes entries of names, such as schools, without blanks: what isn't known of them is left empty if it may
 * be, such as `joined_by`.
 */
function withoutBlanks(edit: BlankEdit): BlankEdit {
  if (edit.op !== 'set') return edit;
  const path = parsePath(edit.path);
  const { value } = edit;
  if (!isList(value)) return { ...edit, value: named(value, path) };
  return { ...edit, value: value.map((entry, index) => named(entry, [...path, index])) };
}

function named(entry: Data, path: Path): Data {
  if (!isMap(entry) || ['id', 'name'].some((field) => (entry[field] ?? BLANK_TEXT) === BLANK_TEXT)) return entry;
  const fields = Object.entries(entry).map(([field, value]) => {
    const isEmpty = value === BLANK_TEXT && mayBeEmpty([...path, field]);
    return [field, isEmpty ? null : value] as const;
  });
  return Object.fromEntries(fields);
}

function hasBlank(edit: BlankEdit): boolean {
  return 'value' in edit && JSON.stringify(edit.value).includes(`"${BLANK_TEXT}"`);
}

/**
 * How much is wrong; a plan that can't be read at all is worse than any other, but less so the further it can be read.
 */
function howWrong({ report }: Draft): number {
  const own = report.findings.filter(({ rule }) => RULES.includes(rule)).length;
  const [first] = report.findings;
  return report.network === null && first?.rule === 'plan-syntax' ? 1e9 - first.span.start.offset : own;
}

function keyOf({ rule, path, span, message }: Finding): string {
  return `${rule} ${path} ${span.start.offset} ${message}`;
}

function whatChanged({ report }: Draft, finding: Finding): string[] {
  const lines = ownLinesToWrite(report, finding).flatMap(({ after, lines: written }) =>
    written.map((line, index) => `Line ${after + index + 1} is now: ${line.trim()}`),
  );
  const isGone = finding.edits.every(({ op }) => op === 'remove');
  return lines.length > 0 ? lines : [`Line ${finding.span.start.line}${isGone ? ' is gone' : ''}: ${finding.message}`];
}
