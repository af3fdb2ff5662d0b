/** How files and folders are written: with which rights, by whom, and what is said if it can't be done. */

import fs, {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeFolder, removeWhole, writeWhole } from '../../src/io/atomic-write.ts';
import { UserError } from '../../src/io/errors.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-writing-'));
});

afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

const text = (name: string) => readFileSync(join(folder, name), 'utf8');
const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;

/** Lets a function of the system be another, also for code that has imported it. */
function instead<
  Name extends
    | 'renameSync'
    | 'closeSync'
    | 'writeFileSync'
    | 'fchownSync'
    | 'fstatSync'
    | 'openSync'
    | 'lstatSync'
    | 'mkdirSync',
>(name: Name, doThis?: (...given: never[]) => unknown) {
  const spy = vi.spyOn(fs, name);
  if (doThis !== undefined) spy.mockImplementation(doThis as never);
  syncBuiltinESMExports();
  return spy;
}

const failure = (code?: string) => Object.assign(new Error('refused'), code === undefined ? {} : { code });
const failing = (code?: string) => () => {
  throw failure(code);
};

describe('a file', () => {
  it('has a text, bytes, or the pieces of a text', () => {
    writeWhole(folder, 'a', 'é');
    writeWhole(folder, 'b', Buffer.from('é'));
    writeWhole(
      folder,
      'c',
      (function* () {
        yield 'o';
        yield 'ne';
      })(),
    );
    expect([text('a'), text('b'), text('c')]).toEqual(['é', 'é', 'one']);
  });

  it('can be read by everyone who may read new files, or by nobody else', () => {
    const usual = 0o666 & ~process.umask();
    writeWhole(folder, 'a', '1');
    writeWhole(folder, 'b', '1', true);
    expect([mode('a'), mode('b')]).toEqual([usual, 0o600]);
    chmodSync(join(folder, 'a'), 0o640);
    writeWhole(folder, 'a', '2');
    expect(mode('a')).toBe(0o640);
    writeWhole(folder, 'a', '3', true);
    expect([mode('a'), text('a')]).toEqual([0o600, '3']);
  });

  it('can be read by nobody else until it is as the old one was', () => {
    writeFileSync(join(folder, 'a'), 'old');
    const open = instead('openSync');
    writeWhole(folder, 'a', 'new');
    writeWhole(folder, 'b', 'new');
    expect(open.mock.calls.map(([, flags, rights]) => [flags, rights])).toEqual([
      ['wx', 0o600],
      ['wx', undefined],
    ]);
  });

  it('stays as it was if the new one can not take its place', () => {
    writeFileSync(join(folder, 'a'), 'old');
    instead('renameSync', failing('EIO'));
    expect(() => writeWhole(folder, 'a', 'new')).toThrow(
      new UserError("a couldn't be written: the system refused (EIO)."),
    );
    expect([text('a'), readdirSync(folder)]).toEqual(['old', ['a']]);
  });

  it('is closed again if the disk is full, and nothing is left of it', () => {
    const closed = instead('closeSync');
    instead('writeFileSync', failing('ENOSPC'));
    expect(() => writeWhole(folder, 'a', '1')).toThrow(new UserError("a couldn't be written: the disk is full."));
    expect(closed).toHaveBeenCalledTimes(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not written in a folder that has become a link to the outside since', () => {
    const [root, outside] = ['root', 'outside'].map((name) => join(folder, name)) as [string, string];
    for (const name of [root, join(root, '.git'), join(root, 'reports'), outside]) mkdirSync(name);
    const { openSync } = fs;
    instead('openSync', ((path: string, ...rest: [string]) => {
      fs.renameSync(join(root, 'reports'), join(root, 'old'));
      fs.symlinkSync('../outside', join(root, 'reports'));
      return openSync(path, ...rest);
    }) as never);
    expect(() => writeWhole(root, 'reports/a', '1')).toThrow(
      new UserError("reports/a leads through a link to a folder outside this one, so nlc doesn't write there."),
    );
    expect([readdirSync(outside), readdirSync(join(root, 'old'))]).toEqual([[], []]);
  });

  it.each([
    ['ENOENT', "its folder doesn't exist"],
    ['ENOTDIR', "its folder doesn't exist"],
    ['EACCES', "you aren't allowed to write in its folder (permission denied)"],
    ['EPERM', "you aren't allowed to write there (permission denied)"],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'your disk quota is full'],
    ['EFBIG', 'the file is too large'],
    ['ENAMETOOLONG', 'its name is too long'],
    ['EIO', 'the system refused (EIO)'],
    [undefined, 'the system refused'],
  ])('is not written because of %s', (code, why) => {
    instead('openSync', failing(code));
    expect(() => writeWhole(folder, 'a', '1')).toThrow(new UserError(`a couldn't be written: ${why}.`));
  });

  it('is not blamed if no more files can be opened', () => {
    instead('openSync', failing('EMFILE'));
    expect(() => writeWhole(folder, 'a', '1')).toThrow(failure('EMFILE'));
  });

  it('is removed if it is one', () => {
    writeFileSync(join(folder, 'a'), '1');
    expect([removeWhole(folder, 'a'), removeWhole(folder, 'a'), removeWhole(folder, '.')]).toEqual([
      true,
      false,
      false,
    ]);
    instead('lstatSync', failing());
    expect(() => removeWhole(folder, 'a')).toThrow('refused');
  });
});

describe('the owner of a file', () => {
  /** Who the new file is given to, one after the other, if it now has an owner. */
  function given(now: { uid: number; gid: number }, give: () => void): unknown[] {
    vi.restoreAllMocks();
    writeFileSync(join(folder, 'a'), 'old');
    const { uid, gid } = statSync(join(folder, 'a'));
    instead('fstatSync', () => ({ uid: uid + now.uid, gid: gid + now.gid }));
    const calls = instead('fchownSync', give).mock.calls;
    writeWhole(folder, 'a', 'new');
    expect(text('a')).toBe('new');
    return calls.map(([, toUser, toGroup]) => [(toUser as number) - uid, (toGroup as number) - gid]);
  }

  it('stays the same', () => {
    expect(given({ uid: 0, gid: 0 }, () => {})).toEqual([]);
    expect(given({ uid: 0, gid: 3 }, () => {})).toEqual([[0, 0]]);
    expect(given({ uid: 2, gid: 0 }, () => {})).toEqual([[0, 0]]);
  });

  it('may be another if only the group can stay the same, or not even that', () => {
    expect(given({ uid: 0, gid: 3 }, failing('EPERM'))).toEqual([[0, 0]]);
    expect(given({ uid: 2, gid: 3 }, failing('EPERM'))).toEqual([
      [0, 0],
      [2, 0],
    ]);
  });

  it('is a reason not to write if the system fails otherwise', () => {
    expect(() => given({ uid: 2, gid: 3 }, failing('EIO'))).toThrow("a couldn't be written: the system refused (EIO).");
  });
});

describe('a folder', () => {
  it('is created with those above it, unless they are there', () => {
    mkdirSync(join(folder, 'a'));
    makeFolder(folder, 'a/b/c');
    makeFolder(folder, 'a/b/c');
    expect(statSync(join(folder, 'a/b/c')).isDirectory()).toBe(true);
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('is not created where something else is', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeFolder(folder, 'file/a')).toThrow(
      new UserError("file/a can't be a folder, because a file or a link is in the way."),
    );
    expect(() => makeFolder(folder, 'a/.git/b')).toThrow(
      new UserError("a/.git/b is in git's own folder, so nlc doesn't create it."),
    );
    expect(readdirSync(folder)).toEqual(['file']);
  });

  it('is not created if the system refuses', () => {
    instead('mkdirSync', failing('ENAMETOOLONG'));
    expect(() => makeFolder(folder, 'a')).toThrow(
      new UserError("The folder a couldn't be created: its name is too long."),
    );
  });
});
