/**
 * Writes down what the last release of the first edition finds in each plan, and where, for the test of the changes
 * between editions: `node test/kit/write-edition-1.mjs FOLDER`, where FOLDER has that release, built. Each plan is checked
 * on the day that it names and on a day of 2026. Plans in which that release stops at an error are left out.
 */

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = 'test/kit/edition-1.json';
const [, , release = ''] = process.argv;

function found(file, asOf) {
  const args = [path.join(release, 'bin/nlc.js'), 'check', '-f', 'json', '--no-acknowledged', '--as-of', asOf, file];
  const { findings } = JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout).plans[0];
  if (findings.some(({ rule }) => rule === 'plan-shape' || rule === 'plan-syntax')) return undefined;
  const counts = {};
  for (const { rule, level, path: place } of findings) {
    const key = `${rule} ${level} ${place}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort());
}

const plans = ['test/plans', 'templates']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.yaml') && !file.startsWith('test/plans/err/'));
const findings = {};
for (const file of plans.sort()) {
  const [, day] = /^# As of: (\S+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
  for (const asOf of [...new Set([day ?? '2026-11-24', '2026-11-24'])]) {
    const counts = found(file, asOf);
    if (counts !== undefined) findings[`${file} ${asOf}`] = counts;
  }
}
const { rules } = JSON.parse(readFileSync(FILE, 'utf8'));
writeFileSync(FILE, `${JSON.stringify({ rules, findings }, null, 1)}\n`);
