/** Writing cut short: killed at any moment, without room, without leave, onto a link. The old file or the new one, whole. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

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

/** Writes two long files over one another until it is killed; says `ready` when it begins. */
function writerProgram(): string {
  const io = pathToFileURL(resolve('dist/process.js')).href;
  return `import { processIo } from ${JSON.stringify(io)};
    const io = processIo();
    process.stdout.write('ready');
    for (;;) for (const letter of ['a', 'b']) io.writeFile('plan.yaml', letter.repeat(300_000));`;
}

describe('killed while writing', () => {
  it('leaves one whole file, the old or the new, at whatever moment', async () => {
    writeFileSync(join(folder, 'plan.yaml'), 'old');
    const seen = new Set<string>();
    for (let round = 0; round < 25; round += 1) {
      const writer = spawn(process.execPath, ['--input-type=module', '--eval', writerProgram()], { cwd: folder });
      const ended = new Promise((done) => writer.on('exit', done));
      await new Promise((ready) => writer.stdout.once('data', ready));
      await new Promise((done) => setTimeout(done, Math.random() * 20));
      writer.kill('SIGKILL');
      await ended;
      const text = plan();
      expect(text === 'old' || /^(?:a{300000}|b{300000})$/.test(text)).toBe(true);
      seen.add(text.charAt(0));
    }
    expect([...seen].filter((letter) => letter !== 'o').sort()).toEqual(['a', 'b']);
  });

  it('leaves one whole plan when nlc init is killed', async () => {
    const { status } = spawnSync(process.execPath, [NLC, 'init', ...ANSWERS], { cwd: folder });
    expect(status).toBe(0);
    const whole = plan();
    writeFileSync(join(folder, 'plan.yaml'), 'old');
    for (let round = 0; round < 12; round += 1) {
      const init = spawn(process.execPath, [NLC, 'init', ...ANSWERS], { cwd: folder });
      const ended = new Promise((done) => init.on('exit', done));
      await new Promise((done) => setTimeout(done, Math.random() * 400));
      init.kill('SIGKILL');
      await ended;
      expect(['old', whole]).toContain(plan());
    }
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

  it('for want of room: says so, keeps the old file and leaves nothing beside it', () => {
    writeFileSync(join(folder, 'plan.yaml'), 'old');
    expect(refused('ulimit -f 1; ')).toEqual({
      status: 2,
      stdout: '',
      stderr: "nlc: plan.yaml couldn't be written: the file is too large.\n",
    });
    expect(plan()).toBe('old');
    expect(readdirSync(folder)).toEqual(['plan.yaml']);
  });

  it('for want of a folder', () => {
    expect(refused('', ['none/plan.yaml'])).toEqual({
      status: 2,
      stdout: '',
      stderr: "nlc: none/plan.yaml couldn't be written: its folder doesn't exist.\n",
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
