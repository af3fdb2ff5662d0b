/** Whatever is put into whatever plan: it reads back as it was given, and nothing else changes. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edited } from '../../src/edit/apply.ts';
import { sameData } from '../../src/edit/draft.ts';
import { editBytes } from '../../src/edit/edit-bytes.ts';
import type { Edit } from '../../src/edit/edits.ts';
import { hunksOf, linesFor } from '../../src/edit/lines-for.ts';
import type { Data } from '../../src/plan/path.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { anyValue, Choices, numbers, styledText } from '../kit/arbitrary-edits.ts';
import { anyText, planWithMistakes } from '../kit/arbitrary-plans.ts';
import { commentsOf, placeIn, put, valueIn, without } from '../kit/edited-data.ts';
import { runs } from '../kit/runs.ts';

const PLANS = ['test/plans', 'templates']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml') && !file.startsWith('ci'))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
  )
  .filter(isSound);

function isSound(text: string): boolean {
  const { documents, errors } = readYaml(text);
  return errors.length === 0 && documents.length > 0 && documents.every((one) => one.errors.length === 0);
}

const plan = fc.constantFrom(...PLANS);
const soundText = fc.oneof({ weight: 3, arbitrary: styledText.filter(isSound) }, { weight: 1, arbitrary: plan });

const dataOf = (text: string): Data => readYaml(text).documents[0]?.data ?? null;
const read = (text: string) => ({ text, ...readYaml(text) });

/**
 * What the edits make of a text; undefined if they are refused for one of the two reasons that there are: other parts
 * refer to what would change, or text whose empty lines count would gain or lose some.
 */
function edited(text: string, edits: readonly Edit[]): Edited | undefined {
  const result = applyEdits(read(text), 0, edits);
  if (!('refused' in result)) return result;
  expect(text).toMatch(result.refused.reason === 'shared' ? /\*[a-z]/ : /[|>]\+|<</);
  return undefined;
}

const lineBreaks = (text: string) => new Set(text.match(/\r\n|\n|\r/g) ?? []);
const linesOf = (text: string) => text.split(/\r\n|\n|\r/);
const indentOf = (line: string) => line.length - line.trimStart().length;

/** The bytes outside the splices are those of the text before, and the lines to paste lead to the same text. */
function expectSmallChange(text: string, { text: after, splices }: Edited): void {
  let [from, to] = [0, 0];
  for (const { start, end, text: put } of splices) {
    expect(after.slice(to, to + start - from)).toBe(text.slice(from, start));
    to += start - from + put.length;
    from = end;
  }
  expect(after.slice(to)).toBe(text.slice(from));
  const lines = linesOf(text);
  for (const { after: line, replaced, lines: put } of hunksOf(text, splices).toReversed()) {
    const [above = '', below = ''] = lines.slice(line - 1, line + 1);
    const isTorn = /^\s*#/.test(above) && below.trim() !== '' && indentOf(above) === indentOf(below);
    if (replaced === 0) expect(isTorn && !/^(?:---|\.\.\.)/.test(below)).toBe(false);
    lines.splice(line, replaced, ...put);
  }
  expect(lines).toEqual(linesOf(after));
  const breaks = lineBreaks(text);
  if (breaks.size === 1) expect([...lineBreaks(after)].filter((one) => !breaks.has(one))).toEqual([]);
}

describe('a value', () => {
  it('reads back, and all other bytes, comments and data stay', () => {
    fc.assert(
      fc.property(soundText, numbers, anyValue, (text, from, value) => {
        const data = dataOf(text);
        const path = placeIn(data, new Choices(from));
        const set: Edit = { op: 'set', path, value };
        const result = edited(text, [set]);
        if (result === undefined) return;
        expect(sameData(dataOf(result.text), put(data, path, value))).toBe(true);
        expectSmallChange(text, result);
        const before = valueIn(data, path);
        if (typeof before !== 'object' || before === null) expect(commentsOf(result.text)).toEqual(commentsOf(text));
        expect(applyEdits(read(result.text), 0, [set])).toEqual({ text: result.text, splices: [] });
      }),
      { numRuns: runs(4000) },
    );
  });

  it('that is there already changes nothing', () => {
    fc.assert(
      fc.property(soundText, numbers, (text, from) => {
        const data = dataOf(text);
        const path = placeIn(data, new Choices(from));
        const value = valueIn(data, path);
        if (value === undefined) return;
        expect(applyEdits(read(text), 0, [{ op: 'set', path, value: structuredClone(value) }])).toEqual({
          text,
          splices: [],
        });
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is written the same whatever ends the lines', () => {
    fc.assert(
      fc.property(plan, numbers, anyValue, fc.constantFrom('\r\n', '\r'), (text, from, value, eol) => {
        const edits: Edit[] = [{ op: 'set', path: placeIn(dataOf(text), new Choices(from)), value }];
        const result = edited(text, edits);
        expect(edited(text.replaceAll('\n', eol), edits)?.text).toBe(result?.text.replaceAll('\n', eol));
      }),
      { numRuns: runs(500) },
    );
  });

  it('leaves the bytes of every encoding', () => {
    const encodings: readonly ((text: string) => Buffer)[] = [
      (text) => Buffer.from(text),
      (text) => Buffer.from(`\ufeff${text}`),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ];
    fc.assert(
      fc.property(soundText, numbers, anyValue, fc.constantFrom(...encodings), (text, from, value, encode) => {
        const edits: Edit[] = [{ op: 'set', path: placeIn(dataOf(text), new Choices(from)), value }];
        const result = edited(text, edits);
        const written = editBytes(encode(text), 0, edits);
        expect('bytes' in written ? Buffer.from(written.bytes) : undefined).toEqual(result && encode(result.text));
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('several edits', () => {
  /** A place in the data as it is by then, and what to do there. */
  const step = fc.record({ from: numbers, value: anyValue, op: fc.constantFrom('set', 'set', 'append', 'remove') });

  function editsFor(
    data: Data,
    steps: readonly { from: number[]; value: Data; op: string }[],
  ): { edits: Edit[]; wanted: Data } {
    const edits: Edit[] = [];
    let wanted = data;
    for (const { from, value, op } of steps) {
      const path = placeIn(wanted, new Choices(from));
      const here = valueIn(wanted, path);
      if (op === 'remove' && path.length > 0) {
        edits.push({ op, path });
        wanted = without(wanted, path);
      } else if (op === 'append' && (here === undefined || here === null || Array.isArray(here))) {
        edits.push({ op, path, value });
        wanted = put(wanted, [...path, Array.isArray(here) ? here.length : 0], value);
      } else {
        edits.push({ op: 'set', path, value });
        wanted = put(wanted, path, value);
      }
    }
    return { edits, wanted };
  }

  it('give what they give one after another, in one change', () => {
    fc.assert(
      fc.property(soundText, fc.array(step, { minLength: 1, maxLength: 5 }), (text, steps) => {
        const { edits, wanted } = editsFor(dataOf(text), steps);
        const result = applyEdits(read(text), 0, edits);
        if ('refused' in result) {
          // A field that is merged in can't be removed here, and a reference whose value is set doesn't know that yet.
          if (result.refused.reason === 'uncertain') expect(text).toMatch(/[|>]\+|<<|\*[a-z]/);
          return;
        }
        expect(sameData(dataOf(result.text), wanted)).toBe(true);
        expectSmallChange(text, result);
      }),
      { numRuns: runs(3000) },
    );
  });

  it('keep every other document of the file', () => {
    fc.assert(
      fc.property(
        plan,
        plan,
        fc.array(step, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (first, second, steps, isFirst) => {
          const text = `${first.trimEnd()}\n---\n${second}`;
          const { edits } = editsFor(dataOf(isFirst ? first : second), steps);
          const result = applyEdits(read(text), isFirst ? 0 : 1, edits);
          if ('refused' in result) return;
          const kept = isFirst
            ? result.text.endsWith(`\n---\n${second}`)
            : result.text.startsWith(`${first.trimEnd()}\n---\n`);
          expect(kept).toBe(true);
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

it('never fails, whatever the text', () => {
  const edit = fc.record({ from: numbers, value: anyValue, op: fc.constantFrom<'set' | 'append'>('set', 'append') });
  fc.assert(
    fc.property(
      fc.oneof(anyText, planWithMistakes, styledText),
      edit,
      fc.nat({ max: 2 }),
      (text, { from, value, op }, index) => {
        const path = placeIn(readYaml(text).documents[index]?.data ?? null, new Choices(from));
        const edits: Edit[] = [
          { op, path, value },
          { op: 'remove', path: path.slice(0, 2) },
        ];
        const result = applyEdits(read(text), index, edits);
        const lines = linesFor(read(text), index, edits);
        expect('refused' in lines).toBe('refused' in result);
        const bytes = editBytes(Buffer.from(text), index, edits);
        if ('refused' in result) expect(result.refused.message).toMatch(/^\S.*\.$/);
        else if ('refused' in bytes) expect(text).toMatch(/\ufeff|\p{Cs}/u);
      },
    ),
    { numRuns: runs(3000) },
  );
});

it('refuses values and places that are nested too deep', () => {
  const deep = Array.from({ length: 65 }, () => 'a').reduce<Data>((inner) => [inner], 'x');
  const tooDeep = (edit: Edit) => {
    const result = applyEdits(read('a: 1\n'), 0, [edit]);
    return 'refused' in result ? result.refused.reason : undefined;
  };
  expect(tooDeep({ op: 'set', path: ['b'], value: deep })).toBe('too-deep');
  expect(tooDeep({ op: 'set', path: Array.from({ length: 65 }, () => 'b'), value: 1 })).toBe('too-deep');
});
