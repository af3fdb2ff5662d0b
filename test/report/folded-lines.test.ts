/** Lines to paste that are too wide, broken after commas. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printScalar } from '../../src/edit/print-scalar.ts';
import { folded } from '../../src/report/folded-lines.ts';
import { textWidth } from '../../src/text/string-width.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { runs } from '../kit/runs.ts';

const REVIEW =
  '    - { date: 2027-06, with: [{ post: headteacher, school: ashby }, { post: headteacher, school: brook }], purpose: "To stop, or not" }';

it('are broken where they are widest, and read the same', () => {
  expect(folded(REVIEW, 80)).toEqual([
    '    - { date: 2027-06, with: [{ post: headteacher, school: ashby },',
    '        { post: headteacher, school: brook }], purpose: "To stop, or not" }',
  ]);
  expect(folded('    by: [saltmarsh, st-botolphs, wick-road, wick-road-juniors, marram-special, …]', 80)).toEqual([
    '    by: [saltmarsh, st-botolphs, wick-road, wick-road-juniors, marram-special,',
    '        …]',
  ]);
});

it.each([
  ['narrow', 'by: [a, b]'],
  ['a word', `summary: ${'one,two,'.repeat(12)}three`],
  ['a text with a note behind it', `summary: ${'one, two, '.repeat(12)}three # four`],
  ['with a note at their end', `${REVIEW} # with the heads`],
])('stay as they are if they are %s', (_, line) => {
  expect(folded(line, 80)).toEqual([line]);
});

it('are read as before, whatever is in them', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom("it's, so", '"a", b', 'c # d', '[x, y]', '{ }, z'),
  );
  const entry = fc.dictionary(fc.constantFrom('title', 'kind', 'of', 'with'), fc.oneof(text, fc.array(text)));
  const flow = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
    return typeof value === 'object'
      ? `{ ${Object.entries(value as object)
          .map(([key, inner]) => `${key}: ${flow(inner)}`)
          .join(', ')} }`
      : printScalar(String(value), { inFlow: true });
  };
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 8 }), (entries, indent) => {
      const line = `${' '.repeat(indent)}- ${flow(entries)}`;
      const lines = folded(line, 80);
      const read = (written: string) => readYaml(`list:\n${written}\n`).documents[0]?.data;
      expect(read(lines.join('\n'))).toEqual(read(line));
      if (textWidth(line) <= 80) expect(lines).toEqual([line]);
    }),
    { numRuns: runs(300) },
  );
});

it.each([
  [
    `    leaving: "One term's notice, and the round of paired editing that is under way is finished first"`,
    [
      `    leaving: "One term's notice, and the round of paired editing that is under`,
      '        way is finished first"',
    ],
  ],
  [
    '  compelling_reason: None of us has more than four classes; alone we cannot test what works, and nobody would notice',
    [
      '  compelling_reason: None of us has more than four classes; alone we cannot test',
      '      what works, and nobody would notice',
    ],
  ],
  [
    `- { title: 'Heads'' meeting of all the schools in the valley and those beyond it, to plan', kind: steering }`,
    [
      "- { title: 'Heads'' meeting of all the schools in the valley and those beyond",
      "    it, to plan',",
      '    kind: steering }',
    ],
  ],
])('are broken between words: %s', (line, lines) => {
  expect(folded(line, 80)).toEqual(lines);
  expect(readYaml(lines.join('\n')).documents[0]?.data).toEqual(readYaml(line).documents[0]?.data);
});

it('are texts that read the same, in quotes or not', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 12 }), (words) => {
      const line = `  reason: ${printScalar(words.join(' '), { inFlow: false })}`;
      const read = (written: string) => readYaml(`purpose:\n${written}\n`).documents[0]?.data;
      expect(read(folded(line, 40).join('\n'))).toEqual(read(line));
    }),
    { numRuns: runs(300) },
  );
});
