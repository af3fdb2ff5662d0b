/** The lines that splices change, however they meet. */

import { expect, it } from 'vitest';
import { type Hunk, hunksOf, linesFor } from '../../src/edit/lines-for.ts';
import { deletion, insertion, type Splice } from '../../src/edit/splice.ts';
import { readYaml } from '../../src/yaml/read.ts';

const hunk = (after: number, replaced: number, ...lines: string[]): Hunk => ({ after, replaced, lines });

it.each<[string, string, Splice[], Hunk[]]>([
  ['nothing', 'a\nb\n', [], []],
  ['a line', 'a\nb\nc\n', [{ start: 2, end: 3, text: 'x' }], [hunk(1, 1, 'x')]],
  ['a line after CR LF', 'a\r\nb\r\nc', [{ start: 3, end: 4, text: 'x' }], [hunk(1, 1, 'x')]],
  ['two places of a line', 'abc\n', [deletion(0, 1), { start: 2, end: 3, text: 'x' }], [hunk(0, 1, 'bx')]],
  [
    'a line and one added below',
    'a\nb\n',
    [{ start: 0, end: 1, text: 'x' }, insertion(1, '\ny')],
    [hunk(0, 1, 'x', 'y')],
  ],
  ['a line added below its like', 'a\nb\n', [insertion(1, '\na')], [hunk(1, 0, 'a')]],
  ['a line added at the top', 'a\n', [insertion(0, 'x\n')], [hunk(0, 0, 'x')]],
  ['a line put in for the same', 'a\nb\n', [{ start: 0, end: 1, text: 'a' }], [hunk(1, 0)]],
  ['a line that goes', 'a\nb\nc\nd\n', [{ start: 0, end: 7, text: 'a\nc\nd' }], [hunk(1, 1)]],
  ['the last of several lines', 'a\nb\nc\n', [{ start: 0, end: 5, text: 'a\nb\nx' }], [hunk(2, 1, 'x')]],
  ['a line that goes with its line break', 'a\nb\nc\n', [deletion(2, 4)], [hunk(1, 1)]],
  [
    'lines next to each other',
    'a\nb\nc\n',
    [
      { start: 0, end: 1, text: 'x' },
      { start: 2, end: 3, text: 'y' },
    ],
    [hunk(0, 2, 'x', 'y')],
  ],
  [
    'lines apart, two of them in two places',
    'a\nb\nc\nd\nefg\n',
    [{ start: 0, end: 1, text: 'x' }, { start: 4, end: 5, text: 'y' }, deletion(8, 9), insertion(11, 'h')],
    [hunk(0, 1, 'x'), hunk(2, 1, 'y'), hunk(4, 1, 'fgh')],
  ],
])('shows %s', (_, text, splices, hunks) => {
  expect(hunksOf(text, splices)).toEqual(hunks);
});

it('says why there are none', () => {
  const text = 'a: words\n';
  expect(linesFor({ text, ...readYaml(text) }, 0, [{ op: 'set', path: ['a', 'b'], value: 1 }])).toEqual({
    refused: { reason: 'wrong-kind', path: ['a'], message: "a isn't a section or a list that can hold this." },
  });
});

it.each([
  ['above and below it', 'a\nb\nc\n', [insertion(2, 'x\n'), insertion(3, '\ny')], [hunk(1, 0, 'x'), hunk(2, 0, 'y')]],
  [
    'between changed ones',
    'a\nb\nc\nd\n',
    [{ start: 0, end: 7, text: 'x\nb\ny\nz\nd' }],
    [hunk(0, 1, 'x'), hunk(2, 1, 'y', 'z')],
  ],
  ['that goes between them', 'a\nb\nc\n', [{ start: 0, end: 5, text: 'x\nc' }], [hunk(0, 2, 'x')]],
])('does not show a line that stays, %s', (_, text, splices, hunks) => {
  expect(hunksOf(text, splices)).toEqual(hunks);
});
