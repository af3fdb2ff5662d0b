/**
 * `npm run bench:growth -- [--rounds N] [--write]`: how the cost of a check grows with the length of a plan and with its
 * schools. `--write` puts the tables and a picture into BENCHMARKS.md, after
 * those of many plans.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { grownPlan, planOfSchools } from '../kit/grown-plan.ts';
import { curveChart } from './charts.ts';
import { measureWhole, type WholeCost } from './processes.ts';
import { median, slopeOf } from './statistics.ts';

const [folder = '', ...argv] = process.argv.slice(2);
const { values } = parseArgs({
  args: argv,
  options: { rounds: { type: 'string', default: '3' }, write: { type: 'boolean', default: false } },
});

interface Growth {
  readonly title: string;
  /** How many of them the plan has. */
  readonly sizes: readonly number[];
  readonly planOf: (size: number) => string;
}

/** The most that nlc reads is 50,000 entries and 1 MiB, which end both rows. */
const GROWTHS: readonly Growth[] = [
  {
    title: 'Schools, each with an activity, a person and an outcome',
    sizes: [5, 10, 20, 40, 80, 160, 320, 500],
    planOf: grownPlan,
  },
  { title: 'Schools alone', sizes: [5, 20, 80, 320, 1000, 2000, 4000], planOf: planOfSchools },
];

interface Point {
  readonly size: number;
  readonly lines: number;
  readonly cost: WholeCost;
}

function measured({ sizes, planOf }: Growth, rounds: number): Point[] {
  const files = sizes.map((size) => {
    const text = planOf(size);
    const file = join(folder, `${size}.yaml`);
    writeFileSync(file, text);
    return { size, file, lines: text.split('\n').length - 1, costs: [] as WholeCost[] };
  });
  for (let round = 1; round <= rounds; round += 1)
    for (const { file, costs } of files)
      costs.push(
        measureWhole({ args: [resolve('bin/nlc.js'), 'check', '-f', 'json', file], cwd: folder, codes: [0, 1] }),
      );
  return files.map(({ size, lines, costs }) => {
    const of = (key: keyof WholeCost) => median(costs.map((cost) => cost[key]));
    return { size, lines, cost: { cpu: of('cpu'), wall: of('wall'), memory: of('memory') } };
  });
}

function tableOf({ title }: Growth, points: readonly Point[]): string {
  const rows = points.map(({ size, lines, cost }) => [
    size.toLocaleString('en-GB'),
    lines.toLocaleString('en-GB'),
    (cost.cpu / 1000).toFixed(2),
    (cost.wall / 1000).toFixed(2),
    Math.round(cost.memory / 1024).toLocaleString('en-GB'),
  ]);
  const head = [title, 'lines', 'CPU, s', 'time, s', 'most memory, MB'];
  return [head, head.map(() => '---:'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** How the cost beyond that of the smallest plan grows. Below a few milliseconds, it is noise. */
function slopeWords(points: readonly Point[]): string {
  const [first, ...others] = points;
  const start = first?.cost.cpu ?? 0;
  const far = others.filter(({ cost }) => cost.cpu > 1.5 * start);
  const slope = slopeOf(far.map(({ size, cost }) => [size, cost.cpu - start]));
  return `Slope on two logarithmic scales, without what the smallest plan costs: ${slope.toFixed(2)}. In a straight line it would be 1.`;
}

const grown = GROWTHS.map((growth) => ({ growth, points: measured(growth, Number(values.rounds)) }));
const parts = grown.map(({ growth, points }) => `${tableOf(growth, points)}\n\n${slopeWords(points)}`);
const text = ['## One plan that grows', ...parts].join('\n\n');
console.log(text);
if (values.write) {
  const file = 'BENCHMARKS.md';
  const [before = ''] = readFileSync(file, 'utf8').split('\n## One plan that grows');
  const curves = grown.map(({ growth: { title }, points }) => ({
    label: title,
    points: points.map(({ size, cost }) => [size, cost.cpu / 1000] as const),
  }));
  const picture = '.github/benchmark-growth.svg';
  writeFileSync(picture, curveChart('One plan that grows', curves, { x: 'schools', y: 'seconds of processor time' }));
  const shown = `![Two curves on logarithmic scales, which become straight and no steeper than proportion](${picture})`;
  writeFileSync(file, `${before.trimEnd()}\n\n${text}\n\n${shown}\n`);
}
