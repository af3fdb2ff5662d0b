/** Faults of one document, their advice made to fit how the text stands there. */

import { valueAt } from '../plan/path.ts';
import type { Rule } from '../rules/bind-checks.ts';
import { shapeFaults } from '../schema/plan-errors.ts';
import { commaHint, cutAtHash, HASH } from '../yaml/diagnose/truncated-text.ts';
import { type LineIndex, locate } from '../yaml/locate.ts';
import type { YamlDocument } from '../yaml/read.ts';
import type { Fault } from './to-findings.ts';

/** A document and the text it stands in. */
interface Written {
  readonly text: string;
  readonly at: LineIndex;
  readonly document: YamlDocument;
}

/** What does not fit the format, as far as one of the rules names it. */
export function faultsOfShape({ text, at, document }: Written, rules: readonly Rule[]): Fault[] {
  return shapeFaults(document.data).flatMap(({ rule: id, path, key, message, fix }): Fault[] => {
    const rule = rules.find((known) => known.id === id);
    if (rule === undefined) return [];
    const { end } = locate(document, at, path, 'key').span;
    const cut = id === 'unknown-field' ? commaHint(text, String(path.at(-1)), end.offset) : undefined;
    return [{ rule, breach: { at: path, key, facts: { problem: message } }, fix: cut ?? fix }];
  });
}

/** Adds to the advice where a text that is found wanting goes on after a `#`. */
export function withCut(fault: Fault, { text, at, document }: Written): Fault {
  const { at: path } = fault.breach;
  const value = valueAt(document.data, path);
  if (value !== null && typeof value !== 'string') return fault;
  const { span } = locate(document, at, path, value === null ? 'key' : 'value');
  if (!cutAtHash(text, span.start.offset, span.end.offset)) return fault;
  return { ...fault, fix: `${fault.fix ?? fault.rule.fix} ${HASH}` };
}
