/**
 * Measures what a user waits for, alone or against an older revision. `run.mjs` starts it, with a folder for its files.
 */

import { join } from 'node:path';
import { type BenchOptions, BenchUsageError, parseBenchArguments, USAGE } from './arguments.ts';
import { commandsIn, LABELS, MEASURED, type Measured, NODE } from './commands.ts';
import { inProcess } from './in-process.ts';
import { type Command, type Cost, interleave, works } from './processes.ts';
import { currentProgram, programAt } from './programs.ts';
import { againstTable, currentTable, inProcessTable, localRuleBar, verdictOnPair } from './tables.ts';

type Commands = Readonly<Record<Measured, Command>>;
type Runs = Readonly<Record<string, readonly Cost[]>>;

const [folder = '', ...argv] = process.argv.slice(2);

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** The commands that the older revision has too, and a line about each that it lacks. */
function shared(old: Commands, revision: string): Measured[] {
  return MEASURED.filter((name) => {
    const isShared = works(old[name]);
    if (!isShared) say(`Left out, since ${revision} can't run it: ${LABELS[name]}`);
    return isShared;
  });
}

function measureAll({ against, rounds }: BenchOptions): { runs: Runs; both: readonly Measured[] } {
  const commandsOf = commandsIn(join(folder, 'files'));
  const current = commandsOf(currentProgram(join(folder, 'new')));
  const old = against === undefined ? undefined : commandsOf(programAt(against, join(folder, 'old')));
  const both = old === undefined ? [] : shared(old, against ?? '');
  if (old !== undefined && both.length === 0) throw new Error(`The program at ${against} doesn't run at all`);
  const commands: Record<string, Command> = { node: NODE };
  for (const name of MEASURED) {
    if (old !== undefined && both.includes(name)) commands[`old ${name}`] = old[name];
    commands[name] = current[name];
  }
  const runs = interleave(commands, rounds, (round) => {
    if (process.stderr.isTTY) process.stderr.write(`\rround ${round} of ${rounds}${round === rounds ? '\n' : ''}`);
  });
  return { runs, both };
}

async function bench(options: BenchOptions): Promise<boolean> {
  const { runs, both } = measureAll(options);
  const of = (name: string) => runs[name] ?? [];
  say(
    currentTable(
      MEASURED.map((name) => [name, of(name)]),
      of('node'),
    ),
  );
  say(inProcessTable(await inProcess(options.rounds)));
  const bar = localRuleBar(of('local'), of('configured'));
  say(bar.line);
  if (options.against === undefined) return bar.isMet;
  const pairs = both.map((name) => ({ name, old: of(`old ${name}`), current: of(name) }));
  say(`\nThe current tree against ${options.against}, ${options.rounds} rounds each:\n\n${againstTable(pairs)}`);
  const verdicts = pairs.map(verdictOnPair);
  if (verdicts.includes('too noisy')) say('Run it again on a quieter machine or with more --rounds.');
  return bar.isMet && !verdicts.includes('slower') && !verdicts.includes('too noisy');
}

try {
  process.exitCode = (await bench(parseBenchArguments(argv))) ? 0 : 1;
} catch (error) {
  if (!(error instanceof BenchUsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
