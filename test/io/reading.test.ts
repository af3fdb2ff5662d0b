/** How files and folders are read where the system, or somebody else, gets in the way. */

import fs, { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFolder, readRegularFile } from '../../src/io/read-files.ts';

let folder = '';
const at = (...steps: string[]) => join(folder, ...steps);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'nlc-reading-')));
  mkdirSync(at('root'));
  writeFileSync(at('root/plan.yaml'), 'nlc: 1\n');
});

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets a function of the system be another, also for code that has imported it. */
function instead(name: 'openSync' | 'readSync' | 'closeSync' | 'lstatSync' | 'readdirSync', doThis?: unknown) {
  const spy = vi.spyOn(fs, name);
  if (doThis !== undefined) spy.mockImplementation(doThis as never);
  syncBuiltinESMExports();
  return spy;
}

const failing = (code: string) => () => {
  throw Object.assign(new Error('refused'), { code });
};

const read = (path = 'plan.yaml') => readRegularFile(at('root'), path, 100);

describe('a file', () => {
  it('is closed again, even if it can not be read', () => {
    instead('readSync', failing('EIO'));
    const closed = instead('closeSync');
    expect(read()).toEqual({ refused: "couldn't be read (EIO)." });
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (found: fs.Stats) => { ino: number; dev: number }]>([
    ['inode', ({ ino, dev }) => ({ ino: ino + 1, dev })],
    ['device', ({ ino, dev }) => ({ ino, dev: dev + 1 })],
  ])('is not read if another is there now: %s', (_, other) => {
    const { lstatSync } = fs;
    instead('lstatSync', (path: string) => {
      const found = lstatSync(path);
      return Object.assign(found, other(found));
    });
    expect(read()).toEqual({ refused: 'changed while nlc opened it. Run nlc again.' });
  });

  it('behind a link to the outside is not said to be there or not, nor why it can not be opened', () => {
    writeFileSync(at('secret.yaml'), '');
    mkdirSync(at('root/.git'));
    symlinkSync('../secret.yaml', at('root/link.yaml'));
    instead('openSync', failing('EACCES'));
    expect(read('link.yaml')).toEqual({
      refused: "is a link to a file outside this folder, and nlc doesn't follow it.",
    });
    expect(read()).toEqual({ refused: "can't be read (permission denied)." });
  });

  it('is not looked for any more once the system lets nothing else be opened', () => {
    instead('openSync', failing('EMFILE'));
    expect(() => read()).toThrow('refused');
  });

  it('is not guessed at if two names look the same', () => {
    for (const byte of [0xfe, 0xff])
      writeFileSync(Buffer.concat([Buffer.from(at('root/a')), Buffer.of(byte), Buffer.from('.yaml')]), 'nlc: 1\n');
    expect(read('a\ufffd.yaml')).toEqual({ refused: "doesn't exist." });
    rmSync(Buffer.concat([Buffer.from(at('root/a')), Buffer.of(0xfe), Buffer.from('.yaml')]));
    expect(read('a\ufffd.yaml')).toEqual({ bytes: new Uint8Array(Buffer.from('nlc: 1\n')) });
  });
});

it('sorts the entries of a folder, in whatever order the system has them', () => {
  for (const name of ['b', 'a', 'B']) writeFileSync(at('root', name), '');
  const { readdirSync } = fs;
  instead('readdirSync', (path: string, options: { withFileTypes: true }) =>
    readdirSync(path, options).sort((one, other) => (one.name < other.name ? 1 : -1)),
  );
  expect(readFolder(at(), 'root')).toEqual({
    entries: ['B', 'a', 'b', 'plan.yaml'].map((name) => ({ name, kind: 'file' })),
  });
});
