/** `nlc check`: reads the plans named, judges them, prints the report and says by the exit code how it went. */

import { UserError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { PlanReport, Report } from '../finding.ts';
import { loadFramework } from '../framework/load.ts';
import { LEVELS } from '../framework/types.ts';
import type { Io } from '../io.ts';
import { type Judging, lint } from '../lint.ts';
import { printDay } from '../plan/calendar.ts';
import { type FormatName, REPORTERS } from '../reporters/index.ts';
import { didYouMean, either } from '../text.ts';
import { PACKAGE, version } from '../version.ts';
import { checkingDay } from './checking-day.ts';
import { chooseRules } from './choose-rules.ts';
import { readPlanFile } from './read-plan-file.ts';
import { type ColorChoice, commandLine, screenOf } from './terminal.ts';

export interface CheckOptions {
  readonly stdinFilename?: string;
  readonly asOf?: string;
  readonly rule: readonly string[];
  readonly only: readonly string[];
  readonly statement: readonly string[];
  readonly acknowledged: boolean;
  readonly failOn: 'error' | 'warning' | 'advice' | 'none';
  readonly maxWarnings?: string;
  readonly format: readonly string[];
  readonly all?: boolean;
  readonly quiet?: boolean;
  readonly color: ColorChoice;
  readonly snippets: boolean;
}

/** The options when none is given. */
export const PLAIN: CheckOptions = {
  rule: [],
  only: [],
  statement: [],
  acknowledged: true,
  failOn: 'error',
  format: [],
  color: 'auto',
  snippets: true,
};

/** One place the report goes to: standard output where there is no file. */
interface Target {
  readonly format: FormatName;
  readonly file?: string;
}

export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const targets = targetsOf(options.format);
  const maxWarnings = maxWarningsOf(options.maxWarnings);
  const framework = loadFramework();
  const rules = chooseRules(framework, options);
  const judging: Judging = {
    rules,
    complete: rules.length === framework.rules.length,
    today: checkingDay(options.asOf, io),
    acknowledge: options.acknowledged,
    ...(options.only.length === 0 && options.statement.length === 0 && { leaflet: framework }),
  };
  const { plans, refused } = await lintAll(paths, options, judging, io);
  const exitCode = refused.length > 0 ? EXIT.wrongRequest : verdict(plans, options.failOn, maxWarnings);
  const { name, edition } = framework.header;
  const report: Report = {
    tool: { name: PACKAGE, version: version() },
    framework: { name, edition },
    asOf: printDay(judging.today),
    plans,
    passedOver: { notPlans: 0, ignored: 0 },
    exitCode,
  };
  for (const target of targets) await print(report, target, options, io);
  if (refused.length > 0) throw new UserError(...refused);
  return exitCode;
}

function targetsOf(formats: readonly string[]): Target[] {
  const names = Object.keys(REPORTERS);
  const targets = (formats.length > 0 ? formats : ['pretty']).map((text): Target => {
    const sign = text.indexOf('=');
    const name = sign < 0 ? text : text.slice(0, sign);
    if (!names.includes(name)) throw new UserError(unknownFormat(name, names));
    if (sign < 0) return { format: name as FormatName };
    if (sign === text.length - 1) throw new UserError(`--format ${text}: after "=" comes a file name`);
    return { format: name as FormatName, file: text.slice(sign + 1) };
  });
  const twice = targets.find(({ file }, index) => targets.findIndex((one) => one.file === file) < index);
  if (twice !== undefined) throw new UserError(twoInOne(twice));
  return targets;
}

function unknownFormat(name: string, names: readonly string[]): string {
  return `"${name}" is not a format; it can be ${either(names)}${didYouMean(name, names)}`;
}

function twoInOne({ file }: Target): string {
  return file === undefined
    ? 'Two formats cannot both go to standard output: send one to a file, as --format json=report.json'
    : `Two formats cannot both go to ${file}: give each its own file`;
}

function maxWarningsOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(text))
    throw new UserError(`--max-warnings takes a whole number such as 0 or 10, not "${text}"`);
  return Number(text);
}

async function lintAll(
  paths: readonly string[],
  options: CheckOptions,
  judging: Judging,
  io: Io,
): Promise<{ plans: PlanReport[]; refused: string[] }> {
  if (paths.length === 0) throw new UserError('Name the plan to check, as nlc check plan.yaml; "-" is standard input');
  const plans: PlanReport[] = [];
  const refused: string[] = [];
  for (const path of inOrder(paths)) {
    const read = await readPlanFile(path, io, stdinName(options));
    if ('refused' in read) refused.push(read.refused);
    else plans.push(...lint(read, judging));
  }
  return { plans, refused };
}

/** Each path once, by code unit, whatever the machine or locale. */
function inOrder(paths: readonly string[]): string[] {
  return [...new Set(paths)].sort((a, b) => (a < b ? -1 : 1));
}

/** The exit code by what was found: whether something stands at the failing level or above, or warnings are too many. */
function verdict(plans: readonly PlanReport[], failOn: CheckOptions['failOn'], maxWarnings: number): number {
  const failing: readonly string[] = failOn === 'none' ? [] : LEVELS.slice(0, LEVELS.indexOf(failOn) + 1);
  const fails = plans.some(({ counts }) => LEVELS.some((level) => failing.includes(level) && counts[level] > 0));
  const warnings = plans.reduce((sum, { counts }) => sum + counts.warning, 0);
  return fails || warnings > maxWarnings ? EXIT.findings : EXIT.sound;
}

function stdinName({ stdinFilename }: CheckOptions): string {
  return stdinFilename ?? '<stdin>';
}

/** A file has no terminal whose colours and width it could take. */
const ON_PAPER = { color: false, width: 80 };

async function print(report: Report, target: Target, options: CheckOptions, io: Io): Promise<void> {
  const render = await REPORTERS[target.format]();
  const text = render(report, {
    ...(target.file === undefined ? screenOf(options.color, io) : ON_PAPER),
    all: options.all === true,
    quiet: options.quiet === true,
    snippets: options.snippets,
    hint: (file) => commandLine('check', '--all', file === stdinName(options) ? '-' : file),
  });
  if (target.file === undefined) io.stdout.write(text);
  else io.writeFile(target.file, text);
}
