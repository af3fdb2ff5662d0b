/** Globs of a configuration: what they fit, what is refused, and that a wicked one takes no longer than a good one. */

import { describe, expect, it } from 'vitest';
import { globOf, globProblem } from '../../src/config/config-globs.ts';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

describe('the globs of all exceptions', () => {
  it('are no more than can be held against every plan', async () => {
    const globs = Array.from({ length: 200 }, () => `"${'{p,a}*'.repeat(33)}"`).join(', ');
    const exceptions = `  - { files: &all [${globs}], rules: {} }\n${'  - { files: *all, rules: {} }\n'.repeat(199)}`;
    const files = { '.nlc.yaml': `nlc: 1\noverrides:\n${exceptions}`, 'plan.yaml': SMALLEST };
    expect(await runIn({ files }, 'check', '-f', 'compact', 'plan.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: 'nlc: .nlc.yaml:3:3: "files" of all exceptions together are longer than 20000 signs; name folders instead of files\n',
    });
  });
});

it('counts what braces in exceptions stand for', async () => {
  const globs = Array.from({ length: 10 }, (_, index) => `"${'{p,a}'.repeat(6)}${'x'.repeat(50)}${index}"`).join(', ');
  const files = { '.nlc.yaml': `nlc: 1\noverrides:\n  - { files: [${globs}], rules: {} }\n`, 'plan.yaml': SMALLEST };
  const { code, err } = await runIn({ files }, 'check', '-f', 'compact', 'plan.yaml');
  expect([code, err]).toEqual([2, expect.stringContaining('"files" of all exceptions together are longer than 20000')]);
});

describe('a glob', () => {
  it.each<[string, string[], string[]]>([
    ['*.yaml', ['a.yaml'], ['a.yml', 'b/a.yaml', 'ayaml']],
    ['**/*.yaml', ['a.yaml', 'b/a.yaml', 'b/c/a.yaml'], ['a.yml']],
    ['b/**', ['b/a.yaml', 'b/c/d.yaml'], ['a.yaml', 'bb/a.yaml']],
    ['b/**/d.yaml', ['b/d.yaml', 'b/c/d.yaml'], ['d.yaml']],
    ['?.yaml', ['a.yaml'], ['ab.yaml', '/.yaml']],
    ['[ab].yaml', ['a.yaml', 'b.yaml'], ['c.yaml']],
    ['[!ab].yaml', ['c.yaml'], ['a.yaml']],
    ['[^a].yaml', ['^.yaml', 'a.yaml'], ['b.yaml']],
    ['[a-c].yaml', ['b.yaml'], ['d.yaml', '-.yaml']],
    ['{a,b/*}.yaml', ['a.yaml', 'b/c.yaml'], ['c.yaml']],
    ['a+(b).yaml', ['a+(b).yaml'], ['ab.yaml', 'aab.yaml']],
    ['a{b.yaml', ['a{b.yaml'], []],
    ['a\nb.yaml', ['a\nb.yaml'], []],
    ['a\\*.yaml', ['a\\b.yaml'], ['a*.yaml']],
    ['[\\a].yaml', ['\\.yaml', 'a.yaml'], ['b.yaml']],
    ['[[]a.yaml', ['[a.yaml'], ['a.yaml']],
    ['[a.yaml', ['[a.yaml'], ['a.yaml']],
    ['!a.yaml', ['!a.yaml'], ['a.yaml', 'b.yaml']],
    ['#a.yaml', ['#a.yaml'], ['a.yaml']],
    ['a ', ['a ', 'a /b.yaml'], ['a', 'a/b.yaml']],
    ['./b/', ['b/c.yaml'], ['c/b/c.yaml']],
  ])('%j', (glob, fit, others) => {
    const fits = globOf(glob);
    expect([...fit, ...others].filter(fits)).toEqual(fit);
    expect(globProblem(glob)).toBe(undefined);
  });

  it.each<[string, string]>([
    [' ', 'it is empty'],
    ['a'.repeat(201), 'it has more than 200 signs'],
    ['/a', "write it as seen from this file's folder, without the first sign"],
    ['c:a', "write it as seen from this file's folder, without the first sign"],
    ['a/../b', 'it may not lead out of the folder that this file lies in'],
    ['[b-a]', 'what stands in its brackets cannot be read'],
    ['[!]', 'what stands in its brackets cannot be read'],
    ['{a,b}'.repeat(7), 'it stands for too many paths; write several'],
    ['**/a/**/b/**/c/**', 'it stands for too many paths; write several'],
  ])('%j is refused: %s', (glob, problem) => {
    expect(globProblem(glob)).toBe(problem);
  });

  it('of many stars looks at a long name and is done', () => {
    expect(globOf(`${'a*'.repeat(90)}b`)('a'.repeat(4000))).toBe(false);
  });
});
