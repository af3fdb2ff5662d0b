/**
 * Ignore files mean what they mean to git: over trees and patterns of every kind, the plans found are the files git
 * would list.
 */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findPlans } from '../../src/discovery/find-plans.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { runs } from '../kit/runs.ts';

let repository = '';
const git = (...argv: string[]) => execFileSync('git', argv, { cwd: repository, encoding: 'utf8' });

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), 'nlc-ignored-'));
  git('init', '-q');
});

afterAll(() => rmSync(repository, { recursive: true, force: true }));

/** The YAML files that are there for git when it reads one kind of ignore file in every folder. */
function listedByGit(tree: Readonly<Record<string, string>>): string[] {
  for (const name of readdirSync(repository)) {
    if (name !== '.git') rmSync(join(repository, name), { recursive: true });
  }
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(repository, path)), { recursive: true });
    writeFileSync(join(repository, path), text);
  }
  return git('ls-files', '--others', '--exclude-per-directory=.gitignore', '-z')
    .split('\0')
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}

const folderName = fc.constantFrom('a', 'b', 'ab', 'c d', 'x[1]', 'x1', '#n', '!n');
const fileName = fc.constantFrom('a.yaml', 'b.yaml', 'ab.yaml', '#a.yaml', '!a.yaml', 'a b.yaml', 'x[1].yaml');
const folder = fc.array(folderName, { maxLength: 3 }).map((steps) => steps.join('/'));
const inFolder = (path: string, name: string) => (path === '' ? name : `${path}/${name}`);

const step = fc.oneof(
  folderName,
  fileName,
  fc.constantFrom(
    '*',
    '**',
    '?',
    'a*',
    '*b',
    '*.yaml',
    '?.yaml',
    '[ab]',
    '[!a]*',
    '[a-c].yaml',
    'a*.y*l',
    'x\\[1\\]',
    'c\\ d',
  ),
);
const pattern = fc
  .record({
    not: fc.constantFrom('', '', '', '!'),
    from: fc.constantFrom('', '', '/'),
    steps: fc.array(step, { minLength: 1, maxLength: 3 }),
    to: fc.constantFrom('', '', '/', ' '),
    end: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ not, from, steps, to, end }) => `${not}${from}${steps.join('/')}${to}${end}`);
const lines = fc.array(
  fc.oneof({ weight: 8, arbitrary: pattern }, fc.constantFrom('# a\n', '\n', '\\#*\n', '\\!n\n')),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const tree = fc
  .record({
    files: fc.array(fc.tuple(folder, fileName), { minLength: 1, maxLength: 12 }),
    ignoring: fc.array(fc.tuple(folder, lines), { minLength: 1, maxLength: 3 }),
  })
  .map(({ files, ignoring }) => ({
    ...Object.fromEntries(files.map(([path, name]) => [inFolder(path, name), 'nlc: 1\n'])),
    ...Object.fromEntries(ignoring.map(([path, text]) => [inFolder(path, '.gitignore'), text.join('')])),
  }));

const inRepository = (files: Readonly<Record<string, string>>) => ({ files: { ...files, '.git/HEAD': 'ref' } });
const found = (files: Readonly<Record<string, string>>, path: string) =>
  findPlans([path], { ignore: [] }, memoryIo(inRepository(files)).io).files.map((file) => file.path);

it('finds what git lists, from the root or from any folder', () => {
  fc.assert(
    fc.property(tree, folder, (files, path) => {
      const listed = listedByGit(files);
      expect(found(files, '.')).toEqual(listed);
      if (path !== '' && Object.keys(files).some((file) => file.startsWith(`${path}/`)))
        expect(found(files, path)).toEqual(listed.filter((file) => file.startsWith(`${path}/`)));
    }),
    { numRuns: runs(150) },
  );
});

it('takes .nlcignore for .gitignore, after it', () => {
  const files = { 'a.yaml': 'nlc: 1\n', 'b.yaml': 'nlc: 1\n', 'c.yaml': 'nlc: 1\n' };
  expect(found({ ...files, '.gitignore': '*.yaml\n', '.nlcignore': '!b.yaml\n' }, '.')).toEqual(['b.yaml']);
});
