/** What the system takes away from a run: the reader of its output, its folder, its file handles. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf, SMALLEST } from '../kit/plans.ts';

const BIN = resolve('bin/nlc.js');

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-limits-'));
  for (const name of ['sound', 'failing', 'one']) mkdirSync(join(folder, name));
  for (let number = 0; number < 200; number += 1) {
    writeFileSync(join(folder, `sound/${number}.yaml`), planOf(number));
    writeFileSync(join(folder, `failing/${number}.yaml`), planOf(number).replace('stage: forming', 'stage: lunching'));
  }
  writeFileSync(join(folder, 'one/plan.yaml'), SMALLEST);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a line of shell with the program as `$nlc`. */
function shell(line: string): { code: number | null; out: string; err: string } {
  const env = { ...process.env, nlc: `${process.execPath} ${BIN}` };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

describe('a reader that stops early', () => {
  const code = (command: string, reader = 'head -1 > first') =>
    shell(`${command} | ${reader}; echo "\${PIPESTATUS[0]}"`);

  it.each(['jsonl', 'json', 'compact', 'pretty', 'junit', 'sarif'])('leaves the exit code of -f %s alone', (format) => {
    expect(code(`$nlc check -f ${format} failing`)).toEqual({ code: 0, out: '1\n', err: '' });
    expect(readFileSync(join(folder, 'first'), 'utf8').split('\n')).toHaveLength(2);
  });

  it('leaves the exit code of sound plans alone', () => {
    expect(code('$nlc check --all sound')).toEqual({ code: 0, out: '0\n', err: '' });
  });

  it('leaves the exit code of a wrong request alone', () => {
    expect(code('$nlc check none.yaml 2>&1', 'true')).toEqual({ code: 0, out: '2\n', err: '' });
    expect(code('$nlc check failing none.yaml -f jsonl 2>/dev/null', 'true')).toEqual({ code: 0, out: '2\n', err: '' });
  });
});

describe('a working folder that no longer exists', () => {
  const WORDS =
    "nlc: nlc couldn't start. The folder that you are in no longer exists, or nlc may not read it. Change to another folder.\n";

  it.each(['check', 'check ../one/plan.yaml', 'init new.yaml --yes', 'help'])('nlc %s', (argv) => {
    expect(shell(`mkdir gone; cd gone; rmdir ../gone; $nlc ${argv}`)).toEqual({ code: 3, out: '', err: WORDS });
  });
});

describe('no file handles left', () => {
  const WORDS =
    "nlc: The system can't open any more files (EMFILE). Close other programs, or raise the limit with ulimit -n, and run nlc again.\n";

  /** Makes a function of `fs` fail as it does without handles, if its first argument has this ending. */
  const without = (name: string, ending: string) => {
    const file = join(folder, `no-${name}.cjs`);
    writeFileSync(
      file,
      `const fs = require('node:fs');
const real = fs.${name};
fs.${name} = (path, ...rest) => {
  if (!String(path).endsWith('${ending}')) return real(path, ...rest);
  throw Object.assign(new Error('EMFILE: too many open files'), { code: 'EMFILE' });
};
require('node:module').syncBuiltinESMExports();
`,
    );
    return `${process.execPath} -r ${file} ${BIN}`;
  };

  it('for a plan', () => {
    expect(shell(`${without('openSync', 'plan.yaml')} check one/plan.yaml`)).toMatchObject({ code: 3, err: WORDS });
    const { code, out } = shell(`${without('openSync', '7.yaml')} check -f compact sound`);
    expect({ code, out }).toEqual({ code: 3, out: '' });
  });

  it('for a folder', () => {
    expect(shell(`${without('readdirSync', 'sound')} check sound`)).toEqual({ code: 3, out: '', err: WORDS });
  });

  it('for a report', () => {
    expect(shell(`${without('openSync', '.new')} check -f json=report.json one/plan.yaml`)).toEqual({
      code: 3,
      out: '',
      err: WORDS,
    });
  });

  it('before the program is loaded', () => {
    const { code, err } = shell(`${without('openSync', 'main.cjs')} --version`);
    expect({ code, err }).toEqual({ code: 3, err: "nlc: nlc couldn't start. EMFILE: too many open files\n" });
  });
});

it('a baseline of 100,000 mistakes needs little memory', () => {
  const entries = Array.from({ length: 100_000 }, (_, index) => ({
    fingerprint: index.toString(16).padStart(16, '0'),
    rule: index,
    file: 'plan.yaml',
    message: "The plan doesn't name a critical friend.",
  }));
  const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n');
  const text = `{"nlc": 1, "framework": "leaflet-2005 2.0", "entries": [\n${lines}\n]}\n`;
  writeFileSync(join(folder, 'one/known.json'), text);
  const node = `${process.execPath} --max-old-space-size=200 ${BIN}`;
  const { code, out, err } = shell(`cd one; ${node} check --baseline known.json plan.yaml`);
  expect({ code, out, last: err.trimEnd().split('\n').at(-1) }).toEqual({
    code: 2,
    out: '',
    last: 'nlc: known.json has 99,990 more mistakes.',
  });
});
