/** Paths as they are compared and printed, errors, names of bytes, and what a terminal shows. */

import { describe, expect, it } from 'vitest';
import { nameOfText, textOfName } from '../../src/io/byte-names.ts';
import { Interrupted, InterruptedRun, systemCode, systemLimit, UserError, usageError } from '../../src/io/errors.ts';
import {
  folderOf,
  inFolder,
  isInside,
  isOfGit,
  lastName,
  nameFrom,
  plainPath,
  repositoryOf,
  rootOf,
  slashed,
  upTo,
  wholePath,
} from '../../src/io/paths.ts';
import { commandLine, screenOf, terminalWidth } from '../../src/io/terminal.ts';
import { memoryIo } from '../kit/memory-io.ts';

describe('a path', () => {
  const exists = (path: string) => path === '/a/b/.git' || path === '/a/.git';
  it('is in the nearest repository', () => {
    expect(['/a/b/c/d', '/a/b', '/a/x', '/x/y', '/'].map((path) => repositoryOf(path, exists))).toEqual([
      '/a/b',
      '/a/b',
      '/a',
      undefined,
      undefined,
    ]);
    expect(['/a/b/c', '/x/y'].map((path) => rootOf(path, exists))).toEqual(['/a/b', '/x/y']);
  });

  it.each([
    ['/a/.git/config', true],
    ['/a/.GIT', true],
    ['.git', true],
    ['/a/.github/x', false],
    ['/a/x.git/y', false],
    ['/a/git', false],
  ])("%s may be git's own", (path, isGits) => {
    expect(isOfGit(path)).toBe(isGits);
    expect(isOfGit('/x', path, '/y')).toBe(isGits);
  });

  it.each([
    ['/a', '/a/b', true],
    ['/a', '/a', true],
    ['/a', '/ab', false],
    ['/a/b', '/a', false],
    ['/a/b', '/a/c/d', false],
    ['/a', '/a/..b', true],
    ['/a', '/a/..', false],
    ['/', '/a', true],
  ])('in %s may be %s', (folder, file, isIn) => {
    expect(isInside(folder, file)).toBe(isIn);
  });

  it('can be taken apart and put together', () => {
    expect([wholePath('/a', 'b/../c'), wholePath('/a', '/b')]).toEqual(['/a/c', '/b']);
    expect([nameFrom('/a', '/a/b/c'), nameFrom('/a/b', '/a/c'), slashed('a/b')]).toEqual(['b/c', '../c', 'a/b']);
    expect([lastName('/a/b.yaml'), folderOf('/a/b.yaml')]).toEqual(['b.yaml', '/a']);
    expect(upTo('/a', '/a/b/c')).toEqual(['/a/b/c', '/a/b']);
    expect([upTo('/a', '/a'), upTo('/a', '/b/c'), upTo('/', '/b')]).toEqual([[], [], ['/b']]);
  });

  it.each([
    ['./a//b/./c/', 'a/b/c'],
    ['/a/./b', '/a/b'],
    ['a/../b', 'a/../b'],
    ['-', '-'],
    ['', ''],
    ['.', '.'],
    ['./', '.'],
    ['/', '/'],
    ['-a', './-a'],
    ['./-a/b', './-a/b'],
    ['/-a', '/-a'],
    ['a/-b', 'a/-b'],
  ])('%j is printed as %j', (path, plain) => {
    expect(plainPath(path)).toBe(plain);
  });

  it('of an entry is below its folder', () => {
    expect([inFolder('.', 'a'), inFolder('a/', 'b'), inFolder('.', '-a')]).toEqual(['a', 'a/b', './-a']);
  });
});

describe('an error', () => {
  it('in the request has a message for each mistake', () => {
    const error = new UserError('one', { message: 'two', file: 'a', line: 1, column: 2 });
    expect(error.errors).toEqual([
      { message: 'one', file: null, line: null, column: null },
      { message: 'two', file: 'a', line: 1, column: 2 },
    ]);
    expect([error.message, error.name, error.lines]).toEqual(['one\ntwo', 'UserError', ['one', 'two']]);
    expect(usageError('x', 'f')).toEqual({ message: 'x', file: 'f', line: null, column: null });
  });

  it('of somebody who stops a run is an interruption', () => {
    expect(new InterruptedRun('so far')).toBeInstanceOf(Interrupted);
    expect([new Interrupted().name, new InterruptedRun('so far').message]).toEqual(['Interrupted', 'so far']);
  });

  it.each(['EMFILE', 'ENFILE'])('of the system may be a limit: %s', (code) => {
    const error = Object.assign(new Error('x'), { code });
    expect(systemLimit(error)).toBe(
      `The system can't open any more files (${code}). Close other programs, or raise the limit with ulimit -n, and run nlc again.`,
    );
  });

  it('of the system has a code', () => {
    const missing = Object.assign(new Error('x'), { code: 'ENOENT' });
    expect([systemCode(missing), systemLimit(missing)]).toEqual(['ENOENT', undefined]);
    expect([new Error('x'), { code: 'ENOENT' }, 'ENOENT', null].map(systemCode)).toEqual(['', '', '', '']);
  });
});

describe('a name', () => {
  it.each<[number[], string]>([
    [[0x61, 0xe9, 0x62], 'a\udce9b'],
    [[0xc3, 0xa9], 'é'],
    [[0xc3, 0xa9, 0xc3], 'é\udcc3'],
    [[0xe4, 0xbb, 0xbf, 0x80], '仿\udc80'],
    [[0xf0, 0x9f, 0x8f, 0xab, 0xff], '🏫\udcff'],
    [[0xf0, 0x9f, 0x8f], '\udcf0\udc9f\udc8f'],
    [[0xef, 0xbf, 0xbd], '\ufffd'],
    [[0xef, 0xbf, 0xbd, 0x80], '\ufffd\udc80'],
    [[0xed, 0xa0, 0x80], '\udced\udca0\udc80'],
    [[0x61, 0x80, 0x62, 0xff], 'a\udc80b\udcff'],
  ])('of bytes %j', (bytes, text) => {
    expect(textOfName(Buffer.from(bytes))).toBe(text);
    expect(Buffer.from(nameOfText(text))).toEqual(Buffer.from(bytes));
  });

  it('is a text for the system if it has no odd bytes', () => {
    expect(nameOfText('é')).toBe('é');
    expect(nameOfText('a\udce9')).toBeInstanceOf(Buffer);
  });
});

describe('a screen', () => {
  const io = (columns: number | undefined, env: Record<string, string> = {}) =>
    memoryIo({ env, ...(columns !== undefined && { columns }) }).io;

  it.each<[number | undefined, Record<string, string>, number]>([
    [100, {}, 100],
    [100, { COLUMNS: '50' }, 100],
    [5, {}, 20],
    [undefined, {}, 80],
    [undefined, { COLUMNS: '120' }, 120],
    [undefined, { COLUMNS: '1' }, 20],
    [undefined, { COLUMNS: '0' }, 80],
    [undefined, { COLUMNS: '-90' }, 80],
    [undefined, { COLUMNS: '90.5' }, 80],
    [undefined, { COLUMNS: 'wide' }, 80],
  ])('of %j columns with %j', (columns, env, width) => {
    expect(terminalWidth(io(columns, env))).toBe(width);
    expect(screenOf('never', io(columns, env))).toEqual({ color: false, width });
  });

  it.each<['auto' | 'always' | 'never', number | undefined, Record<string, string>, boolean]>([
    ['always', undefined, { NO_COLOR: '1' }, true],
    ['never', 80, { FORCE_COLOR: '1' }, false],
    ['auto', 80, {}, true],
    ['auto', undefined, {}, false],
    ['auto', 80, { NO_COLOR: '1' }, false],
    ['auto', 80, { NO_COLOR: '' }, true],
    ['auto', 80, { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['auto', undefined, { FORCE_COLOR: '1' }, true],
    ['auto', 80, { FORCE_COLOR: '0' }, false],
    ['auto', 80, { FORCE_COLOR: 'false' }, false],
    ['auto', 80, { FORCE_COLOR: '' }, true],
    ['auto', 80, { TERM: 'dumb' }, false],
    ['auto', 80, { TERM: 'xterm' }, true],
  ])('with colours %s on %j columns with %j: %s', (when, columns, env, color) => {
    expect(screenOf(when, io(columns, env)).color).toBe(color);
  });

  it('shows commands that can be copied', () => {
    expect(commandLine('check', 'plans/a-b_1.yaml')).toBe('nlc check plans/a-b_1.yaml');
    expect(commandLine('check', "it's.yaml", 'a b', '', 'é')).toBe("nlc check 'it'\\''s.yaml' 'a b' '' é");
  });
});
