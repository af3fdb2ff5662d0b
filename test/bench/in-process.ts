/**
 * How long the current tree takes to read and check a plan once it is loaded, and how that grows with the number of
 * schools.
 */

import { parseEvents } from 'js-yaml';
import { Bench } from 'tinybench';
import { lint } from '../../src/lint/lint-file.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { grownPlan } from '../kit/grown-plan.ts';
import { PLAN } from './commands.ts';
import { median, type Ratio, ratioOf } from './statistics.ts';

/** One measurement against its yardstick, in milliseconds of CPU time. */
export interface Comparison {
  readonly label: string;
  readonly time: number;
  readonly yardstick: string;
  readonly yardstickTime: number;
  readonly ratio: Ratio;
}

const SIZES = [10, 20, 40, 80, 160];
/** How long a task runs in a round, in milliseconds. */
const TIME = 80;

export async function inProcess(rounds: number): Promise<Comparison[]> {
  const check = checker();
  return [await againstParser(check, rounds), ...(await growth(check, rounds))];
}

function checker(): (text: string) => () => void {
  const { rules, crossPlanRules } = loadFramework();
  const judging = { rules, crossPlanRules, complete: true, today: dayOf(2026, 11, 24), acknowledge: true };
  return (text) => {
    const bytes = new TextEncoder().encode(text);
    return () => {
      const [report] = lint({ file: 'plan.yaml', bytes }, judging);
      if (report?.network == null) throw new Error(`The plan wasn't checked: ${report?.findings[0]?.message}`);
    };
  };
}

async function againstParser(check: ReturnType<typeof checker>, rounds: number): Promise<Comparison> {
  const tasks = { lint: check(PLAN), parseEvents: () => void parseEvents(PLAN, {}) };
  await interleaved(tasks, 1, 1500);
  const times = await interleaved(tasks, rounds, TIME);
  return comparison('lint, 250 lines', times.lint, 'parseEvents', times.parseEvents);
}

async function growth(check: ReturnType<typeof checker>, rounds: number): Promise<Comparison[]> {
  const tasks = Object.fromEntries(SIZES.map((schools) => [schools, check(grownPlan(schools))]));
  const times = await interleaved(tasks, rounds, TIME);
  const perSchool = (schools: number) => (times[schools] ?? []).map((time) => time / schools);
  return SIZES.slice(1).map((schools, index) => {
    const fewer = SIZES[index] ?? 1;
    return comparison(`per school of ${schools}`, perSchool(schools), `of ${fewer}`, perSchool(fewer));
  });
}

function comparison(label: string, times: number[], yardstick: string, yardstickTimes: number[]): Comparison {
  const ratio = ratioOf(times, yardstickTimes);
  return { label, time: median(times), yardstick, yardstickTime: median(yardstickTimes), ratio };
}

/** What this process has used so far, so that other work on the machine isn't counted. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * The median time of each task in each round; a round runs every task until it has used `duration` milliseconds, in
 * order.
 */
async function interleaved<Name extends string>(
  tasks: Readonly<Record<Name, () => void>>,
  rounds: number,
  duration: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    const bench = new Bench({ now: cpuTime, time: duration, iterations: 1, warmup: false, throws: true });
    for (const name of names) bench.add(name, tasks[name]);
    for (const { name, result } of await bench.run()) {
      const time = result !== undefined && 'latency' in result ? result.latency.p50 : undefined;
      if (time === undefined) throw new Error(`${name} wasn't measured`);
      samples[name as Name].push(time);
    }
  }
  return samples;
}
