/** The file for texts that would fill the memory: what is put there can be read again, and nothing is left of it. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { scratchFile } from '../../src/io/scratch.ts';
import { planOf } from '../kit/plans.ts';

const folder = mkdtempSync(join(tmpdir(), 'nlc-scratch-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('gives texts back in any order, again and again, and has no name', () => {
  const { put } = scratchFile(folder);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 20 }), (texts) => {
      const kept = texts.map((text) => ({ text, read: put(text) }));
      for (const { text, read } of [...kept].reverse()) expect([read(), read()]).toEqual([text, text]);
    }),
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('keeps texts in memory where no file can be made', () => {
  const { put } = scratchFile(join(folder, 'gone'));
  expect([put('one'), put('two')].map((read) => read())).toEqual(['one', 'two']);
});

describe('a disk that is full', () => {
  const BIN = resolve('bin/nlc.js');
  const check = (limit: string) =>
    spawnSync('bash', ['-c', `${limit} "${process.execPath}" "${BIN}" check -f jsonl --concurrency 1 plans`], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });

  it('costs memory, and changes nothing else', () => {
    mkdirSync(join(folder, 'plans'));
    for (let number = 0; number < 270; number += 1) writeFileSync(join(folder, `plans/${number}.yaml`), planOf(number));
    const whole = check('');
    expect([whole.status, whole.stderr, whole.stdout.split('\n').length > 270]).toEqual([0, '', true]);
    // No file may be larger than 8 KiB, which is less than the report of one plan.
    expect(check('ulimit -f 8;')).toMatchObject({ status: whole.status, stdout: whole.stdout, stderr: '' });
  });
});
