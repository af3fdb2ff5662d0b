/** Schema errors in one document, with fixes that suit how the text is written. */

import { printPath, valueAt } from '../plan/path.ts';
import { groupsBy } from '../plan/queries/groups.ts';
import type { Rule } from '../rules/bind-checks.ts';
import { inSentence, quoted, unknownFieldsMessage } from '../schema/messages.ts';
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
  const read = errors.map((error): ReadError => {
    const { end } = locate(document, at, error.path, 'key').span;
    const hint = error.rule === 'unknown-field' ? commaHint(text, String(error.path.at(-1)), end.offset) : undefined;
    return { ...error, hint };
  });
  return together(read).flatMap(({ rule: id, path, key, message, fix, edits, settledAbove, hint }): Violation[] => {
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) return [];
    const breach = { at: path, key, facts: { problem: message } };
    return [
      {
        rule,
        breach,
        fix: hint ?? fix,
        ...(edits && { edits }),
        ...(settledAbove && hint === undefined && { settledAbove }),
      },
    ];
  });
}

interface ReadError extends ErrorWithEdits {
  /** What to do about a name that a comma has cut off from the text before it. */
  readonly hint: string | undefined;
}

/** The errors, with the pieces that commas have cut off in one section or entry as one, at the first of them. */
function together(errors: readonly ReadError[]): ReadError[] {
  const pieces = groupsBy(
    errors.filter(({ hint }) => hint !== undefined),
    ({ path }) => printPath(path.slice(0, -1)),
  );
  const first = new Map(pieces.map((group) => [group[0], group]));
  const others = new Set(pieces.flatMap((group) => group.slice(1)));
  return errors
    .filter((error) => !others.has(error))
    .map((error) => {
      const group = first.get(error) ?? [];
      if (group.length < 2) return error;
      const names = group.map(({ path }) => String(path.at(-1)));
      return { ...error, message: unknownFieldsMessage(names, inSentence(quoted(error.path.slice(0, -1)))) };
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
