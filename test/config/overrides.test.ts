/** Overrides for some plans: which they cover, and which match no file. */

import { describe, expect, it } from 'vitest';
import { ConfigErrors } from '../../src/config/config-errors.ts';
import { overridesOf, type Unmatched } from '../../src/config/overrides.ts';
import { type DataFile, readDataFile } from '../../src/config/read-yaml-file.ts';
import type { Known } from '../../src/config/rule-changes.ts';
import { type Extent, reportUnmatched } from '../../src/config/unmatched.ts';
import { UserError } from '../../src/io/errors.ts';
import type { Io } from '../../src/io/io.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { linesOf } from '../kit/config-error-lines.ts';
import { memoryIo } from '../kit/memory-io.ts';

const RULES = new Map(loadFramework().rules.map((rule) => [rule.id, rule]));
const KNOWN: Known = { rules: RULES, broken: new Set(['broken']), patternProblem: () => undefined };

/** A configuration with these lines, beside some files. */
function read(text: string, files: readonly string[] = []): { file: DataFile; io: Io } {
  const { io } = memoryIo({ files: { '.nlc.yaml': text, ...Object.fromEntries(files.map((file) => [file, ''])) } });
  const file = readDataFile('/plans/.nlc.yaml', io, new ConfigErrors());
  if (file === undefined) throw new Error('The configuration cannot be read.');
  return { file, io };
}

describe('overrides', () => {
  const FILES = ['a.yaml', 'b/c.yaml', 'd/c.yaml'];

  function overrides(list: string, left = 100) {
    const { file, io } = read(`overrides: ${list}\n`, FILES);
    const errors = new ConfigErrors();
    const unmatched: Unmatched[] = [];
    const all = overridesOf(file, KNOWN, { folder: '/plans', walk: { io, left }, unmatched }, errors);
    return {
      covered: all.map(({ covers, forAll }) => [...FILES.filter((one) => covers(`/plans/${one}`)), forAll].join(' ')),
      changes: all.map(({ changes }) => changes.map(({ id }) => id).join(' ')),
      unmatched: unmatched.map(({ at, glob, problem }) => `${at.join('.')} ${glob} ${problem}`),
      lines: linesOf(errors, '.nlc.yaml'),
      outside: all.some(({ covers }) => covers('/elsewhere/a.yaml')),
    };
  }
  const CHANGE = 'rules: { no-critical-friend: off }';

  it.each<[string, string, string[], string[]]>([
    [
      'some files',
      `[{ files: [a.yaml, "b/*"], ${CHANGE} }, { files: [d], rules: {} }]`,
      ['a.yaml b/c.yaml false', 'd/c.yaml false'],
      ['no-critical-friend', ''],
    ],
    [
      'nothing if they name nothing',
      `[{ ${CHANGE} }, { files: a.yaml, ${CHANGE} }, { files: [5, ""], ${CHANGE} }]`,
      ['false', 'false', 'false'],
      Array(3).fill('no-critical-friend'),
    ],
    ['nothing if they are no sections', '[5, x]', ['false', 'false'], ['', '']],
    ['nothing if they are no list', '5', [], []],
  ])('cover %s', (_, list, covered, changes) => {
    expect(overrides(list)).toEqual({ covered, changes, unmatched: [], lines: [], outside: false });
  });

  it.each<[string, string, string[]]>([
    ['in this folder', 'x.yaml', ["overrides.0.files.0 x.yaml doesn't match any YAML file."]],
    [
      'in this folder, but elsewhere',
      'c.yaml',
      ['overrides.0.files.0 c.yaml doesn\'t match any YAML file. Did you mean "**/c.yaml", in any folder?'],
    ],
    ['in another folder', 'b/x.yaml', ["overrides.0.files.0 b/x.yaml doesn't match any YAML file."]],
    ['in another folder, though deeper', 'x/c.yaml', ["overrides.0.files.0 x/c.yaml doesn't match any YAML file."]],
  ])('may match no file %s', (_, glob, unmatched) => {
    expect(overrides(`[{ files: [${glob}], rules: {} }]`).unmatched).toEqual(unmatched);
  });

  it('are taken to match if there are too many files', () => {
    expect(overrides('[{ files: ["x*"], rules: {} }]', 2).unmatched).toEqual([]);
  });

  it('have patterns without problems', () => {
    const { lines, covered } = overrides('[{ files: [a.yaml, "../x"], rules: {} }]');
    expect([lines, covered]).toEqual([['1:31: "../x" can\'t point outside this file\'s folder.'], ['a.yaml false']]);
  });

  it('have up to 20,000 characters, with braces expanded', () => {
    const files = (globs: readonly string[]) =>
      overrides(`[{ files: [5, ${globs.map((glob) => `"${glob}"`).join(', ')}], rules: {} }]`, 9999);
    const TOO_LONG = [
      '1:12: The "files" of all overrides together have more than 20,000 characters. Name folders instead of files.',
    ];
    const long = Array.from({ length: 100 }, (_, nth) => `a${nth}`.padEnd(200, 'x'));
    expect([files(long).lines, files([...long, 'a']).lines]).toEqual([[], TOO_LONG]);
    const braces = Array.from({ length: 51 }, (_, nth) => `{a,b}${String(nth).padEnd(195, 'x')}`);
    const [fits, not] = [files([...braces, 'x'.repeat(8)]), files([...braces, 'x'.repeat(9)])];
    expect([fits.lines, not.lines]).toEqual([[], TOO_LONG]);
    expect(files([...long, 'a']).covered).toEqual([]);
  });
});

describe('patterns that match no file', () => {
  const git = (staged: string[] | undefined, deleted: string[] = [], isWhole = true): Partial<Io> => ({
    staged: async () => {
      if (staged === undefined) throw new UserError('no git');
      return { root: '/', files: staged } as unknown as Awaited<ReturnType<Io['staged']>>;
    },
    deleted: async () => {
      if (staged === undefined) throw new UserError('no git');
      return { root: '/', files: deleted, isWhole };
    },
  });

  async function reported(world: Partial<Io>, extent: Extent, path = '/plans/.nlc.yaml') {
    const { file, io } = read('overrides:\n  - files: [x.yaml, y.yaml]\n');
    const errors = new ConfigErrors();
    const unmatched = ['x.yaml', 'y.yaml'].map((glob, nth) => ({
      file,
      at: ['overrides', 0, 'files', nth],
      glob,
      problem: 'is bad.',
    }));
    const warnings = await reportUnmatched(unmatched, { path, folder: '/plans', extent }, { ...io, ...world }, errors);
    return [...warnings, ...linesOf(errors, '.nlc.yaml')];
  }
  const [X, Y] = ['2:13: "x.yaml" is bad.', '2:21: "y.yaml" is bad.'];
  const warned = (...lines: (string | undefined)[]) => lines.map((line) => `Warning: .nlc.yaml:${line}`);
  const PAST = '2:13: "x.yaml" doesn\'t match any YAML file any more.';

  it.each<[string, Partial<Io>, Extent, (string | undefined)[]]>([
    ['are mistakes if everything is asked for', git([]), 'whole', [X, Y]],
    ['are mistakes without git', git(undefined), 'whole', [X, Y]],
    ['are warnings if only a part is asked for', git([]), 'part', warned(X, Y)],
    ['are nothing if git has the file', git(['plans/x.yaml', 'plans/y.yaml']), 'whole', []],
    [
      'are something if git has another file',
      git(['x.yaml', 'plans/z.yaml', 'plans/x.yaml.md', 'plans/y.yaml']),
      'whole',
      [X],
    ],
    [
      'are something if git has a folder of that name without YAML files',
      git(['plans/x.yaml/a.md', 'plans/x.yaml/a.yaml.md', 'plans/y.yaml/a.yml']),
      'whole',
      [X],
    ],
    ['are warnings if git once had the file', git([], ['plans/x.yaml', 'y.yaml']), 'whole', [...warned(PAST), Y]],
    ['are warnings if git may once have had it', git([], [], false), 'whole', warned(X, Y)],
  ])('%s', async (_, world, extent, lines) => {
    expect(await reported(world, extent)).toEqual(lines);
  });

  it('are warnings in a file that another extends', async () => {
    expect(await reported(git([]), 'whole', '/plans/other.yaml')).toEqual(warned(X, Y));
  });

  it('let other errors pass', async () => {
    const broken = { ...git([]), staged: async () => Promise.reject(new Error('bug')) };
    await expect(reported(broken, 'whole')).rejects.toThrow('bug');
  });
});
