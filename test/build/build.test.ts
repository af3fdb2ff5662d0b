/** A build of a framework with errors: one line for each, in plain words, a count, and no stack. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-build-'));
  for (const name of ['build.mjs', 'package.json', 'src', 'framework', 'templates', 'bin'])
    cpSync(name, join(folder, name), { recursive: true });
  mkdirSync(join(folder, 'test'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the copy with some of its files changed, and puts these back. */
function built(changes: Readonly<Record<string, (text: string) => string>>, ...argv: readonly string[]) {
  const before = Object.keys(changes).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  for (const [file, text] of before) writeFileSync(join(folder, file), changes[file]?.(text) ?? text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build.mjs', ...argv], {
    cwd: folder,
    encoding: 'utf8',
  });
  for (const [file, text] of before) writeFileSync(join(folder, file), text);
  return { status, stdout, stderr };
}

it('reports where each error is and what to change, and builds nothing', () => {
  const rule = 'framework/rules/leadership/no-critical-friend.yaml';
  const other = 'framework/rules/membership/network-too-large.yaml';
  const { status, stdout, stderr } = built({
    [rule]: (text) =>
      text.replace('check: no-critical-friend', 'check: no-critical-frend').replace('cites: [P6]', 'cites: [P5, P1]'),
    [other]: (text) => text.replace(/^examples:[\s\S]*/m, 'examples: []\n'),
  });
  expect({ status, stdout, stderr: stderr.split('\n') }).toEqual({
    status: 1,
    stdout: '',
    stderr: [
      expect.stringMatching(`^${other}:\\d+:11: "examples" should have at least 2 entries\\.$`),
      `${rule}:13:8: There is no check called no-critical-frend. Did you mean no-critical-friend?`,
      'There are 2 errors in the framework, so nothing was built.',
      '',
    ],
  });
  expect(readdirSync(join(folder, 'dist'))).not.toContain('main.cjs');
});

it.each([
  ['framework/statements/1-aims.yaml', 'statements: ['],
  ['framework/framework.yaml', ''],
  ['framework/plan.schema.json', '{ "type": '],
  ['framework/report.schema.json', '{ "minLenght": 1 }'],
])('has no stack for a broken %s', (file, text) => {
  const { status, stdout, stderr } = built({ [file]: () => text });
  const lines = stderr.trimEnd().split('\n');
  expect([status, stdout, lines.length]).toEqual([1, '', 2]);
  expect(lines[0]).toMatch(new RegExp(`^${file}:\\d+:\\d+: \\S`));
  expect(lines[1]).toBe('There is 1 error in the framework, so nothing was built.');
});

it.each([
  ["process.kill(process.pid, 'SIGKILL');", 'nlc rules --format markdown ended with SIGKILL: '],
  ['process.exitCode = 3;', 'nlc rules --format markdown ended with exit code 3: '],
  ["console.log('# Rules'); console.error('careful');", 'nlc rules --format markdown ended with exit code 0: careful'],
])('writes no document if nlc ends badly: %s', (program, reason) => {
  const document = () => readFileSync(join(folder, 'framework/RULES.md'), 'utf8');
  const before = document();
  const { status, stderr } = built({ 'bin/nlc.js': () => program }, '--docs');
  expect(status).toBe(1);
  expect(stderr).toContain(`Error: ${reason}\n`);
  expect(document()).toBe(before);
});
