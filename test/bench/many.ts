/**
 * `npm run bench:many -- [--plans N,N] [--rounds N] [--write]`: checks generated repositories with nlc and with what people
 * would use otherwise, in turn, and prints how much processor time, time and memory each needs. `--write` puts the tables
 * into BENCHMARKS.md, and a picture of each.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryOf } from '../kit/repository.ts';
import { type Candidate, candidates } from './candidates.ts';
import { barChart } from './charts.ts';
import { measureWhole, type WholeCost } from './processes.ts';
import { median } from './statistics.ts';

const [folder = '', ...argv] = process.argv.slice(2);
const { values } = parseArgs({
  args: argv,
  options: {
    plans: { type: 'string', default: '100,1000' },
    rounds: { type: 'string', default: '3' },
    write: { type: 'boolean', default: false },
  },
});

interface Row {
  readonly label: string;
  readonly costs: readonly WholeCost[];
}

/** Writes a repository and returns its folder and how many plans there are. */
function repository(asked: number): { readonly at: string; readonly plans: number } {
  const at = join(folder, `plans-${asked}`);
  const files = Object.entries(repositoryOf(asked));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), text);
  }
  return { at, plans: files.filter(([name]) => /\.ya?ml$/.test(name) && !name.endsWith('.nlc.yaml')).length };
}

/** Every round runs every candidate once, in order, so that a busy moment affects all of them. */
function measured(at: string, all: readonly Candidate[], rounds: number): Row[] {
  const costs = all.map((): WholeCost[] => []);
  for (let round = 1; round <= rounds; round += 1)
    for (const [index, { command }] of all.entries()) costs[index]?.push(measureWhole({ ...command, cwd: at }));
  return all.map(({ label }, index) => ({ label, costs: costs[index] ?? [] }));
}

const of = ({ costs }: Row, key: keyof WholeCost) => median(costs.map((cost) => cost[key]));
const plansASecond = (row: Row, plans: number) => (plans / of(row, 'wall')) * 1000;

function tableOf(rows: readonly Row[], plans: number): string {
  const yardstick = rows.find(({ label }) => label === 'yaml and ajv, a script of twenty lines');
  const cells = rows.map((row) => [
    row.label,
    (of(row, 'cpu') / 1000).toFixed(2),
    (of(row, 'wall') / 1000).toFixed(2),
    Math.round(plansASecond(row, plans)).toLocaleString('en-GB'),
    yardstick === undefined ? '' : (of(yardstick, 'wall') / of(row, 'wall')).toFixed(1),
    Math.round(of(row, 'memory') / 1024).toLocaleString('en-GB'),
  ]);
  const head = ['', 'CPU, s', 'time, s', 'plans a second', 'times as fast as the script', 'most memory, MB'];
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...cells]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** The line that shows a picture of the speeds, which is written beside the tables; none if they aren't written. */
function pictureOf(rows: readonly Row[], plans: number, title: string): string {
  if (!values.write) return '';
  const name = `.github/benchmark-${plans}-plans.svg`;
  const bars = rows.map((row) => ({ label: row.label, value: plansASecond(row, plans) }));
  writeFileSync(name, barChart(`Plans a second, of ${title}`, bars));
  return `\n![A bar for each program: how many of ${title} it reads in a second](${name})\n`;
}

function report(): string {
  const rounds = Number(values.rounds);
  const parts = values.plans.split(',').map((asked) => {
    const { at, plans } = repository(Number(asked));
    const { found, missing } = candidates(at);
    const rows = measured(at, found, rounds);
    const left = missing.map((label) => `\nNot measured, because it isn't installed: ${label}.\n`).join('');
    const title = `${plans.toLocaleString('en-GB')} plans`;
    return `## ${title}\n\n${tableOf(rows, plans)}\n${left}${pictureOf(rows, plans, title)}`;
  });
  const { model = 'an unknown processor' } = cpus()[0] ?? {};
  const about = `${cpus().length} × ${model.trim()}, Node ${process.versions.node}, ${process.platform}. Medians of ${rounds} rounds, in each of which every program ran once.`;
  return [about, ...parts].join('\n\n');
}

const text = report();
console.log(text);
if (values.write) {
  const file = 'BENCHMARKS.md';
  const [intro = '', before = ''] = readFileSync(file, 'utf8').split('<!-- measured -->');
  const [, growth] = before.split('\n## One plan that grows');
  const kept = growth === undefined ? '' : `\n## One plan that grows${growth}`;
  writeFileSync(file, `${intro}<!-- measured -->\n\n${text.trim()}\n${kept}`);
}
