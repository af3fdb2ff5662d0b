/** The program as the shell meets it: exit codes, pipes, signals, files, folders, and no network. */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grownPlan } from '../kit/grown-plan.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith, SMALLEST } from '../kit/plans.ts';

const BIN = resolve('bin/nlc.js');
const AS_OF = ['--as-of', '2026-11-24'];
/** A device that is always full. */
const FULL = '/dev/full';

/** A finding for each of many schools: more to say than a pipe holds. */
const BIG = grownPlan(200).replaceAll('joined_by: choice', 'joined_by: chance');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-spawn-'));
  writeFileSync(join(folder, 'sound.yaml'), SMALLEST);
  writeFileSync(join(folder, 'broken.yaml'), planWith('stage: forming', 'stage: lunching'));
  writeFileSync(join(folder, 'big.yaml'), BIG);
  mkdirSync(join(folder, 'Schulen im Tal'));
  writeFileSync(join(folder, 'Schulen im Tal', 'Bücher & Brücken – 計画.yaml'), SMALLEST);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function nlc(argv: readonly string[], options: { cwd?: string; input?: string; node?: readonly string[] } = {}): Ended {
  const { cwd = folder, input = '', node = [] } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, BIN, ...argv], {
    cwd,
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** The program within a line of shell, as `$nlc`. */
function shell(line: string): Ended {
  const env = { ...process.env, nlc: `${process.execPath} ${BIN}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** The program with its standard output on a device. */
function nlcInto(device: string, argv: readonly string[]): { code: number | null; err: string } {
  const out = openSync(device, 'w');
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...argv], {
    cwd: folder,
    stdio: ['ignore', out, 'pipe'],
    encoding: 'utf8',
  });
  closeSync(out);
  return { code: status, err: stderr };
}

describe('exit codes', () => {
  it('0: nothing at the failing level', () => {
    const { code, err } = nlc(['check', ...AS_OF, 'sound.yaml']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('1: findings', () => {
    expect(nlc(['check', '-f', 'compact', '--only', 'plan-shape', 'broken.yaml'])).toEqual({
      code: 1,
      out: 'broken.yaml:5:10: error plan-shape "stage" is "lunching", but it can only be forming, launching, established, sustaining or closing.\n',
      err: '',
    });
  });

  it('2: the request is wrong', () => {
    expect(nlc(['check', 'none.yaml'])).toEqual({ code: 2, out: '', err: "nlc: none.yaml doesn't exist.\n" });
  });

  it.skipIf(!existsSync(FULL))('3: standard output cannot be written', () => {
    for (const argv of [['check', 'sound.yaml'], ['rules'], ['--version'], ['help']])
      expect(nlcInto(FULL, argv)).toEqual({ code: 3, err: "nlc: The output couldn't be written (ENOSPC).\n" });
  });

  it('130: interrupted while it waits for a plan', async () => {
    const child = spawn(process.execPath, [BIN, 'check', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.stdin.write('nlc: 1\n');
    child.kill('SIGINT');
    // A shell reports a program that a signal ended as 128 and the signal's number.
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
    expect(Buffer.concat(said).toString()).toBe('');
  });
});

describe('pipes', () => {
  it('reads a plan from standard input and calls it what it is told', () => {
    const argv = ['check', ...AS_OF, '-f', 'compact', '--only', 'no-facilitator'];
    const finding = (name: string) =>
      nlc(['check', ...AS_OF, '-f', 'compact', '--only', 'no-facilitator', 'sound.yaml']).out.replace(
        'sound.yaml',
        () => name,
      );
    expect(finding('<stdin>')).toContain('<stdin>:');
    expect(nlc([...argv, '-'], { input: SMALLEST })).toEqual({ code: 0, out: finding('<stdin>'), err: '' });
    expect(nlc([...argv, '--stdin-filename', 'vale.yaml', '-'], { input: SMALLEST })).toEqual({
      code: 0,
      out: finding('vale.yaml'),
      err: '',
    });
  });

  it('ends quietly when its reader has gone', () => {
    const { out, err } = shell('$nlc rules --format json | head -c 5; $nlc check --all big.yaml | true');
    expect(out).toBe('[\n  {');
    expect(err).toBe('');
  });

  it('is not cut off, however slowly it is read', async () => {
    const argv = ['check', ...AS_OF, '--format', 'json', 'big.yaml'];
    const { out } = await runIn({ files: { 'big.yaml': BIG } }, ...argv);
    expect(out.length).toBeGreaterThan(128 * 1024);
    const slowly = shell(`$nlc ${argv.join(' ')} | { sleep 0.2; cat; }`);
    expect(slowly.err).toBe('');
    expect(slowly.out === out).toBe(true);
  });
});

describe('files', () => {
  it('writes a report into a file and says nothing else', () => {
    expect(nlc(['check', ...AS_OF, '--format', 'json=out.json', 'sound.yaml'])).toEqual({ code: 0, out: '', err: '' });
    const printed = nlc(['check', ...AS_OF, '--format', 'json', 'sound.yaml']).out;
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(printed);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it.skipIf(!existsSync(FULL))('writes no report into what is not a file', () => {
    expect(nlc(['check', '--format', `json=${FULL}`, 'sound.yaml'])).toEqual({
      code: 3,
      out: '',
      err: `nlc: ${FULL} isn't a regular file, so nlc doesn't write to it.\n`,
    });
  });

  it('takes names with spaces and of any script', () => {
    const name = 'Schulen im Tal/Bücher & Brücken – 計画.yaml';
    const { code, out } = nlc(['check', ...AS_OF, '-f', 'compact', '--only', 'no-facilitator', name]);
    expect(code).toBe(0);
    expect(out.startsWith(`${name}:`)).toBe(true);
  });

  it('finds files from the folder it is started in, wherever it is installed', () => {
    const inside = nlc(['Bücher & Brücken – 計画.yaml', ...AS_OF, '-f', 'json'], {
      cwd: join(folder, 'Schulen im Tal'),
    });
    expect(inside.code).toBe(0);
    expect(JSON.parse(inside.out).plans[0].file).toBe('Bücher & Brücken – 計画.yaml');
    expect(nlc(['check', '../sound.yaml', ...AS_OF], { cwd: join(folder, 'Schulen im Tal') }).code).toBe(0);
  });
});

describe('the network', () => {
  /** Ends the program with 99 as soon as it looks up a name, opens a connection or sends a datagram. */
  const GUARD = `
for (const [module, holder, names] of [
  ['net', (net) => net.Socket.prototype, ['connect']],
  ['dns', (dns) => dns, ['lookup', 'resolve']],
  ['dgram', (dgram) => dgram.Socket.prototype, ['send', 'connect', 'bind']],
]) for (const name of names) holder(require(module))[name] = () => process.exit(99);
globalThis.fetch = () => process.exit(99);
`;

  it('is never asked for anything', () => {
    const guard = join(folder, 'guard.cjs');
    writeFileSync(guard, GUARD);
    const caught = spawnSync(process.execPath, ['-r', guard, '-e', "require('http').get('http://localhost:1')"]);
    expect(caught.status).toBe(99);
    for (const argv of [
      ['check', ...AS_OF, '--all', 'sound.yaml'],
      ['explain', 'P6'],
      ['explain', 'no-critical-friend'],
      ['rules'],
      ['schema', 'plan'],
      ['--version'],
      ['help'],
    ]) {
      const guarded = nlc(argv, { node: ['-r', guard] });
      expect(guarded.code).toBe(0);
      expect(guarded.err).toBe('');
      expect(guarded.out).not.toBe('');
    }
  });
});
