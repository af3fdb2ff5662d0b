/** Schema errors in one document, with fixes that suit how the text is written. */

import { valueAt } from '../plan/path.ts';
import type { Rule } from '../rules/bind-checks.ts';
import { commaHint, HASH, isTruncatedAtHash } from '../yaml/diagnose/truncated-text.ts';
import { type LineIndex, locate } from '../yaml/locate.ts';
import type { YamlDocument } from '../yaml/read.ts';
import type { ErrorWithEdits } from './errors-with-edits.ts';
import type { Violation } from './to-findings.ts';

/** A document and the text that contains it. */
interface DocumentInput {
  readonly text: string;
  readonly at: LineIndex;
  readonly document: YamlDocument;
}

/** What doesn't fit the format, for those of the rules that were given. */
export function schemaViolations(
  { text, at, document }: DocumentInput,
  rules: readonly Rule[],
  errors: readonly ErrorWithEdits[],
): Violation[] {
  return errors.flatMap(({ rule: id, path, key, message, fix, edits }): Violation[] => {
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) return [];
    const { end } = locate(document, at, path, 'key').span;
    const truncation = id === 'unknown-field' ? commaHint(text, String(path.at(-1)), end.offset) : undefined;
    const breach = { at: path, key, facts: { problem: message } };
    return [{ rule, breach, fix: truncation ?? fix, ...(edits && { edits }) }];
  });
}

/** Adds a hint to the fix if the value at fault was cut off at a `#`, which starts a YAML comment. */
export function withTruncationHint(violation: Violation, { text, at, document }: DocumentInput): Violation {
  const { at: path } = violation.breach;
  const value = valueAt(document.data, path);
  if (value !== null && typeof value !== 'string') return violation;
  const { span } = locate(document, at, path, value === null ? 'key' : 'value');
  if (!isTruncatedAtHash(text, span.start.offset, span.end.offset)) return violation;
  return { ...violation, fix: `${violation.fix ?? violation.rule.fix} ${HASH}` };
}
