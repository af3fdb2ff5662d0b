/** What has to be true of every file, whatever is in it. */

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { run } from '../../src/cli/run.ts';
import { NEVER_IN_BASELINE } from '../../src/report/compare-baseline.ts';
import { FORMAT_NAMES } from '../../src/reporters/formats/index.ts';
import { memoryIo, type Ran, runIn, type World } from '../kit/memory-io.ts';
import { memoryThreads } from '../kit/memory-threads.ts';
import { ordersIn } from '../kit/pipelines.ts';
import type { Dice } from './mutate.ts';

/** A file that breaks an invariant. */
export class Broken extends Error {}

function must(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new Broken(what);
}

const isReport = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('framework/report.schema.json', 'utf8')) as object,
);

const CACHE = 'node_modules/.cache/nlc/results';

type Files = Readonly<Record<string, string>>;

/** Runs the program, which must not fail by itself, and shows what it did. */
async function sound(files: Files, ...argv: readonly string[]): Promise<Ran> {
  const ran = await runIn({ files }, ...argv);
  must(ran.code >= 0 && ran.code <= 2, `nlc ${argv.join(' ')} ends with ${ran.code}: ${ran.err}`);
  return ran;
}

interface Place {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

interface JsonReport {
  readonly exitCode: number;
  readonly plans: readonly {
    readonly findings: readonly { readonly rule: string; readonly message: string; readonly range: Place }[];
  }[];
}

/** The report is valid and says the same twice; returns what was noticed, for telling new inputs from old ones. */
async function checks(text: string): Promise<readonly string[]> {
  const ran = await sound({ 'a.yaml': text }, 'check', '-f', 'json', 'a.yaml');
  must((await sound({ 'a.yaml': text }, 'check', '-f', 'json', 'a.yaml')).out === ran.out, 'two checks differ');
  const report = JSON.parse(ran.out) as JsonReport;
  must(isReport(report), `the report isn't valid: ${JSON.stringify(isReport.errors?.slice(0, 2))}`);
  must(report.exitCode === ran.code, 'the report has another exit code');
  const findings = report.plans.flatMap((plan) => plan.findings);
  for (const { rule, range } of findings)
    must(
      range.start.offset >= 0 && range.start.offset <= range.end.offset && range.end.offset <= text.length,
      `${rule} points outside the file`,
    );
  return findings.map(({ rule, message }) => `${rule} ${message.replaceAll(/"[^"]*"|\d+/g, '…').slice(0, 60)}`);
}

async function showsInAnyFormat(text: string, dice: Dice): Promise<void> {
  const format = dice.one(FORMAT_NAMES);
  const { out } = await sound(
    { 'a.yaml': text },
    'check',
    '-f',
    format,
    ...(dice.roll(2) === 0 ? ['--all'] : []),
    'a.yaml',
  );
  if (format !== 'html' && format !== 'github')
    must(ordersIn(out).length === 0, `${format} gives orders: ${ordersIn(out)[0]}`);
}

const OTHER_COMMANDS = [
  ['show', 'a.yaml'],
  ['show', '--for', 'governors', 'a.yaml'],
  ['map', '-f', 'svg', 'a.yaml'],
  ['map', '-f', 'graphml', 'a.yaml'],
  ['export', '--to', 'ics', 'a.yaml'],
  ['export', '--to', 'kumu', 'a.yaml'],
  ['export', '--to', 'csv', 'a.yaml'],
  ['agenda', 'a.yaml'],
  ['status', 'a.yaml', 'b.yaml'],
  ['diff', 'a.yaml', 'b.yaml'],
  ['diff', 'b.yaml', 'a.yaml'],
  ['fix', '--dry-run', '--safe', 'a.yaml'],
] as const;

async function survivesCommands(text: string, other: string, dice: Dice): Promise<void> {
  await sound({ 'a.yaml': text, 'b.yaml': other }, ...dice.one(OTHER_COMMANDS));
}

/** What `nlc fix --safe` writes has nothing left for it to fix. */
async function fixesOnce(text: string): Promise<void> {
  const { written } = await sound({ 'a.yaml': text }, 'fix', '--safe', 'a.yaml');
  const after = written.get('a.yaml');
  if (after === undefined) return;
  const again = await sound({ 'a.yaml': after }, 'fix', '--safe', 'a.yaml');
  must(again.written.get('a.yaml') === undefined, 'nlc fix --safe has more to do the second time');
}

// GitHub's own orders are in its reports, which have tests of their own.

/** Several plans: in parts, in threads and from a cache, the report is that of one run. */
async function isTheSameInParts(files: Files): Promise<void> {
  const argv = ['check', '-f', 'json', '.'];
  const whole = await sound(files, ...argv);
  const same = (one: Pick<Ran, 'code' | 'out'>, how: string) =>
    must(one.out === whole.out && one.code === whole.code, `the report is another one ${how}`);

  const parts: Record<string, string> = {};
  for (const part of ['1', '2']) {
    const { written } = await sound(files, 'check', '--shard', `${part}/2`, '-f', `json=${part}.json`, '.');
    parts[`${part}.json`] = written.get(`${part}.json`) ?? '';
  }
  same(await sound({ ...files, ...parts }, 'merge', '-f', 'json', '1.json', '2.json'), 'in parts');

  const { io, out } = memoryIo({ files });
  const code = await run(['check', '--concurrency', '2', ...argv.slice(1)], {
    ...io,
    threads: memoryThreads(io).threads,
  });
  same({ code, out: out.join('') }, 'in threads');

  const first = await sound(files, ...argv, '--cache');
  same(first, 'with a cache');
  const kept: World['files'] = { ...files, [CACHE]: first.written.get(CACHE) ?? '' };
  same(await runIn({ files: kept }, ...argv, '--cache'), 'from a cache');
}

/** A baseline takes every finding, and a check with it finds nothing new but what no baseline takes. */
async function acceptsAll(files: Files): Promise<void> {
  const made = await sound(files, 'baseline', 'create', '.');
  const baseline = made.written.get('.nlc-baseline.json');
  if (made.code !== 0 || baseline === undefined) return;
  const { out } = await sound({ ...files, '.nlc-baseline.json': baseline }, 'check', '-f', 'json', '.');
  const { plans } = JSON.parse(out) as {
    plans: { network: object | null; findings: { state: string; rule: string }[] }[];
  };
  // What can't be read as a plan isn't compared.
  const read = plans.filter(({ network }) => network !== null);
  const news = read.flatMap(({ findings }) =>
    findings.filter(({ state, rule }) => state === 'new' && !NEVER_IN_BASELINE.has(rule)),
  );
  must(news.length === 0, `the baseline left out ${news[0]?.rule}`);
}

export interface Input {
  readonly text: string;
  readonly other: string;
  /** The text of a configuration. */
  readonly config: string;
}

/** Throws `Broken` if an invariant doesn't hold. Returns what the check noticed. */
export async function holds({ text, other, config }: Input, dice: Dice): Promise<readonly string[]> {
  const noticed = await checks(text);
  await showsInAnyFormat(text, dice);
  await survivesCommands(text, other, dice);
  if (dice.roll(3) === 0) await fixesOnce(text);
  if (dice.roll(6) === 0)
    await isTheSameInParts({ 'a.yaml': text, 'b.yaml': other, 'c/.nlc.yaml': config, 'c/c.yaml': text });
  if (dice.roll(6) === 0) await acceptsAll({ 'a.yaml': text, 'b.yaml': other });
  return noticed;
}
