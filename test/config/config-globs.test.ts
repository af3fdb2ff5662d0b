/** Globs in a configuration: what they match, which are refused, and that a hostile one is as quick as any. */

import { describe, expect, it } from 'vitest';
import { globOf, globProblem } from '../../src/config/config-globs.ts';
import { runIn } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

describe('the globs of all overrides', () => {
  it('have a limit on their total length, because each is tried on every plan', async () => {
    const globs = Array.from({ length: 200 }, () => `"${'{p,a}*'.repeat(33)}"`).join(', ');
    const overrides = `  - { files: &all [${globs}], rules: {} }\n${'  - { files: *all, rules: {} }\n'.repeat(199)}`;
    const files = { '.nlc.yaml': `nlc: 1\noverrides:\n${overrides}`, 'plan.yaml': SMALLEST };
    expect(await runIn({ files }, 'check', '-f', 'compact', 'plan.yaml')).toMatchObject({
      code: 2,
      out: '',
      err: 'nlc: .nlc.yaml:3:3: The "files" of all overrides together have more than 20,000 characters. Name folders instead of files.\n',
    });
  });
});

it('counts the alternatives in braces towards the limit', async () => {
  const globs = Array.from({ length: 10 }, (_, index) => `"${'{p,a}'.repeat(6)}${'x'.repeat(50)}${index}"`).join(', ');
  const files = { '.nlc.yaml': `nlc: 1\noverrides:\n  - { files: [${globs}], rules: {} }\n`, 'plan.yaml': SMALLEST };
  const { code, err } = await runIn({ files }, 'check', '-f', 'compact', 'plan.yaml');
  expect([code, err]).toEqual([
    2,
    expect.stringContaining('The "files" of all overrides together have more than 20,000'),
  ]);
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
    [' ', 'is empty.'],
    ['a'.repeat(201), 'has more than 200 characters.'],
    ['/a', "should be relative to this file's folder, without a drive or a slash at the beginning."],
    ['c:a', "should be relative to this file's folder, without a drive or a slash at the beginning."],
    ['a/../b', "can't point outside this file's folder."],
    ['[b-a]', "has brackets that nlc can't read."],
    ['[!]', "has brackets that nlc can't read."],
    ['{a,b}'.repeat(7), 'covers too many paths. Split it into several.'],
    ['**/a/**/b/**/c/**', 'covers too many paths. Split it into several.'],
  ])('%j is refused: %s', (glob, problem) => {
    expect(globProblem(glob)).toBe(problem);
  });

  it('with many stars runs quickly on a long name', () => {
    expect(globOf(`${'a*'.repeat(90)}b`)('a'.repeat(4000))).toBe(false);
  });
});
