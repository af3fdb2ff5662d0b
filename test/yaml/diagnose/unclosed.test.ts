/** What is still open at `^`, the innermost quote or bracket; and what it continues from. */

import { expect, it } from 'vitest';
import { findUnclosed } from '../../../src/yaml/diagnose/unclosed.ts';
import { mistakesOfYaml } from '../../kit/yaml-mistakes.ts';

it.each([
  ['a: "x^', 'quote 3'],
  ["'x^", 'quote 0'],
  ['a: "x" ^', 'nothing'],
  ['a: "x\\" ^', 'quote 3'],
  ["a: 'x\\' ^", 'nothing'],
  ["a: 'x'' ^", 'quote 3'],
  ["a: 'x''y' ^", 'nothing'],
  ['a: "x""y ^', 'nothing'],
  ['a: "x" "^', 'nothing'],
  ["a: it's ^", 'nothing'],
  ["a: the 'x ^", 'nothing'],
  ['# "x\n^', 'nothing'],
  ['a: x # "y\nb: [^', 'bracket 13'],
  ['#[\n^', 'nothing'],
  ['a#: [^', 'bracket 4'],
  ['a: x#"y\n[^', 'bracket 8'],
  ['a: [x, {y: ^', 'bracket 7'],
  ['a: [x, {y: 1} ^', 'bracket 3'],
  ['a: [x] ^', 'nothing'],
  ['a: [{b: "x^', 'quote 8'],
  ['a: [{"x^', 'quote 5'],
  ['a: {"x^', 'quote 4'],
  ['a: {[^', 'bracket 4'],
  ['a: [x, [^', 'bracket 7'],
  ['a: x, [^', 'nothing'],
  ['a: [x y [^', 'bracket 3'],
  ['a: x [^', 'nothing'],
  ['a: x, "y ^', 'nothing'],
  ['a: [x, "y ^', 'quote 7'],
  ['- [^', 'bracket 2'],
  ['-\t[^', 'bracket 2'],
  ['a:\r[^', 'bracket 3'],
  ['a: ]^ [', 'nothing'],
  ['a: ] [^', 'nothing'],
  ['a: x^ "', 'nothing'],
])('in %j: %s', (marked, open) => {
  const at = marked.indexOf('^');
  const found = findUnclosed(marked.replace('^', ''), at);
  expect(found === undefined ? 'nothing' : `${found.kind} ${found.at}`).toBe(open);
});

it('marks the line before without its indentation', () => {
  expect(mistakesOfYaml('z:\n  a: x y\n    Our school: it is\n')).toEqual([
    '16«Our school: it is» The text of the line before continues here, and has a colon in it. If it belongs to "a", put the whole text in double quotes on the same line as that field: a: "…". (5«a: x y» the line before)',
  ]);
});
