/**
 * Links met in folders: what they lead to is found once, and only where it lies inside; what cannot be read is told.
 */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type FoundPlans, findPlans } from '../../src/discovery/find-plans.ts';
import { processIo } from '../../src/io/process-io.ts';
import { memoryIo } from '../kit/memory-io.ts';

let folder = '';
const at = (path: string) => join(folder, 'repo', path);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-links-'));
  mkdirSync(at('.git'), { recursive: true });
  mkdirSync(at('plans'));
  writeFileSync(at('plans/m.yaml'), 'nlc: 1\n');
  writeFileSync(at('draft'), 'nlc: 1\n');
  writeFileSync(join(folder, 'outside.yaml'), 'nlc: 1\n');
  vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'repo'));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

function found(...paths: string[]): { files: string[]; notPlans: number; refused: FoundPlans['refused'] } {
  const { files, notPlans, refused } = findPlans(paths, { ignore: [] }, processIo());
  return { files: files.map(({ path }) => path), notPlans, refused };
}

it('gives a file once, by its own name rather than by a link to it', () => {
  symlinkSync('m.yaml', at('plans/a.yaml'));
  symlinkSync('plans/m.yaml', at('a.yaml'));
  expect(found()).toEqual({ files: ['plans/m.yaml'], notPlans: 0, refused: [] });
});

it('gives what only links lead to by the first of them', () => {
  symlinkSync('../draft', at('plans/z.yaml'));
  symlinkSync('draft', at('b.yaml'));
  symlinkSync('z.yaml', at('plans/y.yaml'));
  expect(found()).toEqual({ files: ['b.yaml', 'plans/m.yaml'], notPlans: 0, refused: [] });
  expect(found('plans')).toEqual({ files: ['plans/m.yaml', 'plans/y.yaml'], notPlans: 0, refused: [] });
});

it('gives a link that is named outright beside what it leads to, each as it was named', () => {
  symlinkSync('m.yaml', at('plans/a.yaml'));
  expect(found('plans/a.yaml', 'plans/m.yaml', 'plans').files).toEqual(['plans/a.yaml', 'plans/m.yaml']);
  expect(found('plans/a.yaml', 'plans').files).toEqual(['plans/a.yaml']);
});

it('passes over links that lead nowhere, round, out or to a folder, and enters none', () => {
  symlinkSync('nowhere', at('plans/a.yaml'));
  symlinkSync('b.yaml', at('plans/b.yaml'));
  symlinkSync('../../outside.yaml', at('plans/c.yaml'));
  symlinkSync('.', at('plans/d.yaml'));
  symlinkSync('.', at('plans/loop'));
  symlinkSync('../..', at('plans/up'));
  expect(found()).toEqual({ files: ['plans/m.yaml'], notPlans: 4, refused: [] });
});

it('enters a link to a folder that is named outright, inside', () => {
  symlinkSync('plans', at('link'));
  expect(found('link').files).toEqual(['link/m.yaml']);
  expect(found('link', 'plans').files).toEqual(['link/m.yaml']);
});

it('tells of files and folders that cannot be read, and finds the rest', () => {
  const { io } = memoryIo({ files: { 'a/p.yaml': 'nlc: 1', 'b.yaml': 'nlc: 1', 'c.yaml': 'nlc: 1' } });
  const refused = "can't be read (permission denied).";
  const locked = {
    ...io,
    readFile: (path: string, limit: number) => (path === 'b.yaml' ? { refused } : io.readFile(path, limit)),
    readFolder: (path: string) => (path === 'a' ? { refused } : io.readFolder(path)),
  };
  expect(findPlans([], { ignore: [] }, locked)).toEqual({
    files: [{ path: 'c.yaml', named: false }],
    notPlans: 0,
    ignored: 0,
    refused: ['b.yaml', 'a'].map((file) => ({ message: `${file} ${refused}`, file, line: null, column: null })),
    empty: [],
  });
});
