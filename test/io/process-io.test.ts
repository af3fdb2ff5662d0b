/** The real outside world: what git knows of the repository around a folder, Ctrl-C, and where the program is. */

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import tty from 'node:tty';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { FileRead } from '../../src/io/io.ts';
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
  const real = () => processIo({ cwd: join(repository.folder, 'plans'), env: GIT_ENV });
  const text = (read: FileRead) => ('bytes' in read ? Buffer.from(read.bytes).toString() : read.refused);

  it('has older versions of a file', async () => {
    const io = real();
    expect(text(io.readRevision({ rev: 'HEAD~1', file: 'a.yaml' }, 100))).toBe('nlc: 1\n');
    const versions = await io.versions('a.yaml', 100);
    expect(versions.map(({ subject, file, read }) => [subject, file, text(read)])).toEqual([
      ['First', 'plans/a.yaml', 'nlc: 1\n'],
      ['Second', 'plans/a.yaml', 'nlc: 1 # more\n'],
    ]);
  });

  it('has staged files, and those that were deleted', async () => {
    const io = real();
    const staged = await io.staged();
    expect([staged.root, [...staged.files].sort()]).toEqual([repository.folder, ['plans/a.yaml', 'plans/b.yaml']]);
    expect((await io.deleted()).files).toEqual(['plans/old.yaml']);
  });

  it('knows what changed, and the branch that it goes to', async () => {
    const io = real();
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

it('knows where the program is, and has threads only if there is a file for them', async () => {
  const io = processIo({ cwd: '/', env: {} });
  expect(existsSync(join(io.packageFolder, 'package.json'))).toBe(true);
  expect(io.packageFolder).toBe(process.cwd());
  expect('threads' in io).toBe(false);
  const { threads } = processIo({ cwd: '/', env: {} }, 'thread.js');
  expect((await threads?.())?.available).toBeGreaterThan(0);
});

it('makes folders in the working folder', () => {
  const { folder, remove } = repositoryOnDisk({ git: false });
  processIo({ cwd: folder, env: {} }).makeFolder('a/b');
  expect(readdirSync(folder, { recursive: true })).toEqual(['a', join('a', 'b')]);
  remove();
});

it('has a terminal if both keys and screen are one', () => {
  const { stdout } = process;
  const before = Object.getOwnPropertyDescriptor(stdout, 'isTTY') ?? { value: undefined };
  try {
    for (const terminals of [[], [0], [1], [0, 1]]) {
      vi.spyOn(tty, 'isatty').mockImplementation((stream) => terminals.includes(stream));
      Object.defineProperty(stdout, 'isTTY', { value: terminals.includes(1), configurable: true, writable: true });
      const { terminal } = processIo({ cwd: '/', env: {} });
      expect(terminal?.screen).toBe(terminals.length === 2 ? process.stdout : undefined);
      expect(terminal?.keys).toBe(terminals.length === 2 ? process.stdin : undefined);
    }
  } finally {
    vi.restoreAllMocks();
    Object.defineProperty(stdout, 'isTTY', { ...before, configurable: true, writable: true });
  }
});

it('notices Ctrl-C once it has been asked', async () => {
  const listening: [event: string | symbol, interrupt: () => void][] = [];
  vi.spyOn(process, 'once').mockImplementation((event: string | symbol, listener: () => void) => {
    listening.push([event, listener]);
    return process;
  });
  vi.resetModules();
  const fresh = await import('../../src/io/process-io.ts');
  const { pollInterrupt } = fresh.processIo({ cwd: '/', env: {} });
  const interrupts = () => listening.filter(([event]) => event === 'SIGINT');
  expect(interrupts()).toEqual([]);
  expect([await pollInterrupt(), await pollInterrupt()]).toEqual([false, false]);
  expect(interrupts()).toHaveLength(1);
  interrupts()[0]?.[1]();
  expect([await pollInterrupt(), await pollInterrupt()]).toEqual([true, true]);
  expect(interrupts()).toHaveLength(1);
  vi.restoreAllMocks();
  // Nobody else gets the module that was interrupted.
  vi.resetModules();
});
