/** The staged files of a repository in place of those on the disk, and threads of the program. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Staged } from '../../src/io/io.ts';
import { stagedIo } from '../../src/io/staged-io.ts';
import { threadsOf } from '../../src/io/threads.ts';
import { memoryIo } from '../kit/memory-io.ts';

describe('with the staged files of a repository', () => {
  const staged: Staged = {
    root: '/plans',
    files: ['b/c/d.yaml', 'b/a.yaml', 'link.yaml', 'z.yaml'],
    isStrange: (file) => file === 'link.yaml',
    read: (file, limit) => ({ bytes: new TextEncoder().encode(`${file} ${limit}`) }),
  };
  const disk = memoryIo({ files: { 'unstaged.yaml': 'x', 'b/other.yaml': 'x', '../outside/o.yaml': 'out' } }).io;
  let io = disk;
  beforeEach(() => {
    io = stagedIo(disk, staged);
  });
  const read = (path: string) => {
    const found = io.readFile(path, 9);
    return 'bytes' in found ? new TextDecoder().decode(found.bytes) : found.refused;
  };

  it('only these and their folders exist', () => {
    const paths = ['.', 'b', 'b/c', 'b/c/d.yaml', 'z.yaml', 'link.yaml', 'unstaged.yaml', 'b/other.yaml', 'x'];
    expect(paths.filter((path) => io.exists(path))).toEqual(paths.slice(0, 6));
    expect(paths.filter((path) => io.isFolder(path))).toEqual(['.', 'b', 'b/c']);
  });

  it('folders have their entries in order, links as something else', () => {
    expect(io.readFolder('.')).toEqual({
      entries: [
        { name: 'b', kind: 'folder' },
        { name: 'link.yaml', kind: 'other' },
        { name: 'z.yaml', kind: 'file' },
      ],
    });
    expect(io.readFolder('b')).toEqual({
      entries: [
        { name: 'a.yaml', kind: 'file' },
        { name: 'c', kind: 'folder' },
      ],
    });
    expect(io.readFolder('nowhere')).toEqual({ entries: [] });
  });

  it('files are read from them, also what was only there before', () => {
    expect([read('z.yaml'), read('b/c/d.yaml'), read('unstaged.yaml')]).toEqual([
      'z.yaml 9',
      'b/c/d.yaml 9',
      'unstaged.yaml 9',
    ]);
    expect(read('nowhere.yaml')).toBe("doesn't exist.");
  });

  it('what is outside is on the disk', () => {
    expect([io.exists('../outside/o.yaml'), io.exists('../outside/p.yaml')]).toEqual([true, false]);
    expect([io.isFolder('../outside'), read('../outside/o.yaml')]).toEqual([true, 'out']);
    expect(io.readFolder('../outside')).toEqual({ entries: [{ name: 'o.yaml', kind: 'file' }] });
    expect([io.realPath('b/a.yaml'), io.realPath('../outside/o.yaml')]).toEqual([
      '/plans/b/a.yaml',
      disk.realPath('../outside/o.yaml'),
    ]);
  });

  it('the name of the folder of git says where the repository is', () => {
    const repository = stagedIo(memoryIo({ files: { '.git/HEAD': '' } }).io, staged);
    expect([repository.exists('.git'), repository.isFolder('.git'), repository.exists('x')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('all else is as before', () => {
    expect([io.cwd, io.env, io.stdout]).toEqual([disk.cwd, disk.env, disk.stdout]);
  });
});

describe('a thread', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nlc-threads-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'thread.mjs');
  writeFileSync(
    file,
    `import { parentPort, workerData } from 'node:worker_threads';
if (workerData === 'early') process.exit(5);
parentPort.on('message', (question) => {
  if (question === 'end') process.exit(7);
  if (question === 'fail') throw new Error('broken');
  parentPort.postMessage(workerData + question);
});
`,
  );
  const start = (request: string) => threadsOf(file).start(request);

  it('answers one question after the other', async () => {
    const thread = start('a');
    expect([await thread.ask('b'), await thread.ask('c')]).toEqual(['ab', 'ac']);
    thread.end();
    expect(threadsOf(file).available).toBeGreaterThan(0);
  });

  it('says that it ended, from then on', async () => {
    const thread = start('a');
    await expect(thread.ask('end')).rejects.toThrow('A thread ended with 7.');
    await expect(thread.ask('b')).rejects.toThrow('A thread ended with 7.');
  });

  it('says why it failed', async () => {
    const thread = start('a');
    await expect(thread.ask('fail')).rejects.toThrow('broken');
    await expect(thread.ask('b')).rejects.toThrow('broken');
  });

  it('can be ended', async () => {
    const thread = start('a');
    await thread.ask('b');
    thread.end();
    await expect(thread.ask('c')).rejects.toThrow('A thread ended with 1.');
  });

  it('may have ended before it is asked', async () => {
    const thread = start('early');
    // Others are started and answer meanwhile.
    for (const other of ['c', 'd']) expect(await start(other).ask('b')).toBe(`${other}b`);
    await expect(thread.ask('b')).rejects.toThrow('A thread ended with 5.');
  });
});
