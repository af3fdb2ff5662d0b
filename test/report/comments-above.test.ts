/** Lines to paste that a comment of the plan's own makes too wide for a screen. */

import { expect, it } from 'vitest';
import type { Hunk } from '../../src/edit/lines-for.ts';
import * as report from '../../src/report/comments-above.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';

const commentsAbove = (text: string, hunks: readonly Hunk[]) =>
  report.commentsAbove({ text, ...readYaml(text) }, hunks);

const LONG = 'where we are now, which the heads look at again at each summer meeting, and change if they all agree';

it('have the comment above, so that a terminal breaks no line', async () => {
  const plan = planWith('  origin: voluntary', `  origin: zzzzz    # ${LONG}`);
  const { out } = await runIn(
    { files: { 'plan.yaml': plan }, columns: 80 },
    ...['check', '--color', 'never', '--as-of', '2026-11-24', 'plan.yaml'],
  );
  expect(out).toContain(`   Write  in place of line 7:
  # where we are now, which the heads look at again at each summer meeting, and
  #   change if they all agree
  origin: … # voluntary, brokered, required or mixed
`);
});

it.each([
  ['in a text', `a: |\n  b: c # ${LONG}\n`, { after: 1, replaced: 1, lines: [`  b: c # ${LONG}`] }],
  ['in quotation marks', `a: "b"\n`, { after: 0, replaced: 1, lines: [`a: "b # ${LONG}"`] }],
  ['on a line that goes on', `a: b\n  c\n`, { after: 0, replaced: 1, lines: [`a: "b # ${LONG}`, '  c"'] }],
])('stay as they are if it is no comment: %s', (_, text, hunk) => {
  expect(commentsAbove(text, [hunk])).toEqual([hunk]);
});

it('stay as they are if they are narrow', () => {
  const hunk = { after: 0, replaced: 1, lines: ['a: b # why'] };
  expect(commentsAbove('a: c\n', [hunk])).toEqual([hunk]);
});

/** A comment that makes a line of this start exactly 80 or 81 characters wide. */
const widthOf = (start: string, width: number) => `${start} # ${'x'.repeat(width - start.length - 3)}`;
const put = (...lines: string[]) => ({ after: 0, replaced: 1, lines });

it('have the comment above from 81 characters on', () => {
  const [narrow, wide] = [put(widthOf('a: 1', 80)), put(widthOf('a: 1', 81))];
  expect(commentsAbove('a: 0\n', [narrow])).toEqual([narrow]);
  expect(commentsAbove('a: 0\n', [wide])).toEqual([put(`# ${'x'.repeat(74)}`, 'a: 1')]);
});

it.each<[string, string, string[], string[]]>([
  ['an entry', '- x\n', [`- "a" # ${LONG}`], ['- "a"']],
  ['an entry in braces', '- x\n', [`- {a: 1} # ${LONG}`], ['- {a: 1}']],
  ['a field of an entry', '- x\n', [`- a: 1 # ${LONG}`], ['- a: 1']],
  ['a field without a value', 'x: 1\n', [`a-b_c: # ${LONG}`, '  d: 1'], ['a-b_c:', '  d: 1']],
  ['one of two lines', 'x: 1\n', ['a: 1 # why', `b: 2 # ${LONG}`], ['a: 1 # why', 'b: 2']],
])('have it above: %s', (_, text, lines, plain) => {
  const [moved] = commentsAbove(text, [put(...lines)]);
  const own = moved?.lines.filter((line) => !/^ *# /.test(line));
  expect(own).toEqual(plain);
  expect(
    moved?.lines
      .filter((line) => /^ *# /.test(line))
      .join(' ')
      .replace(/ *# */g, ' ')
      .trim()
      .replace(/ +/g, ' '),
  ).toBe(LONG);
});

it('have it above in one place of several', () => {
  const hunks = [put('a: 1 # why'), { after: 1, replaced: 1, lines: [`b: 2 # ${LONG}`] }];
  expect(commentsAbove('a: 0\nb: 0\n', hunks).map(({ lines }) => lines.at(-1))).toEqual(['a: 1 # why', 'b: 2']);
});

it('stay as they are if the plan could not be read, or if only one of its documents said the same', () => {
  const hunk = put(`a: 1 # ${LONG}`);
  expect(commentsAbove('a: 0\nb: [\n', [hunk])).toEqual([hunk]);
  expect(commentsAbove('a: 0\nb: 1\nb: 2\n', [hunk])).toEqual([hunk]);
  const text = { after: 3, replaced: 1, lines: [`  b: c # ${LONG}`] };
  expect(commentsAbove('a: 0\n---\na: |\n  b: c\n', [text])).toEqual([text]);
  expect(commentsAbove('a: 0\n---\nb: 1\nb: 2\n', [hunk])).toEqual([hunk]);
});
