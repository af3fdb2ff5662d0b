/** Writes down what `nlc check` says about each real plan, beside it; what changed is to be read before it is committed. */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'test/plans/real';

/** A plan may have errors: what counts is what is said. It's checked on the day that it names, if it names one. */
function said(file, ...argv) {
  const [, asOf = '2026-11-24'] = /^# As of: (\S+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  const args = ['bin/nlc.js', 'check', '--color', 'never', '--as-of', asOf, ...argv, file];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, COLUMNS: '80' } }).stdout;
}

for (const plan of readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))) {
  const file = `${FOLDER}/${plan}`;
  writeFileSync(file.replace(/\.yaml$/, '.txt'), said(file));
  writeFileSync(file.replace(/\.yaml$/, '.all.txt'), said(file, '--all'));
}
