/** Somebody swaps a file or a folder for a link while nlc works on it: what is outside is neither read nor written. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SMALLEST } from '../kit/plans.ts';

const BIN = resolve('bin/nlc.js');
const SECRET = 'the-secret-outside';

let folder = '';
const at = (...steps: string[]) => join(folder, ...steps);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nlc-swapped-'));
  for (const name of ['root/.git', 'root/reports', 'outside']) mkdirSync(at(name), { recursive: true });
  writeFileSync(at('root/plan.yaml'), SMALLEST);
  writeFileSync(at('outside/plan.yaml'), SMALLEST.replace('upper-vale-reading', SECRET));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the program in the root. The code runs around the opening of the first path with an ending. */
function nlc(
  ending: string,
  { before = '', after = '' },
  ...argv: string[]
): { code: number | null; out: string; err: string } {
  const file = at('swap.cjs');
  writeFileSync(
    file,
    `const fs = require('node:fs');
const { openSync, renameSync, symlinkSync } = fs;
let isDone = false;
fs.openSync = (path, ...rest) => {
  const isNow = !isDone && String(path).endsWith('${ending}');
  isDone ||= isNow;
  if (isNow) { ${before} }
  const handle = openSync(path, ...rest);
  if (isNow) { ${after} }
  return handle;
};
require('node:module').syncBuiltinESMExports();
`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-r', file, BIN, ...argv], {
    cwd: at('root'),
    encoding: 'utf8',
  });
  expect(existsSync(at('root/old'))).toBe(true);
  expect(stdout + stderr).not.toContain(SECRET);
  return { code: status, out: stdout, err: stderr };
}

const LINK = "renameSync('plan.yaml', 'old'); symlinkSync('../outside/plan.yaml', 'plan.yaml');";
const BACK = "renameSync('plan.yaml', 'link'); renameSync('old', 'plan.yaml'); symlinkSync('plan.yaml', 'old');";
const FOLDER = "renameSync('reports', 'old'); symlinkSync('../outside', 'reports');";

describe('a plan', () => {
  it.each([
    ['before it is opened', { before: LINK }, "is a link to a file outside this folder, and nlc doesn't follow it."],
    ['after it was opened', { after: LINK }, "is a link to a file outside this folder, and nlc doesn't follow it."],
    ['and swapped back', { before: LINK, after: BACK }, 'changed while nlc opened it. Run nlc again.'],
  ])('that is swapped for a link %s', (_, swap, why) => {
    expect(nlc('plan.yaml', swap, 'check', 'plan.yaml')).toEqual({ code: 2, out: '', err: `nlc: plan.yaml ${why}\n` });
  });
});

describe('a report', () => {
  it.each([
    ['before the new file is opened', { before: FOLDER }],
    ['after the new file was opened', { after: FOLDER }],
  ])('whose folder is swapped for a link %s', (_, swap) => {
    const argv = ['check', '-f', 'json=reports/report.json', 'plan.yaml'];
    expect(nlc('.new', swap, ...argv)).toEqual({
      code: 3,
      out: '',
      err: "nlc: reports/report.json leads through a link to a folder outside this one, so nlc doesn't write there.\n",
    });
    expect(readdirSync(at('outside'))).toEqual(['plan.yaml']);
  });
});
