/** Whatever people type is in the plan as they typed it, and a plan that lost fields gets them back in one sitting. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fix } from '../../src/commands/fix.ts';
import { answerKindAt } from '../../src/edit/answer-kinds.ts';
import { editBytes } from '../../src/edit/edit-bytes.ts';
import { isFilling } from '../../src/edit/what-to-write.ts';
import { lint } from '../../src/lint/lint-file.ts';
import { type Data, isList, isMap, type Path, parsePath, valueAt } from '../../src/plan/path.ts';
import { readDate } from '../../src/plan/queries/calendar.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { awkwardText } from '../kit/arbitrary-edits.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { patientPrompter } from '../kit/patient-prompter.ts';
import { OUTLINE, SMALLEST } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';

const NOW = '2026-11-24T12:00:00Z';
const { rules, crossPlanRules } = loadFramework();
const today = readDate('2026-11-24')?.from as number;
const context = { rules, crossPlanRules, complete: true, today, acknowledge: true, names: true };
const PLANS = [
  SMALLEST,
  OUTLINE,
  SMALLEST.replaceAll('\n', '\r\n'),
  ...['cromer-ridge', 'axia', 'gail', 'harmony-hill', 'nyc-triad'].map((name) =>
    readFileSync(`test/plans/networks/${name}.yaml`, 'utf8'),
  ),
];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const check = (bytes: Uint8Array) => {
  const [report] = lint({ file: 'plan.yaml', bytes }, context);
  if (report === undefined) throw new Error('There is no report');
  return report;
};

/** Everything in any plan that is to be written as a text. */
const TEXTS = PLANS.flatMap((text) =>
  check(bytesOf(text)).findings.flatMap(({ edits }) =>
    edits
      .filter(isFilling)
      .filter(({ op, path, value }) => op === 'set' && value === '…' && answerKindAt(parsePath(path))?.kind === 'text')
      .map(({ path }) => ({ text, path: parsePath(path) })),
  ),
);

/** A line that somebody could type: a terminal gives no control characters. */
const typedText = fc
  .oneof(awkwardText, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.lorem({ maxCount: 12 }))
  .map((text) => text.replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/gu, ' ').trim())
  .filter((text) => text !== '');

it('puts every text into the plan as it was typed, and changes nothing else', () => {
  expect(TEXTS.length).toBeGreaterThan(20);
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), typedText, ({ text, path }, typed) => {
      const edited = editBytes(bytesOf(text), 0, [{ op: 'set', path, value: typed }]);
      if ('refused' in edited) throw new Error(edited.refused.message);
      const before = readYaml(text).documents[0]?.data as Data;
      const after = readYaml(edited.text).documents[0]?.data as Data;
      expect(valueAt(after, path)).toBe(typed);
      expect(without(after, path)).toEqual(without(before, path));
      // A comment is lost only with the line that it is about.
      const comments = (all: string) => all.split(/\r?\n/).filter((line) => line.trimStart().startsWith('#'));
      expect(comments(edited.text)).toEqual(comments(text));
    }),
    { numRuns: runs(3000) },
  );
});

/** The data without a field, and without a section that has nothing else in it. */
function without(data: Data, [step, ...rest]: Path): Data {
  if (isList(data)) return data.map((item, index) => (index === step ? without(item, rest) : item));
  if (!isMap(data) || step === undefined) return data;
  const entries = Object.entries(data).flatMap(([name, value]): [string, Data][] => {
    if (name !== step) return [[name, value]];
    const left = rest.length === 0 ? null : without(value, rest);
    return left === null || (isMap(left) && Object.keys(left).length === 0) ? [] : [[name, left]];
  });
  return Object.fromEntries(entries);
}

/** The fields of the outline that can be left out: single values and lists of them, below a section. */
const FIELDS = fieldsOf(readYaml(OUTLINE).documents[0]?.data ?? null, []).filter(
  (path) => path.length > 1 && path[0] !== 'acknowledged' && path.at(-1) !== 'id' && path.at(-1) !== 'name',
);

function fieldsOf(data: Data, path: Path): Path[] {
  if (isList(data)) return data.every((one) => typeof one !== 'object') ? [path] : [];
  if (!isMap(data)) return [path];
  return Object.entries(data).flatMap(([name, value]) => fieldsOf(value, [...path, name]));
}

describe('the outline without ten of its fields', () => {
  it('has no more findings than before after one sitting', () =>
    fc.assert(
      fc.asyncProperty(fc.subarray(FIELDS, { minLength: 10, maxLength: 10 }), async (fields) => {
        const removed = editBytes(
          bytesOf(OUTLINE),
          0,
          fields.map((path) => ({ op: 'remove', path }) as const),
        );
        if ('refused' in removed) return;
        const { io, written } = memoryIo({ files: { 'plan.yaml': removed.text }, now: NOW });
        await fix('plan.yaml', { only: [], color: 'never' }, io, async () => patientPrompter());
        const after = check(bytesOf(written.get('plan.yaml') ?? removed.text));
        const count = (report: typeof after) => report.findings.filter(({ acknowledged }) => acknowledged === null);
        expect(count(after).map(({ rule }) => rule).length).toBeLessThanOrEqual(count(check(bytesOf(OUTLINE))).length);
      }),
      { numRuns: runs(60) },
    ));
});
