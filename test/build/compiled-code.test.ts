/** The code that V8 compiled during the build: it is used if it fits, and never needed. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const FOLDER = `dist/compiled/${process.version}-${process.arch}`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-compiled-'));
  for (const name of ['bin', 'dist', 'package.json', 'templates'])
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !/dist\/(prepared|tools)/.test(path) });
});

afterAll(() => rmSync(folder, { recursive: true }));

function check(root: string): string {
  const argv = [join(root, 'bin/nlc.js'), 'check', '--as-of', '2026-11-29', 'starter.yaml'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
    cwd: resolve('templates'),
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([1, '']);
  return stdout;
}

/** The compiled files that V8 refuses, when a process loads them as the program does. */
function refusedIn(root: string): string[] {
  const program = `
    const vm = require('node:vm');
    const { Script } = vm;
    vm.Script = class extends Script {
      constructor(text, options) {
        super(text, options);
        if (this.cachedDataRejected) console.log(options.filename);
      }
    };
    const { load } = require(${JSON.stringify(join(root, 'bin/load-compiled.js'))}).compiledFilesOf(${JSON.stringify(join(root, 'dist'))});
    load('main.cjs');
    load('process.cjs');`;
  return spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
}

describe('the compiled code', () => {
  it('is there for what a check loads, and V8 takes it', () => {
    const names = readdirSync(FOLDER).map((name) => name.replace(/-[\w-]+\.cjs\.bin$|\.cjs\.bin$/, ''));
    expect(names).toEqual(expect.arrayContaining(['main', 'process', 'check', 'core']));
    expect(refusedIn(resolve('.'))).toEqual([]);
  });

  it('is ignored if it was made by something else, and is not needed', () => {
    const expected = check(resolve('.'));
    const compiled = join(folder, FOLDER);
    for (const name of readdirSync(compiled))
      writeFileSync(join(compiled, name), readFileSync(join(compiled, name)).fill(7, 0, 16));
    expect(refusedIn(folder)).toEqual(expect.arrayContaining([join(folder, 'dist/main.cjs')]));
    expect(check(folder)).toBe(expected);
    rmSync(join(folder, 'dist/compiled'), { recursive: true });
    expect(check(folder)).toBe(expected);
  });

  it('has no text in it that takes twice the space because of one character', () => {
    const wide = readdirSync('dist/chunks').filter((name) => {
      const code = readFileSync(join('dist/chunks', name), 'latin1');
      return [...code.matchAll(/JSON\.parse\((?:`[^`]*`|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\)/g)].some(
        ([text]) => text.length > 1000 && /(?<!\\)(?:\\\\)*\\u/.test(text),
      );
    });
    expect(wide).toEqual([]);
  });

  it('comes from files of ASCII, which are read as such', () => {
    const files = ['main.cjs', 'process.cjs', ...readdirSync('dist/chunks').map((name) => `chunks/${name}`)];
    const odd = files.filter((file) => /[^\0-\x7F]/.test(readFileSync(join('dist', file), 'utf8')));
    expect(odd).toEqual([]);
  });
});
