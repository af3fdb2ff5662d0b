/** The file for texts that would fill the memory, on a system that writes and reads only a part at once, or fails. */

import fs, { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import v8 from 'node:v8';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { scratchFile } from '../../src/io/scratch.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-scratch-parts-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

type Part = (handle: number, bytes: Buffer, from: number, length: number, at: number) => number;

/** Lets the system write or read otherwise. */
function instead(name: 'writeSync' | 'readSync', part: (original: Part) => Part) {
  const original = fs[name] as unknown as Part;
  const spy = vi.spyOn(fs, name).mockImplementation(part(original) as never);
  syncBuiltinESMExports();
  return spy;
}

it('holds texts one after the other, whatever their lengths', () => {
  const { put } = scratchFile(folder);
  const texts = ['é', '', 'x'.repeat(1000), 'one', 'y'.repeat(3000), 'two', '🏫'.repeat(2000)];
  const reads = texts.map(put);
  expect(reads.map((read) => read())).toEqual(texts);
  expect([...reads].reverse().map((read) => read())).toEqual([...texts].reverse());
});

it('goes on until all is written and read', () => {
  const written = instead(
    'writeSync',
    (write) => (handle, bytes, from, length, at) => write(handle, bytes, from, Math.min(length, 3), at),
  );
  const read = instead(
    'readSync',
    (readPart) => (handle, bytes, from, length, at) => readPart(handle, bytes, from, Math.min(length, 2), at),
  );
  const { put } = scratchFile(folder);
  const [one, two] = [put('abcdefg'), put('hijk')];
  expect([two(), one(), two()]).toEqual(['hijk', 'abcdefg', 'hijk']);
  expect([written.mock.calls.length, read.mock.calls.length]).toEqual([5, 8]);
});

it('keeps texts in memory from the first that it cannot write', () => {
  const { put } = scratchFile(folder);
  const first = put('first');
  const failing = instead('writeSync', () => () => {
    throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  });
  const second = put('second');
  expect(failing).toHaveBeenCalledTimes(1);
  const third = put('third');
  expect(failing).toHaveBeenCalledTimes(1);
  const read = instead('readSync', (original) => original);
  expect([first(), second(), third()]).toEqual(['first', 'second', 'third']);
  expect(read).toHaveBeenCalledTimes(1);
});

it('says so if what it holds is gone', () => {
  const { put } = scratchFile(folder);
  const read = put('words');
  instead('readSync', () => () => 0);
  expect(read).toThrow('A part of the file with the results of this run is gone.');
});

it('can be read by nobody else, has no name, and lets the memory be cleared up in steps', () => {
  const [open, flags] = [vi.spyOn(fs, 'openSync'), vi.spyOn(v8, 'setFlagsFromString')];
  syncBuiltinESMExports();
  const { put } = scratchFile(folder);
  expect(put('words')()).toBe('words');
  expect(open.mock.calls.map(([path, how, rights]) => [String(path).slice(0, folder.length + 5), how, rights])).toEqual(
    [[join(folder, 'nlc-'), 'wx+', 0o600]],
  );
  expect(String(open.mock.calls[0]?.[0])).toMatch(/\/nlc-[a-z0-9]+$/);
  expect(flags.mock.calls).toEqual([['--incremental-marking-soft-trigger=0']]);
  expect(readdirSync(folder)).toEqual([]);
});

it('clears up the memory more often once there is much in it', () => {
  const flags = vi.spyOn(v8, 'setFlagsFromString').mockImplementation(() => {});
  syncBuiltinESMExports();
  const { put } = scratchFile(folder);
  const said = () => flags.mock.calls.slice(1).map(([flag]) => flag);
  put('x'.repeat(2 ** 22 - 1));
  expect(said()).toEqual([]);
  put('x');
  put('x');
  expect(said()).toEqual(['--heap-growing-percent=30']);
});
