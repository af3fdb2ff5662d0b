// Measures what a user waits for, and how it grows: medians of interleaved runs, as ratios to a yardstick run beside
// them, so that a slow or busy machine changes both alike. Exits 1 when a ratio stands above its bar.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseEvents } from 'js-yaml';
import { rolldown } from 'rolldown';
import { Bench } from 'tinybench';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => join(root, ...parts);
const folder = mkdtempSync(join(tmpdir(), 'nlc-bench-'));
// The whole plan format in use, cut to the length by which the bars are set.
const plan = readFileSync(at('test/plans/ok/outline.yaml'), 'utf8').split('\n').slice(0, 250).join('\n');

/** What each task took in each round, in milliseconds: every round runs every task once, or for `time` ms, in order: ABC ABC ABC. */
async function interleaved(tasks, { rounds, time = 0 }) {
  const samples = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({ time, iterations: 1, warmup: false });
    for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
    await bench.run();
    for (const { name, result } of bench.tasks) {
      if (result.state === 'errored') throw result.error;
      samples[name].push(result.latency.p50);
    }
  }
  return samples;
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}

/** The sources as one module, so that what is measured in process is the program's own code. */
async function sources() {
  const input = join(folder, 'sources.ts');
  const file = join(folder, 'sources.mjs');
  const from = {
    lint: 'src/lint.ts',
    loadFramework: 'src/framework/load.ts',
    dayOf: 'src/plan/calendar.ts',
    grownPlan: 'test/kit/grown-plan.ts',
  };
  const lines = Object.entries(from).map(([name, path]) => `export { ${name} } from ${JSON.stringify(at(path))};`);
  writeFileSync(input, lines.join('\n'));
  await (await rolldown({ input, platform: 'node' })).write({ file });
  return import(pathToFileURL(file));
}

async function coldStart() {
  const file = join(folder, 'plan.yaml');
  writeFileSync(file, plan);
  const node = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  };
  const times = await interleaved(
    {
      'node -e 0': () => node('-e', '0'),
      'nlc --version': () => node(at('bin/nlc.js'), '--version'),
      'nlc check': () => node(at('bin/nlc.js'), 'check', file),
    },
    { rounds: 25 },
  );
  return [
    row('nlc --version', times['nlc --version'], 'node -e 0', times['node -e 0'], 1.5),
    row('nlc check, 250 lines', times['nlc check'], 'node -e 0', times['node -e 0'], 2.5),
  ];
}

async function warm(judge) {
  const bytes = new TextEncoder().encode(plan);
  const tasks = { lint: () => judge(bytes), parseEvents: () => parseEvents(plan) };
  await interleaved(tasks, { rounds: 1, time: 1500 });
  const times = await interleaved(tasks, { rounds: 15, time: 80 });
  return [row('read and judge, 250 lines', times.lint, 'parseEvents', times.parseEvents, 3)];
}

const SIZES = [10, 20, 40, 80, 160];

async function growth(judge, grownPlan) {
  const plans = SIZES.map((schools) => ({ schools, bytes: new TextEncoder().encode(grownPlan(schools)) }));
  const tasks = Object.fromEntries(plans.map(({ schools, bytes }) => [schools, () => judge(bytes)]));
  const times = await interleaved(tasks, { rounds: 9, time: 80 });
  const each = (schools) => times[schools].map((time) => time / schools);
  return SIZES.slice(1).map((schools, index) =>
    row(`per school of ${schools}`, each(schools), `of ${SIZES[index]}`, each(SIZES[index]), 1.25),
  );
}

/** The ratio is the median of the ratios round by round, so that a busy moment weighs on both sides of one ratio. */
function row(what, times, yardstick, yardstickTimes, bar) {
  const ratio = median(times.map((time, round) => time / yardstickTimes[round]));
  return { what, time: median(times), yardstick, yardstickTime: median(yardstickTimes), ratio, bar };
}

function print(rows) {
  const cells = rows.map(({ what, time, yardstick, yardstickTime, ratio, bar }) => [
    what,
    `${time.toFixed(3)} ms`,
    yardstick,
    `${yardstickTime.toFixed(3)} ms`,
    ratio.toFixed(2),
    String(bar),
    ratio <= bar ? 'met' : 'MISSED',
  ]);
  const table = [['measured', 'median', 'against', 'median', 'ratio', 'bar', ''], ...cells];
  const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
  for (const line of table)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
}

try {
  const { lint, loadFramework, dayOf, grownPlan } = await sources();
  const { rules, across } = loadFramework();
  const judging = { rules, across, complete: true, today: dayOf(2026, 11, 24), acknowledge: true };
  const judge = (bytes) => {
    const [report] = lint({ file: 'plan.yaml', bytes }, judging);
    if (report.network === null) throw new Error(`The plan was not judged: ${report.findings[0]?.message}`);
  };
  const rows = [...(await coldStart()), ...(await warm(judge)), ...(await growth(judge, grownPlan))];
  print(rows);
  if (rows.some(({ ratio, bar }) => ratio > bar)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
