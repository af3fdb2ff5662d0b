/** A repository that a stranger filled: nothing in it runs, nothing hangs, nothing from outside is shown. */

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';

const SECRET = 'the-secret-outside';
/** A plan of one finding. */
const plan = (id: string) => planWith('stage: forming', 'stage: lunching').replace(/id: upper-vale\b/, `id: ${id}`);

let folder = '';
let socket: Server | undefined;
const at = (...steps: string[]) => join(folder, ...steps);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-hostile-'));
  chmodSync(folder, 0o755);
  for (const name of ['bin', 'dist', 'package.json']) cpSync(name, at('program', name), { recursive: true });
  for (const name of ['repo/plans/deep', 'repo/locked', 'repo/.git', 'outside'])
    mkdirSync(at(name), { recursive: true });
  writeFileSync(at('outside/secret.yaml'), `nlc: 1\nnetwork: {id: ${SECRET}}\n`);
  writeFileSync(at('outside/.nlcignore'), `${SECRET}/**/**/**/**/**\n`);
  const touch = `require('node:fs').writeFileSync(${JSON.stringify(at('ran'))}, '')`;
  for (const name of ['.nlc.js', 'nlc.config.js', '.nlc.cjs', 'index.js']) writeFileSync(at('repo', name), touch);
  const scripts = Object.fromEntries(
    ['prepare', 'preinstall', 'check', 'nlc'].map((name) => [name, `touch ${at('ran')}`]),
  );
  writeFileSync(at('repo/package.json'), JSON.stringify({ main: 'index.js', scripts, nlc: './nlc.config.js' }));
  writeFileSync(at('repo/plans/a.yaml'), plan('a'));
  writeFileSync(at('repo/plans/deep/b.yaml'), plan('b'));
  writeFileSync(at('repo/plans/\u001b[2J##[error]c.yaml'), plan('c'));
  writeFileSync(at('repo/plan.txt'), plan('d'));
  symlinkSync('../plan.txt', at('repo/plans/linked.yaml'));
  symlinkSync('a.yaml', at('repo/plans/again.yaml'));
  symlinkSync('..', at('repo/plans/deep/loop'));
  symlinkSync('.', at('repo/plans/loop.yaml'));
  symlinkSync('round.yaml', at('repo/plans/round.yaml'));
  symlinkSync('nowhere.yaml', at('repo/plans/dangling.yaml'));
  symlinkSync('../../outside/secret.yaml', at('repo/plans/secret.yaml'));
  symlinkSync('../../outside', at('repo/plans/outside'));
  symlinkSync('../../../outside/.nlcignore', at('repo/plans/deep/.nlcignore'));
  symlinkSync('/dev/zero', at('repo/plans/zero.yaml'));
  execFileSync('mkfifo', [at('repo/plans/fifo.yaml'), at('repo/plans/.gitignore')]);
  const server = createServer().listen(at('repo/plans/socket.yaml'));
  socket = server;
  await new Promise((ready) => server.once('listening', ready));
  writeFileSync(at('repo/locked/x.yaml'), plan('x'));
  chmodSync(at('repo/locked'), 0o000);
});

afterAll(() => {
  socket?.close();
  chmodSync(at('repo/locked'), 0o755);
  rmSync(folder, { recursive: true, force: true });
});

/** Makes the program run as a user with limited permissions, because root may do anything. */
const AS_ANYBODY = 'data:text/javascript,process.geteuid() === 0 && process.seteuid(65534)';

function nlc(...argv: string[]): { code: number | null; out: string; err: string } {
  const node = ['--import', AS_ANYBODY, at('program/bin/nlc.js')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, 'check', ...argv], {
    cwd: at('repo'),
    encoding: 'utf8',
    // Only against hanging on a pipe that nobody writes to.
    timeout: 300_000,
  });
  expect(`${stdout}${stderr}`).not.toContain(SECRET);
  expect(readdirSync(folder)).toEqual(['outside', 'program', 'repo']);
  return { code: status, out: stdout, err: stderr };
}

const FOUND = ['plans/\\u{1b}[2J#\\u{23}[error]c.yaml', 'plans/a.yaml', 'plans/deep/b.yaml', 'plans/linked.yaml'];
const SAYS =
  '5:10: error plan-shape "stage" is "lunching", but it can only be forming, launching, established, sustaining or closing.';
/** In the order in which they are met. */
const REFUSED = [
  "locked can't be read (permission denied).",
  "plans/.gitignore isn't a regular file.",
  "plans/deep/.nlcignore is a link to a file outside this folder, and nlc doesn't follow it.",
];
const SAID = REFUSED.map((message) => `nlc: ${message}\n`).join('');

describe('a stranger’s repository', () => {
  it('is listed', () => {
    const { code, out, err } = nlc('--list-files');
    expect(out).toBe(`${FOUND.join('\n')}\n`);
    expect(err).toBe(SAID);
    expect(code).toBe(2);
  });

  it('is checked in every format', () => {
    const { out, err, code } = nlc('-f', 'compact', '--only', 'plan-shape');
    expect(out).toBe(FOUND.map((file) => `${file}:${SAYS}\n`).join(''));
    expect(err).toBe(SAID);
    expect(code).toBe(2);
    expect(nlc('--all').out.match(/ · line \d+ · plan-shape$/gm)).toHaveLength(4);
    const report = JSON.parse(nlc('-f', 'json', '--only', 'plan-shape').out);
    expect(report.plans.map(({ file }: { file: string }) => file)).toEqual([
      'plans/\u001b[2J##[error]c.yaml',
      ...FOUND.slice(1),
    ]);
    expect(report.passedOver).toEqual({ notPlans: 7, ignored: 0, unchanged: 0 });
    expect(report.problems.map(({ message }: { message: string }) => message)).toEqual(REFUSED);
  });

  it('is refused where what is outside, or nothing, is named outright', () => {
    expect(
      nlc('plans/secret.yaml', 'plans/fifo.yaml', 'plans/dangling.yaml', 'plans/socket.yaml', 'plans/round.yaml'),
    ).toEqual({
      code: 2,
      out: '',
      err: [
        "nlc: plans/dangling.yaml doesn't exist.",
        "nlc: plans/fifo.yaml isn't a regular file.",
        'nlc: plans/round.yaml is a link that leads back to itself.',
        "nlc: plans/secret.yaml is a link to a file outside this folder, and nlc doesn't follow it.",
        "nlc: plans/socket.yaml isn't a regular file.",
        '',
      ].join('\n'),
    });
    expect(nlc('plans/outside', 'plans/outside/*.yaml')).toEqual({
      code: 2,
      out: '',
      err: [
        'nlc: No plan matches "plans/outside/*.yaml". It matches no .yaml file.',
        "nlc: plans/.gitignore isn't a regular file.",
        "nlc: plans/outside is a link to a folder outside this one, and nlc doesn't follow it.",
        '',
      ].join('\n'),
    });
  });
});
