/** What a long run says while it runs, and how it ends when somebody breaks it off. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { memoryIo } from '../kit/memory-io.ts';
import { SMALLEST } from '../kit/plans.ts';
import { hasPrograms } from '../kit/programs.ts';
import { openShell } from '../kit/tmux.ts';

const NAMES = Array.from({ length: 5 }, (_, index) => `${index}.yaml`);
const files = Object.fromEntries(NAMES.map((name) => [name, SMALLEST]));
const ARGV = ['check', '-f', 'compact', '--only', 'no-facilitator'];

/** Runs with a clock that moves on by so many milliseconds each time it is looked at. */
async function runSlowly(step: number, world: Parameters<typeof memoryIo>[0], ...argv: string[]) {
  const { io, out, err } = memoryIo({ files, ...world });
  let time = Date.parse('2026-11-24T12:00:00Z');
  const now = () => {
    time += step;
    return new Date(time);
  };
  const code = await run([...ARGV, ...argv, ...NAMES], { ...io, now });
  return { code, out: out.join('').split('\n').length - 1, err: err.join('') };
}

describe('on a terminal', () => {
  it('says from the second second on how far it has come, and leaves nothing of it', async () => {
    const ran = await runSlowly(400, { columns: 80 });
    const wipe = '\r\u001b[K';
    expect(ran).toEqual({ code: 0, out: 5, err: `${wipe}2 of 5 plans${wipe}3 of 5 plans${wipe}4 of 5 plans${wipe}` });
  });

  it.each([
    ['a run that is over at once', 10, { columns: 80 }, []],
    ['--no-progress', 400, { columns: 80 }, ['--no-progress']],
    ['a terminal that can do nothing', 400, { columns: 80, env: { TERM: 'dumb' } }, []],
    ['no terminal', 400, {}, []],
  ] as const)('says nothing with %s', async (_, step, world, flags) => {
    expect(await runSlowly(step, world, ...flags)).toEqual({ code: 0, out: 5, err: '' });
  });
});

it('breaks off before the next plan when asked, says how far it came, and reports nothing', async () => {
  const { io, out, err } = memoryIo({ files });
  let breaths = 0;
  const pollInterrupt = async () => {
    breaths += 1;
    return breaths > 3;
  };
  expect(await run([...ARGV, ...NAMES], { ...io, pollInterrupt })).toBe(130);
  expect([out, err]).toEqual([[], ["nlc: Interrupted after 3 of 5 plans, so the check isn't finished.\n"]]);
});

it.each([
  [0, 'The output has no plan yet.'],
  [1, 'The output has the first plan, but not the line with the totals.'],
  [3, 'The output has the first 3 plans, but not the line with the totals.'],
])('says how much of a streamed report is there after %i plans', async (plans, words) => {
  const { io, out, err } = memoryIo({ files });
  let breaths = 0;
  const pollInterrupt = async () => {
    breaths += 1;
    return breaths > plans;
  };
  expect(await run(['check', '-f', 'jsonl', ...NAMES], { ...io, pollInterrupt })).toBe(130);
  expect(err).toEqual([`nlc: Interrupted after ${plans} of 5 plans, so the check isn't finished. ${words}\n`]);
  const lines = out.join('').trimEnd().split('\n');
  const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
  expect(types.filter((type) => type !== 'finding')).toEqual(['run', ...Array(plans).fill('plan')]);
});

it('leaves the baseline alone when interrupted', async () => {
  const { io, err, written } = memoryIo({ files });
  expect(await run(['baseline', 'create', ...NAMES], { ...io, pollInterrupt: async () => true })).toBe(130);
  expect(err).toEqual([
    "nlc: Interrupted after 0 of 5 plans, so the check isn't finished. The baseline stays as it was.\n",
  ]);
  expect(written.size).toBe(0);
});

/**
 * A module that holds its process up once it has shown how far it is, until Ctrl-C was pressed: it cannot end before.
 */
const WAITS = `import fs from 'node:fs';
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = (text, ...rest) => {
  const isWritten = write(text, ...rest);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  while (text.includes(' of 3,000 plans') && !fs.existsSync('pressed')) Atomics.wait(pause, 0, 0, 20);
  return isWritten;
};`;

describe('the program itself', () => {
  let folder = '';
  const many = Array.from({ length: 3000 }, (_, index) => `${index}.yaml`);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nlc-stop-'));
    for (const name of many) writeFileSync(join(folder, name), SMALLEST);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends with 130 on the signal of Ctrl-C', () => {
    // It sends itself the signal once it listens for it, so that no clock says when.
    const signal = `process.on('newListener', (name) => name === 'SIGINT' && setImmediate(() => process.kill(process.pid, 'SIGINT')))`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(signal)}`, resolve('bin/nlc.js')];
    const argv = [...node, 'check', '-f', 'json=report.json', ...many];
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
    expect(stderr).toMatch(/^nlc: Interrupted after [\d,]+ of 3,000 plans, so the check isn't finished\.\n$/);
    expect(status).toBe(130);
  });

  it.runIf(hasPrograms('tmux'))('shows how far it has come, and stops at Ctrl-C, in a real terminal', async () => {
    writeFileSync(join(folder, 'wait.mjs'), WAITS);
    const program = `'${process.execPath}' --import ./wait.mjs '${resolve('bin/nlc.js')}'`;
    const terminal = openShell(folder, `trap : INT; ${program} check *.yaml`);
    try {
      await terminal.until(' of 3,000 plans');
      terminal.press('C-c');
      writeFileSync(join(folder, 'pressed'), '');
      expect(await terminal.until('exit 130')).toMatch(
        /nlc: Interrupted after [\d,]+ of 3,000 plans, so the check isn't finished\./,
      );
    } finally {
      terminal.end();
    }
  });
});
