/** Where configurations and the files that they name are found, and what belongs to them. */

import { describe, expect, it } from 'vitest';
import { affectsConfig } from '../../src/config/affects-config.ts';
import { costOf, globOf, globProblem } from '../../src/config/config-globs.ts';
import type { Configuration } from '../../src/config/configuration.ts';
import { filesBelow, TooManyFiles } from '../../src/config/files-below.ts';
import { configurationFinder, rootFor } from '../../src/config/find-configuration.ts';
import { oneDay } from '../../src/config/one-day.ts';
import { undottedNotes } from '../../src/config/undotted.ts';
import { UserError } from '../../src/io/errors.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
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
    const placed = (folder: string, glob: string) => ({ value: { folder, glob }, from: '' });
    const localRules = [placed('/plans/a', 'rules/*'), placed('/plans', 'more/*')];
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

it('passes over folders that can not be read, and what is neither a file nor a link', () => {
  const entries = [
    { name: 'a.yaml', kind: 'file' },
    { name: 'b', kind: 'folder' },
    { name: 'c.yaml', kind: 'link' },
    { name: 'd.yaml', kind: 'other' },
    { name: 'e.yaml.md', kind: 'file' },
  ] as const;
  const readFolder = (path: string) => (path === '/plans' ? { entries } : { refused: 'is closed.' });
  const io = { readFolder, isFolder: () => true, exists: () => true };
  expect([...filesBelow('/plans', '**', { io, left: 100 })]).toEqual(['/plans/a.yaml', '/plans/c.yaml']);
});
