/** The build exports what never changes as plain values. They have to be there as soon as a chunk is loaded. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = resolve('dist/chunks');
const CHUNKS = readdirSync(FOLDER).filter((name) => name.endsWith('.cjs'));
const PLAIN = /(?<=[;,}])exports(?:\.([\w$]+)|\["([\w$]+)"\])=/g;
const LIVE = /Object\.defineProperty\(exports,/g;

/** The names that each chunk exports without a value, once a process has loaded all of them as the program does. */
function exportedWithoutValue(): Record<string, string[]> {
  const names = Object.fromEntries(
    CHUNKS.map((chunk) => [chunk, [...codeOf(chunk).matchAll(PLAIN)].map(([, name, quoted]) => name ?? quoted ?? '')]),
  );
  const program = `
    const { load } = require(${JSON.stringify(resolve('bin/load-compiled.js'))}).compiledFilesOf(${JSON.stringify(resolve('dist'))});
    const without = ([chunk, names]) => [chunk, names.filter((name) => load('chunks/' + chunk)[name] === undefined)];
    const names = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    console.log(JSON.stringify(Object.fromEntries(Object.entries(names).map(without))));`;
  const { stdout } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', input: JSON.stringify(names) });
  return JSON.parse(stdout);
}

const codeOf = (chunk: string) => readFileSync(join(FOLDER, chunk), 'utf8');

describe('the exports of chunks', () => {
  it('are nearly all plain', () => {
    const all = CHUNKS.map(codeOf).join('\n');
    const [plain, live] = [all.match(PLAIN)?.length ?? 0, all.match(LIVE)?.length ?? 0];
    expect(plain).toBeGreaterThan(400);
    expect(live).toBeLessThan(plain / 20);
  });

  it('have their values', () => {
    expect(exportedWithoutValue()).toEqual(Object.fromEntries(CHUNKS.map((chunk) => [chunk, []])));
  });
});
