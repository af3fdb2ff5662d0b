/** What happens around a check: files come and go, threads end, folders are crowded, clocks and languages differ. */

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { memoryIo, runIn } from '../kit/memory-io.ts';
import { planOf, SMALLEST } from '../kit/plans.ts';
import { sample } from '../kit/runs.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-world-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NLC = resolve('bin/nlc.js');
const nlc = (env: Record<string, string>, ...argv: string[]) =>
  spawnSync(process.execPath, [NLC, ...argv], { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 28 });

/** A program that deletes, changes and makes plans for as long as it lives, and says when it has begun. */
const RESTLESS = `
import { rmSync, writeFileSync } from 'node:fs';
const plan = ${JSON.stringify(SMALLEST)};
console.log('begun');
for (let turn = 0; ; turn += 1) {
  const name = (turn * 7) % 300 + '.yaml';
  if (turn % 3 === 0) rmSync(name, { force: true });
  else writeFileSync(name, turn % 3 === 1 ? plan : plan.slice(0, turn % plan.length));
}`;

describe('plans that come and go while they are checked', () => {
  it.each([['1'], ['2']])('are reported or named as missing, in %s threads', async (threads) => {
    const names = Array.from({ length: 300 }, (_, index) => `${index}.yaml`);
    for (const name of names) writeFileSync(join(folder, name), planOf(name));
    const restless = spawn(process.execPath, ['--input-type=module', '-e', RESTLESS], { cwd: folder });
    try {
      await new Promise((begun) => restless.stdout.once('data', begun));
      const { status, stdout, stderr } = nlc({}, 'check', '-f', 'json', '--cache', '--concurrency', threads, ...names);
      expect([1, 2]).toContain(status);
      const report = JSON.parse(stdout) as {
        plans: { file: string }[];
        problems: { message: string }[];
        exitCode: number;
      };
      expect(report.exitCode).toBe(status);
      const told = new Set([
        ...report.plans.map(({ file }) => file),
        ...report.problems.map(({ message }) => message.split(' ')[0]),
      ]);
      expect([...told].sort()).toEqual([...names].sort());
      for (const line of stderr.trim().split('\n').filter(Boolean))
        expect(line).toMatch(/^nlc: \d+\.yaml (?:doesn't exist|changed while nlc opened it)/);
    } finally {
      restless.kill('SIGKILL');
    }
  });
});

describe('a thread', () => {
  it.each([
    ['ends before it answers', 'process.exit(7);'],
    ['throws after an answer', "setImmediate(() => { throw new Error('lost'); });"],
  ])('that %s costs only time', (_, fault) => {
    for (const part of ['bin', 'dist', 'package.json']) cpSync(part, join(folder, part), { recursive: true });
    const worker = join(folder, 'bin/worker.js');
    const names = Array.from({ length: 40 }, (__, index) => `${index}.yaml`);
    for (const name of names) writeFileSync(join(folder, name), planOf(name));
    const check = (count: string) => {
      const argv = [join(folder, 'bin/nlc.js'), 'check', '-f', 'json', '--concurrency', count, ...names];
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
        cwd: folder,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      });
      return { status, stdout, stderr };
    };
    const plain = check('1');
    expect(plain.status).toBe(1);
    writeFileSync(
      worker,
      `const { parentPort } = require('node:worker_threads');
       parentPort.once('message', (items) => {
         ${fault.startsWith('process') ? fault : ''}
         parentPort.postMessage(items.map(({ index }) => ({ index })));
         ${fault.startsWith('process') ? '' : fault}
       });`,
    );
    expect(check('2')).toEqual(plain);
  });
});

describe('a crowded folder', () => {
  it('of 50,000 other files is searched for the one plan', () => {
    const others = sample(
      Array.from({ length: 50_000 }, (_, index) => index),
      5000,
    );
    for (const index of others) writeFileSync(join(folder, `f${index}.yaml`), 'a: 1\n');
    writeFileSync(join(folder, 'plan.yaml'), SMALLEST);
    expect(readdirSync(folder)).toHaveLength(others.length + 1);
    const { status, stdout } = nlc({}, 'check', '-f', 'json');
    const report = JSON.parse(stdout) as { plans: { file: string }[]; passedOver: { notPlans: number } };
    expect(report.plans.map(({ file }) => file)).toEqual(['plan.yaml']);
    expect(report.passedOver.notPlans).toBe(others.length);
    expect(status).toBe(0);
  });
});

describe('language and time zone', () => {
  it('of the system change nothing on a given day', () => {
    for (const name of ['b', 'ä', 'z', 'İ', 'i', 'I']) writeFileSync(join(folder, `${name}.yaml`), planOf(name));
    const shown = (env: Record<string, string>) => nlc(env, 'check', '-f', 'json', '--as-of', '2026-11-24').stdout;
    const plain = shown({});
    expect((JSON.parse(plain) as { plans: unknown[] }).plans).toHaveLength(6);
    for (const env of [
      { LC_ALL: 'tr_TR.UTF-8' },
      { LC_ALL: 'sv_SE.UTF-8', LANG: 'sv' },
      { TZ: 'Pacific/Kiritimati' },
      { TZ: 'America/Adak' },
    ])
      expect(shown(env)).toBe(plain);
  });
});

describe('a clock', () => {
  it.each(['0001-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '2100-02-28T12:00:00Z', '9999-12-31T23:59:59Z'])(
    'that shows %s is believed',
    async (now) => {
      const { code, out } = await runIn({ files: { 'a.yaml': SMALLEST }, now }, 'check', '-f', 'json', 'a.yaml');
      expect(code).toBeLessThanOrEqual(1);
      expect((JSON.parse(out) as { asOf: string }).asOf).toBe(now.slice(0, 10));
    },
  );

  it('that passes midnight during a check counts for none of its plans', async () => {
    const files = { 'a.yaml': planOf('a'), 'b.yaml': planOf('b'), 'c.yaml': planOf('c') };
    const days = ['2026-11-24T23:59:59Z', '2026-11-25T00:00:01Z'];
    const { io, out } = memoryIo({ files });
    const now = () => new Date(days.length > 1 ? (days.shift() ?? '') : (days[0] ?? ''));
    await run(['check', '-f', 'json'], { ...io, now });
    const whole = await runIn({ files, now: '2026-11-24T12:00:00Z' }, 'check', '-f', 'json');
    expect(out.join('')).toBe(whole.out);
  });
});
