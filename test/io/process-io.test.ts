/** The real outside world: what git knows of the repository around a folder, Ctrl-C, and where the program is. */

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { processIo } from '../../src/io/process-io.ts';
import { GIT_ENV, repositoryOnDisk } from '../kit/repository-on-disk.ts';

afterAll(() => vi.restoreAllMocks());

describe('git', () => {
  const repository = repositoryOnDisk();
  afterAll(() => repository.remove());
  repository.write({ 'plans/a.yaml': 'nlc: 1\n', 'plans/old.yaml': 'nlc: 1\n' });
  repository.commit('First');
  repository.write({ 'plans/a.yaml': 'nlc: 1 # more\n' });
  rmSync(join(repository.folder, 'plans/old.yaml'));
  repository.commit('Second');
  repository.write({ 'plans/b.yaml': 'nlc: 2\n' });
  repository.git('add', '-A');
  repository.write({ 'plans/c.yaml': 'nlc: 3\n' });
  const io = processIo({ cwd: join(repository.folder, 'plans'), env: GIT_ENV });
  const text = (read: ReturnType<typeof io.readFile>) =>
    'bytes' in read ? Buffer.from(read.bytes).toString() : read.refused;

  it('has older versions of a file', async () => {
    expect(text(io.readRevision({ rev: 'HEAD~1', file: 'a.yaml' }, 100))).toBe('nlc: 1\n');
    const versions = await io.versions('a.yaml', 100);
    expect(versions.map(({ subject, file, read }) => [subject, file, text(read)])).toEqual([
      ['First', 'plans/a.yaml', 'nlc: 1\n'],
      ['Second', 'plans/a.yaml', 'nlc: 1 # more\n'],
    ]);
  });

  it('has staged files, and those that were deleted', async () => {
    const staged = await io.staged();
    expect([staged.root, [...staged.files].sort()]).toEqual([repository.folder, ['plans/a.yaml', 'plans/b.yaml']]);
    expect((await io.deleted()).files).toEqual(['plans/old.yaml']);
  });

  it('knows what changed, and the branch that it goes to', async () => {
    const { root, files } = await io.changes({ since: 'HEAD~1' });
    expect([root, [...files].sort()]).toEqual([
      repository.folder,
      ['plans/a.yaml', 'plans/b.yaml', 'plans/c.yaml', 'plans/old.yaml'],
    ]);
    expect((await io.changes('staged')).files).toEqual(['plans/b.yaml']);
    expect(await io.defaultBranch()).toBe('main');
  });
});

it('says that the working folder is gone', () => {
  vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw Object.assign(new Error('gone'), { code: 'ENOENT' });
  });
  expect(() => processIo()).toThrow(
    'The folder that you are in no longer exists, or nlc may not read it. Change to another folder.',
  );
  vi.restoreAllMocks();
});

it('knows where the program is, and has threads only if there is a file for them', () => {
  const io = processIo({ cwd: '/', env: {} });
  expect(existsSync(join(io.packageFolder, 'package.json'))).toBe(true);
  expect(io.packageFolder).toBe(process.cwd());
  expect('threads' in io).toBe(false);
  expect(typeof processIo({ cwd: '/', env: {} }, 'thread.js').threads).toBe('function');
});
