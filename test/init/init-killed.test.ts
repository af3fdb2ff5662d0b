/**
 * Interrupted writing: killed at any moment, disk full, no permission, onto a link. Leaves the whole old file or the
 * whole new one.
 */

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runs } from '../kit/runs.ts';

const NLC = resolve('bin/nlc.js');
const ANSWERS = ['--yes', '--name', 'Vale', '--school', 'Ashby', '--force', '--schema', 'none'];

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-killed-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const plan = () => readFileSync(join(folder, 'plan.yaml'), 'utf8');

/** Writes two long files over one another until it is killed; writes a full stop after each. */
function writerProgram(): string {
  const loader = pathToFileURL(resolve('bin/load-compiled.js')).href;
  return `import loader from ${JSON.stringify(loader)};
    const io = loader.compiledFilesOf(${JSON.stringify(resolve('dist'))}).load('process.cjs').processIo();
    for (;;) for (const letter of ['a', 'b']) {
      io.writeFile('plan.yaml', letter.repeat(300_000));
      process.stdout.write('.');
    }`;
}

/**
 * A module that kills its process before one step of writing a file: to open a new one, write it, close it, rename it.
 */
function killedBefore(step: number): string {
  const program = `import fs from 'node:fs';
    let steps = 0;
    for (const name of ['openSync', 'writeFileSync', 'closeSync', 'renameSync']) {
      const original = fs[name];
      fs[name] = (...given) => {
        if (steps > 0 || given[1] === 'wx') steps += 1;
        if (steps === ${step}) process.kill(process.pid, 'SIGKILL');
        return original(...given);
      };
    }`;
  return `data:text/javascript,${encodeURIComponent(program)}`;
}

describe('killed while writing', () => {
  it('leaves one whole file, the old or the new, at any moment', async () => {
    for (let round = 0; round < runs(25); round += 1) {
      writeFileSync(join(folder, 'plan.yaml'), 'old');
      const writer = spawn(process.execPath, ['--input-type=module', '--eval', writerProgram()], { cwd: folder });
      const ended = new Promise((done) => writer.on('exit', done));
      let written = 0;
      for await (const stops of writer.stdout) {
        written += stops.length;
        if (written > round) writer.kill('SIGKILL');
      }
      await ended;
      expect(plan()).toMatch(/^(?:a{300000}|b{300000})$/);
    }
  });

  it('leaves one whole plan when nlc init is killed before any step of its writing', () => {
    const init = (step: number) => {
      writeFileSync(join(folder, 'plan.yaml'), 'old');
      const node = ['--import', killedBefore(step), NLC];
      const { status, signal } = spawnSync(process.execPath, [...node, 'init', ...ANSWERS], { cwd: folder });
      return { ended: signal ?? status, plan: plan() };
    };
    const { plan: whole } = init(Number.POSITIVE_INFINITY);
    expect(whole).toContain('  name: "Vale"\n');
    const killed = { ended: 'SIGKILL', plan: 'old' };
    expect([1, 2, 3, 4].map(init)).toEqual([killed, killed, killed, killed]);
    expect(init(5)).toEqual({ ended: 0, plan: whole });
  });
});

describe('nlc fix, killed before any step of its writing', () => {
  it('leaves one whole plan, the old or the new', () => {
    const old = readFileSync('test/plans/ok/minimal.yaml', 'utf8').replace('moral_purpose', 'moral_purpos');
    const fix = (step: number) => {
      writeFileSync(join(folder, 'plan.yaml'), old);
      const node = ['--import', killedBefore(step), NLC, 'fix', '--safe', 'plan.yaml'];
      const { status, signal } = spawnSync(process.execPath, node, { cwd: folder });
      return { ended: signal ?? status, plan: plan() };
    };
    const whole = old.replace('moral_purpos', 'moral_purpose');
    expect(fix(Number.POSITIVE_INFINITY)).toEqual({ ended: 0, plan: whole });
    const killed = { ended: 'SIGKILL', plan: old };
    expect([1, 2, 3, 4].map(fix)).toEqual([killed, killed, killed, killed]);
    expect(fix(5)).toEqual({ ended: 0, plan: whole });
  });
});

describe('refused by the system', () => {
  const refused = (script: string, words: readonly string[] = []) => {
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `${script}"$@"`, 'bash', process.execPath, NLC, 'init', ...words, ...ANSWERS],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    return { status, stdout, stderr };
  };

  it('with a full disk: reports it, keeps the old file and leaves nothing beside it', () => {
    writeFileSync(join(folder, 'plan.yaml'), 'old');
    expect(refused('ulimit -f 1; ')).toEqual({
      status: 2,
      stdout: '',
      stderr: "nlc: plan.yaml couldn't be written: the file is too large.\n",
    });
    expect(plan()).toBe('old');
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  it('with a missing folder', () => {
    expect(refused('', ['none/plan.yaml'])).toEqual({
      status: 2,
      stdout: '',
      stderr: "nlc: none/plan.yaml can't be written because its folder doesn't exist.\n",
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('as a link, to a file or to nothing, or a folder', () => {
    writeFileSync(join(folder, 'theirs'), 'theirs');
    symlinkSync('theirs', join(folder, 'plan.yaml'));
    symlinkSync('nowhere', join(folder, 'lost.yaml'));
    mkdirSync(join(folder, 'dir.yaml'));
    for (const name of ['plan.yaml', 'lost.yaml', 'dir.yaml']) {
      expect(refused('', [name])).toEqual({
        status: 2,
        stdout: '',
        stderr: `nlc: ${name} isn't a regular file, so nlc doesn't write to it.\n`,
      });
    }
    expect(plan()).toBe('theirs');
    expect(readdirSync(folder).sort()).toEqual(['dir.yaml', 'lost.yaml', 'plan.yaml', 'theirs']);
  });
});
