/** Findings with edits of a plan, and the lines to write about them. */

import type { BlankEdit } from '../../src/edit/what-to-write.ts';
import { linesToWrite } from '../../src/report/lines-to-write.ts';
import type { FindingWithEdits, PlanWithEdits } from '../../src/report/where-to-write.ts';

export const finding = (line: number, ...edits: BlankEdit[]) =>
  ({ edits, span: { start: { line, column: 1, offset: 0 }, end: { line, column: 1, offset: 0 } } }) as FindingWithEdits;
export const set = (path: string, value: unknown = '…', more: object = {}) =>
  ({ op: 'set', path, value, ...more }) as BlankEdit;
export const planOf = (source: string, findings: FindingWithEdits[], document = 0): PlanWithEdits => ({
  source,
  document,
  findings,
});

/** The lines for the first of some findings, as `after+replaced: lines`. */
export function shown(source: string, findings: FindingWithEdits[], document = 0): string[] {
  const plan = planOf(source, findings, document);
  return linesToWrite(plan, findings[0] as FindingWithEdits).map(
    ({ after, replaced, lines }) => `${after}+${replaced}: ${lines.join(' / ')}`,
  );
}

export const PLAN =
  'nlc: 1\nnetwork:\n  name: N\n  stage: forming\nschools:\n  - { id: a, name: A }\n  - { id: b, name: B }\n';
