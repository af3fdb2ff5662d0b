/** Where configurations and the files that they name are found, what belongs to them, and their errors in order. */

import { describe, expect, it } from 'vitest';
import { affectsConfig } from '../../src/config/affects-config.ts';
import { ConfigErrors } from '../../src/config/config-errors.ts';
import { costOf, globOf, globProblem } from '../../src/config/config-globs.ts';
import type { Configuration } from '../../src/config/configuration.ts';
import { filesBelow, TooManyFiles } from '../../src/config/files-below.ts';
import { configurationFinder, rootFor } from '../../src/config/find-configuration.ts';
import { oneDay } from '../../src/config/one-day.ts';
import { undottedNotes } from '../../src/config/undotted.ts';
import { UserError } from '../../src/io/errors.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { lineIndex } from '../../src/yaml/locate.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';

const ioWith = (...files: string[]) =>
  memoryIo({ files: Object.fromEntries(files.map((file) => [file, 'nlc: 1\n'])) }).io;

describe('a configuration', () => {
  /** The configuration of a file, and each `nlc.yaml` on the way. */
  const found = (file: string, ...files: string[]) => {
    const undotted = new Set<string>();
    return [configurationFinder(ioWith(...files), undotted)(file), ...undotted];
  };

  it.each<[string, string, string[], (string | undefined)[]]>([
    ['beside the plan', 'a/plan.yaml', ['a/.nlc.yaml', '.nlc.yaml'], ['/plans/a/.nlc.yaml']],
    ['above the plan', 'a/b/plan.yaml', ['.nlc.yaml'], ['/plans/.nlc.yaml']],
    ['nowhere', 'a/plan.yaml', ['b/.nlc.yaml'], [undefined]],
    ['above the working folder, in the repository', 'plan.yaml', ['../.git/HEAD', '../.nlc.yaml'], ['/.nlc.yaml']],
    ['not above the repository', 'a/plan.yaml', ['a/.git/HEAD', '.nlc.yaml'], [undefined]],
    ['not above the working folder', 'a/plan.yaml', ['../.nlc.yaml'], [undefined]],
    [
      'beside a plan outside the working folder',
      '../b/plan.yaml',
      ['../b/.nlc.yaml', '../.nlc.yaml'],
      ['/b/.nlc.yaml'],
    ],
    [
      'past a name without a dot',
      'a/plan.yaml',
      ['a/nlc.yaml', '.nlc.yaml'],
      ['/plans/.nlc.yaml', '/plans/a/nlc.yaml'],
    ],
  ])('is %s', (_, file, files, paths) => {
    expect(found(file, ...files)).toEqual(paths);
  });

  it('may not have another ending', () => {
    expect(() => found('a/plan.yaml', 'a/.nlc.yml', '.nlc.yaml')).toThrow(
      new UserError("nlc doesn't read a/.nlc.yml. Rename it to .nlc.yaml."),
    );
  });

  it('is looked for once in each folder', () => {
    const io = ioWith('.nlc.yaml');
    let looks = 0;
    const counting = { cwd: io.cwd, exists: (path: string) => ++looks > 0 && io.exists(path) };
    const find = configurationFinder(counting, new Set());
    find('a/b.yaml');
    const once = looks;
    expect([find('a/c.yaml'), find('a/d.yaml'), looks]).toEqual(['/plans/.nlc.yaml', '/plans/.nlc.yaml', once]);
  });

  it('belongs to a root', () => {
    const root = (folder: string, ...files: string[]) => rootFor(folder, ioWith(...files));
    expect([root('/plans/a', '.git/HEAD'), root('/plans', '.git/HEAD'), root('/plans/a'), root('/b')]).toEqual([
      '/plans',
      '/plans',
      '/plans',
      '/b',
    ]);
    expect(root('/plans/a', 'a/.git/HEAD')).toBe('/plans/a');
  });

  it('without a dot is mentioned if it looks like one and nothing else uses it', () => {
    const files = {
      'a/nlc.yaml': 'nlc: 1\nfail-on: none\n',
      'b/nlc.yaml': '# ours\n"nlc" : 1\nrules: {}\n',
      'c/nlc.yaml': SMALLEST,
      'd/nlc.yaml': 'other: 1\n',
      'e/nlc.yaml': 'nlc: 1\n',
    };
    const paths = new Set([...Object.keys(files), 'none/nlc.yaml'].map((file) => `/plans/${file}`));
    const used = [{ otherFiles: ['/plans/e/nlc.yaml'] }] as unknown as Configuration[];
    const note = (file: string) =>
      `Warning: nlc doesn't read ${file}. If it's a configuration, rename it to .nlc.yaml.`;
    expect(undottedNotes(paths, used, memoryIo({ files }).io)).toEqual([note('a/nlc.yaml'), note('b/nlc.yaml')]);
  });

  it('is affected by itself, by what it extends and by its local rules', () => {
    const localRules = [{ value: { folder: '/plans/a', glob: 'rules/*' }, from: '' }];
    const affects = affectsConfig('/plans/.nlc.yaml', {
      otherFiles: ['/plans/shared.yaml'],
      localRules,
    } as unknown as Configuration);
    const files = [
      '.nlc.yaml',
      'shared.yaml',
      'a/rules/x.yaml',
      'a/rules/x.YML',
      'a/rules/x.md',
      'rules/x.yaml',
      'b.yaml',
    ];
    expect(files.filter((file) => affects(`/plans/${file}`))).toEqual(files.slice(0, 4));
  });
});

describe('the day that configurations set', () => {
  const today = dayOf(2026, 11, 24);
  const with_ = (day: number, from: string) => ({ asOf: { value: day, from } }) as unknown as Configuration;
  const none = {} as Configuration;

  it('is the one that all have', () => {
    const day = dayOf(2012, 3, 1);
    expect([oneDay([], today), oneDay([undefined, none], today)]).toEqual([today, today]);
    expect(oneDay([with_(day, 'a'), with_(day, 'b')], today)).toBe(day);
    expect(oneDay([with_(today, 'a'), undefined], today)).toBe(today);
  });

  it('can not be two', () => {
    const configurations = [with_(dayOf(2012, 3, 1), 'b:1'), undefined, with_(dayOf(2011, 3, 1), 'a:1')];
    expect(() => oneDay(configurations, today)).toThrow(
      new UserError(
        'These plans have different checking dates: 2011-03-01 (a:1), 2012-03-01 (b:1) and today. Give one date with --as-of, or check the plans separately.',
      ),
    );
  });
});

describe('files that match a glob', () => {
  const { io } = memoryIo({
    files: Object.fromEntries(
      ['a.yaml', 'b/c.yml', 'b/d/e.YAML', 'b/f.txt', 'g/h.yaml', '.git/x.yaml', 'b/node_modules/y.yaml'].map((file) => [
        file,
        '',
      ]),
    ),
  });
  const files = (glob: string, left = 100) =>
    [...filesBelow('/plans', glob, { io, left })].map((path) => path.slice(7));

  it.each([
    ['**', ['a.yaml', 'b/c.yml', 'b/d/e.YAML', 'g/h.yaml']],
    ['*.yaml', ['a.yaml']],
    ['b', ['b/c.yml', 'b/d/e.YAML']],
    ['b/', ['b/c.yml', 'b/d/e.YAML']],
    ['b/*', ['b/c.yml', 'b/d/e.YAML']],
    ['b/d/*.YAML', ['b/d/e.YAML']],
    ['g/h.yaml', ['g/h.yaml']],
    ['none/*.yaml', []],
    ['none', []],
    ['b/f.txt', ['b/f.txt']],
  ])('%s', (glob, found) => {
    expect(files(glob)).toEqual(found);
  });

  it('are looked for among so many entries, and no more', () => {
    expect(files('b/d/*', 2)).toEqual(['b/d/e.YAML']);
    expect(() => files('b/d/*', 1)).toThrow(TooManyFiles);
  });
});

describe('a glob', () => {
  it('has up to 200 characters', () => {
    expect([globProblem('x'.repeat(200)), globProblem('🏫'.repeat(201))]).toEqual([
      undefined,
      'has more than 200 characters.',
    ]);
  });

  it.each([
    ['a/./b', ['a/./b'], ['a/b']],
    ['a b.yaml', ['a b.yaml'], ['ab.yaml']],
    ['a  ', ['a  '], ['a', 'a ']],
    ['[a-a].yaml', ['a.yaml'], ['b.yaml']],
    ['x[a]y[b', ['xay[b'], ['xay']],
    ['[!a!].yaml', ['b.yaml'], ['!.yaml', 'a.yaml']],
  ])('%s', (glob, fit, others) => {
    expect([...fit, ...others].filter(globOf(glob))).toEqual(fit);
    expect(globProblem(glob)).toBeUndefined();
  });

  it('with a problem matches nothing, and costs what it has', () => {
    const endless = '{a,b}'.repeat(20);
    expect(() => globOf(endless)).toThrow(`The glob ${endless} has a problem`);
    expect([costOf(endless), costOf('{a,bc}d'), costOf('a')]).toEqual([endless.length, 5, 1]);
  });
});

describe('errors in settings', () => {
  const file = (name: string) => ({ file: name, at: lineIndex('a\nbc\nd\n') });
  const linesOf = (errors: ConfigErrors) => {
    try {
      errors.throwIfAny();
      return [];
    } catch (error) {
      return (error as UserError).errors.map(({ message, file: name, line, column }) => [message, name, line, column]);
    }
  };

  it('come in the order of the files and places', () => {
    const errors = new ConfigErrors();
    expect([errors.size, linesOf(errors)]).toEqual([0, []]);
    errors.at(file('b'), 5, () => 'late');
    errors.at(file('b'), 3, () => 'middle');
    errors.at(file('b'), 2, () => 'early');
    errors.about('a', 'a is whole.');
    errors.at(file('a'), 0, () => 'first');
    errors.about('b', 'b is whole.');
    expect(errors.size).toBe(6);
    expect(linesOf(errors)).toEqual([
      ['b is whole.', 'b', null, null],
      ['b:2:1: early', 'b', 2, 1],
      ['b:2:2: middle', 'b', 2, 2],
      ['b:3:1: late', 'b', 3, 1],
      ['a is whole.', 'a', null, null],
      ['a:1:1: first', 'a', 1, 1],
    ]);
  });

  it.each([
    [50, []],
    [51, [["1 more mistake in the settings isn't shown here.", 'b', null, null]]],
    [53, [["3 more mistakes in the settings aren't shown here.", 'b', null, null]]],
  ])('are shown up to fifty, of %d', (count, more) => {
    const errors = new ConfigErrors();
    let worded = 0;
    errors.about('a', 'first');
    for (let nth = 1; nth < count; nth += 1)
      errors.at(file('b'), 0, () => {
        worded += 1;
        return 'x';
      });
    expect([errors.size, worded]).toEqual([count, 49]);
    expect(linesOf(errors).slice(50)).toEqual(more);
  });

  it('without a place are shown up to fifty, too', () => {
    const errors = new ConfigErrors('the rules');
    for (let nth = 0; nth < 52; nth += 1) errors.about('a', `${nth}`);
    expect(linesOf(errors).slice(49)).toEqual([
      ['49', 'a', null, null],
      ["2 more mistakes in the rules aren't shown here.", 'a', null, null],
    ]);
  });
});
