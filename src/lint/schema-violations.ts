/** Schema errors in one document, with fixes that suit how the text is written. */

import { drafted } from '../edit/draft.ts';
import { styleOf } from '../edit/file-style.ts';
import { meantAt } from '../edit/meant.ts';
import { printInline } from '../edit/print-value.ts';
import { type BlankEdit, isFilling } from '../edit/what-to-write.ts';
import { type Data, type DataMap, isList, isMap, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import type { Rule } from '../rules/bind-checks.ts';
import type { PlanSchemaError } from '../schema/schema-types.ts';
import { commaHint, HASH, isTruncatedAtHash } from '../yaml/diagnose/truncated-text.ts';
import { type LineIndex, locate } from '../yaml/locate.ts';
import type { YamlDocument } from '../yaml/read.ts';
import type { Violation } from './to-findings.ts';

/** A document and the text that contains it. */
interface DocumentInput {
  readonly text: string;
  readonly at: LineIndex;
  readonly document: YamlDocument;
}

/** What doesn't fit the format, for those of the rules that were given. */
export function schemaViolations(
  input: DocumentInput,
  rules: readonly Rule[],
  errors: readonly PlanSchemaError[],
): Violation[] {
  const { text, at, document } = input;
  return errors.flatMap((error, index): Violation[] => {
    const { rule: id, path, key, message, fix } = error;
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) return [];
    const { end } = locate(document, at, path, 'key').span;
    const truncation = id === 'unknown-field' ? commaHint(text, String(path.at(-1)), end.offset) : undefined;
    const edits = index < MOST_MEANT ? editsFor(document.data, error) : [];
    const isKnown = id === 'plan-shape' && edits.length > 0 && error.meant === undefined;
    const breach = { at: path, key, facts: { problem: message } };
    return [
      {
        rule,
        breach,
        fix: truncation ?? (isKnown ? meantFix(edits, input) : undefined) ?? fix,
        ...(edits.length > 0 && { edits }),
      },
    ];
  });
}

/** For only so many errors of a plan is it looked up what was meant. */
const MOST_MEANT = 20;

/** The fix for a value that was meant in another way. A value with a blank in it isn't known well enough. */
function meantFix([edit]: readonly BlankEdit[], { text, document }: DocumentInput): string | undefined {
  if (edit === undefined || !isFilling(edit)) return undefined;
  const path = parsePath(edit.path);
  const printed = printInline(drafted(edit.value), { style: styleOf(text, document.root), path }, false);
  return `Write ${path.findLast((step) => typeof step === 'string')}: ${printed}`;
}

/** What was meant where a plan doesn't fit the format, if that is known. */
function editsFor(data: Data, { path, meant, value: said }: PlanSchemaError): BlankEdit[] {
  const name = meant?.at(-1);
  if (meant !== undefined && said !== undefined)
    return [
      { op: 'remove', path: printPath(path) },
      { op: 'set', path: printPath(meant), value: said },
    ];
  if (typeof name === 'string') return [{ op: 'rename', path: printPath(path), value: name }];
  if (!isMap(data)) return [];
  const list = typeof path.at(-1) === 'number' ? path.slice(0, -1) : undefined;
  const whole = list && meantEntries(data, list);
  if (list !== undefined && whole !== undefined) return [{ op: 'set', path: printPath(list), value: whole }];
  const value = meantAt(data, path);
  return value === undefined ? [] : [{ op: 'set', path: printPath(path), value }];
}

/** What was meant by the entries of a list of words and ids; undefined if one of them isn't known. */
function meantEntries(data: DataMap, path: Path): Data | undefined {
  const list = valueAt(data, path);
  if (!isList(list) || !list.every((entry) => typeof entry === 'string')) return undefined;
  const meant = list.map((entry, index) => (ID.test(entry) ? entry : meantAt(data, [...path, index])));
  return meant.every((entry) => entry !== undefined) ? meant : undefined;
}

const ID = /^[a-z0-9][a-z0-9-]*$/;

/** Adds a hint to the fix if the value at fault was cut off at a `#`, which starts a YAML comment. */
export function withTruncationHint(violation: Violation, { text, at, document }: DocumentInput): Violation {
  const { at: path } = violation.breach;
  const value = valueAt(document.data, path);
  if (value !== null && typeof value !== 'string') return violation;
  const { span } = locate(document, at, path, value === null ? 'key' : 'value');
  if (!isTruncatedAtHash(text, span.start.offset, span.end.offset)) return violation;
  return { ...violation, fix: `${violation.fix ?? violation.rule.fix} ${HASH}` };
}
