/** `--concurrency`: several threads print what one prints, whatever becomes of them. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { FORMAT_NAMES } from '../../../src/reporters/formats/index.ts';
import { localRuleWith } from '../../kit/local-rule.ts';
import { memoryIo } from '../../kit/memory-io.ts';
import { memoryThreads } from '../../kit/memory-threads.ts';
import { planWith, SMALLEST } from '../../kit/plans.ts';
import { repositoryOf } from '../../kit/repository.ts';
import { runs } from '../../kit/runs.ts';

const BROKEN = {
  'odd/syntax.yaml': 'nlc: [\n',
  'odd/shape.yaml': planWith('stage: forming', 'stage: lunching'),
  'odd/two.yaml': `${SMALLEST}---\n${SMALLEST}`,
  'odd/.nlc.yaml': 'nlc: 1\nlocal-rules: [rules/*.yaml]\nfail-on: advice\n',
  'odd/rules/acronym-in-purpose.yaml': localRuleWith(),
  'wrong/.nlc.yaml': 'nlc: one\n',
  'wrong/plan.yaml': SMALLEST,
};
const FILES = { ...repositoryOf(20), ...BROKEN };
const ASKED = ['.', 'gone.yaml'];

/** What a run in this many threads prints and writes, and how many files threads were given. */
async function ran(count: number, argv: readonly string[], dies?: (question: number) => boolean) {
  const { io, out, err, written } = memoryIo({ files: FILES });
  const { threads, running, given } = memoryThreads(io, dies);
  const code = await run(['check', '--concurrency', `${count}`, ...argv], { ...io, threads });
  expect(running()).toBe(0);
  return { shown: { code, out: out.join(''), err: err.join(''), written: [...written] }, given };
}

describe('several threads', () => {
  it.each(FORMAT_NAMES)('print what one does, as %s', async (format) => {
    const one = await ran(1, ['-f', format, ...ASKED]);
    const three = await ran(3, ['-f', format, ...ASKED]);
    expect(three.shown).toEqual(one.shown);
    expect(one.given).toEqual([]);
    expect(three.given).toHaveLength(3);
    expect(three.given.every((files) => files > 0)).toBe(true);
  });

  it('check one part of the plans as one does', async () => {
    const argv = ['--shard', '1/2', '-f', 'json=part.json', ...ASKED];
    const [one, two] = [await ran(1, argv), await ran(2, argv)];
    expect(two.shown).toEqual(one.shown);
    expect(two.given.every((files) => files > 0)).toBe(true);
  });

  it('leave to the run what they had when they died, or could not check', async () => {
    const one = await ran(1, ['-f', 'json', ...ASKED]);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.func(fc.boolean()), async (count, dies) => {
        expect((await ran(Math.max(2, count), ['-f', 'json', ...ASKED], dies)).shown).toEqual(one.shown);
      }),
      { numRuns: runs(30) },
    );
    expect((await ran(2, ['-f', 'json', ...ASKED], () => true)).shown).toEqual(one.shown);
  });

  it('are not started for a few plans unless they are asked for', async () => {
    const { io } = memoryIo({ files: FILES });
    const { threads, given } = memoryThreads(io);
    await run(['check', '-f', 'compact'], { ...io, threads });
    expect(given).toEqual([]);
    await run(['check', '-f', 'compact', '--concurrency', 'auto'], { ...io, threads });
    expect(given).toEqual([]);
  });

  it('are started for many plans, but no more than the machine has', async () => {
    const { io } = memoryIo({ files: repositoryOf(330) });
    for (const available of [2, 8]) {
      const { threads, given } = memoryThreads(io, undefined, available);
      await run(['check', '-f', 'compact'], { ...io, threads });
      expect(given).toHaveLength(Math.min(available, 3));
    }
  });

  it.each([
    [['status'], []],
    [['baseline', 'create'], ['.nlc-baseline.json']],
  ])('do %j as one does', async (argv, files) => {
    const plans = repositoryOf(230);
    const ranIn = async (withThreads: boolean) => {
      const { io, out, err, written } = memoryIo({ files: plans });
      const { threads, given, running } = memoryThreads(io);
      const code = await run(argv, withThreads ? { ...io, threads } : io);
      expect(given.length > 1 && running() === 0).toBe(withThreads);
      return { code, out: out.join(''), err: err.join(''), written: [...written] };
    };
    const one = await ranIn(false);
    expect(await ranIn(true)).toEqual(one);
    expect(one.written.map(([file]) => file)).toEqual(files);
  });

  it.each(['0', '65', 'two', '-1', '1.5'])('are not %s', async (count) => {
    const { io, err } = memoryIo({ files: { 'a.yaml': SMALLEST } });
    expect(await run(['check', `--concurrency=${count}`, 'a.yaml'], io)).toBe(2);
    expect(err.join('')).toBe(`nlc: --concurrency needs a number of threads from 1 to 64, or auto, not "${count}".\n`);
  });
});

describe('the real program', () => {
  const nlc = (cwd: string, ...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../../bin/nlc.js'), ...argv],
      {
        cwd,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
      },
    );
    return { status, stdout, stderr };
  };

  it('prints the same in two threads as in one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nlc-threads-'));
    cpSync('test/plans', folder, { recursive: true });
    const argv = ['check', '--as-of', '2026-11-24', '-f', 'json', '--concurrency'];
    const one = nlc(folder, ...argv, '1');
    expect(nlc(folder, ...argv, '2')).toEqual(one);
    expect((JSON.parse(one.stdout) as { plans: unknown[] }).plans.length).toBeGreaterThan(100);
    rmSync(folder, { recursive: true });
  });

  it('checks by itself if no thread can start', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nlc-threads-'));
    cpSync('bin', join(folder, 'bin'), { recursive: true });
    cpSync('dist', join(folder, 'dist'), { recursive: true });
    cpSync('package.json', join(folder, 'package.json'));
    writeFileSync(join(folder, 'bin/worker.js'), "throw new Error('No thread today.');\n");
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.yaml`), SMALLEST);
    const argv = [join(folder, 'bin/nlc.js'), 'check', '-f', 'compact', '--concurrency', '2'];
    const plain = nlc(folder, 'check', '-f', 'compact');
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual(plain);
    rmSync(folder, { recursive: true });
  });
});
