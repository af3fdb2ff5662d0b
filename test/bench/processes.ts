/** Runs commands in turn and measures what each process costs: CPU time and the time a user waits. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Command {
  /** `node` if left out. */
  readonly program?: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** The exit codes of a run that did the work; findings are not a failure. */
  readonly codes: readonly number[];
  /** The same on faulty settings, which has to fail: an older revision may not read settings at all. */
  readonly counterCheck?: Command;
}

/** In milliseconds. */
export interface Cost {
  /** User and system time of the whole process, with all its threads. */
  readonly cpu: number;
  readonly wall: number;
}

/** Samples by command, one a round. */
export type Samples<Name extends string> = Readonly<Record<Name, readonly Cost[]>>;

/**
 * Node can't ask what a child process cost, bash can. It reports on standard error, so the command's own goes
 * elsewhere.
 */
const TIMED = 'TIMEFORMAT="%R %U %S"; time "$@" 2>&1';

/** Variables that change how Node or bash starts; NODE_EXTRA_CA_CERTS alone can double the cost of a short run. */
const LEFT_OUT = /^(NODE_.*|BASH_ENV|TIMEFORMAT|LC_.*)$/;

export function measuredEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !LEFT_OUT.test(name));
  // The locale decides whether bash writes a point or a comma in a figure.
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

export function measure({ program = process.execPath, args, cwd, codes }: Command): Cost {
  const { error, status, stdout, stderr } = spawnSync('bash', ['-c', TIMED, 'bash', program, ...args], {
    cwd,
    encoding: 'utf8',
    env: measuredEnvironment(process.env),
    maxBuffer: 2 ** 28,
  });
  if (error) throw error;
  if (!codes.includes(status ?? -1))
    throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stdout.slice(0, 1000)}`);
  return costOf(stderr);
}

export interface WholeCost extends Cost {
  /** The most memory that the process had at once, in kB. */
  readonly memory: number;
}

/** The same with memory, which GNU time reports. */
export function measureWhole({ program = process.execPath, args, cwd, codes }: Command): WholeCost {
  const file = join(tmpdir(), `nlc-time-${process.pid}`);
  const argv = ['-q', '-o', file, '-f', '%e %U %S %M', program, ...args];
  const { error, status } = spawnSync('time', argv, { cwd, stdio: 'ignore', env: measuredEnvironment(process.env) });
  if (error) throw error;
  if (!codes.includes(status ?? -1)) throw new Error(`${program} ${args.join(' ')} ended with ${status}.`);
  const report = readFileSync(file, 'utf8');
  return { ...costOf(report), memory: Number(report.trim().split(' ')[3]) };
}

/** What bash wrote, in seconds: the time that passed, then user and system time. */
export function costOf(report: string): Cost {
  const [wall = Number.NaN, user = Number.NaN, system = Number.NaN] = report.trim().split(' ').map(Number);
  if (Number.isNaN(wall + user + system)) throw new Error(`bash didn't report times but ${JSON.stringify(report)}`);
  return { wall: wall * 1000, cpu: (user + system) * 1000 };
}

/** Whether a command does its work at all; a revision may be older than the command. Also fills the disk cache. */
export function works(command: Command): boolean {
  try {
    measure(command);
    if (command.counterCheck) measure(command.counterCheck);
    return true;
  } catch {
    return false;
  }
}

/** Every round runs every command once, in order: A B C, A B C, … */
export function interleave<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
  rounds: number,
  onRound: (round: number) => void,
): Samples<Name> {
  const names = Object.keys(commands) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as Cost[]])) as Record<Name, Cost[]>;
  for (let round = 1; round <= rounds; round += 1) {
    onRound(round);
    for (const name of names) samples[name].push(measure(commands[name]));
  }
  return samples;
}
