/** The command line: which commands and flags there are. Each command's own code is imported only when it runs. */

import { Command, CommanderError } from 'commander';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { terminalWidth } from '../io/terminal.ts';
import { version } from '../text/version.ts';
import { safeText } from '../text/words.ts';
import { addAgenda } from './options/agenda.ts';
import { addBaseline } from './options/baseline.ts';
import { addCheck } from './options/check.ts';
import { colorOption } from './options/choice-option.ts';
import { addCompletion } from './options/completion.ts';
import { addConfig } from './options/config.ts';
import { addDiff } from './options/diff.ts';
import { addInit } from './options/init.ts';
import { addMerge } from './options/merge.ts';
import { addRules } from './options/rules.ts';
import type { Start } from './options/start.ts';
import { addStatus } from './options/status.ts';

/** Parses the arguments, runs the command they name and returns its exit code. Throws `UserError` and bugs. */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.sound;
  const program = commandLine(io, async (command) => {
    exitCode = await command();
  });
  try {
    const commands = ['help', ...program.commands.map((command) => command.name())];
    await program.parseAsync(meant(argv, commands, io), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.sound : EXIT.wrongRequest;
  }
  return exitCode;
}

/**
 * `nlc plan.yaml` means `nlc check plan.yaml`, and so does `nlc --all plan.yaml`; help on a command that does not exist
 * is as wrong as the command.
 */
function meant(argv: readonly string[], commands: readonly string[], io: Io): string[] {
  const [first, ...rest] = argv;
  if (first === undefined) return [];
  if (first === 'help') return helpOn(rest, commands);
  if (commands.includes(first)) return [...argv];
  const isPath = io.exists(first) || /\.ya?ml$/i.test(first);
  const isFlagBeforePath = first.startsWith('-') && rest.some((word) => io.exists(word));
  return isPath || isFlagBeforePath ? ['check', ...argv] : [...argv];
}

/** `help baseline create` is on a command of a command, and never runs it. */
function helpOn(names: readonly string[], commands: readonly string[]): string[] {
  const [command = 'help', ...below] = names;
  if (!commands.includes(command)) return [...names];
  return below.length === 0 ? ['help', ...names] : [...names, '--help'];
}

function commandLine(io: Io, start: Start): Command {
  const program = new Command('nlc')
    .description('Reads the written design of a network of schools and tests it as a very good critical friend would.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('(see nlc help)')
    .configureHelp({ minWidthToWrap: 10 })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(complaint(text)),
      getOutHelpWidth: () => terminalWidth(io),
      getErrHelpWidth: () => terminalWidth(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', EXAMPLES);
  addInit(program, io, start);
  addCheck(program, io, start);
  addStatus(program, io, start);
  addAgenda(program, io, start);
  addDiff(program, io, start);
  addBaseline(program, io, start);
  addExplain(program, io, start);
  addRules(program, io, start);
  addConfig(program, io, start);
  addSchema(program, io, start);
  addMerge(program, io, start);
  addCompletion(program, io, start);
  return program;
}

/** commander's complaint in our form; what was typed can neither steer a terminal nor begin a line. */
function complaint(text: string): string {
  const lines = text
    .trimEnd()
    .replace(/^error: /, 'nlc: ')
    .split(/\n(?=\(Did you mean )/);
  return lines.map((line) => `${safeText(line)}\n`).join('');
}

const EXAMPLES = `
Examples:
  nlc init                         a first plan, from a few questions
  nlc check plan.yaml              what a critical friend would say of a plan
  nlc check --all plan.yaml        with every piece of advice and every question
  nlc explain no-critical-friend   a rule: why, how sure, how to put it right
  nlc explain P6                   a statement of the leaflet behind the rules`;

function addExplain(program: Command, io: Io, start: Start): void {
  program
    .command('explain')
    .summary('explain a rule or a statement of the leaflet')
    .description(
      'What a rule or statement says, why, the evidence and how sure it is, an example, how to put it right.',
    )
    .argument('<rule|statement>', 'a rule such as no-critical-friend, or a statement such as P6')
    .option('--notes', 'also show why the rule is as it is')
    .addOption(colorOption())
    .action((name: string, options) =>
      start(async () => (await import('../commands/explain.ts')).explain(name, options, io)),
    );
}

function addSchema(program: Command, io: Io, start: Start): void {
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description(
      'Prints the JSON Schema of a plan, a configuration, a JSON report or status, a rule record or a baseline.',
    )
    .argument('<name>', 'plan, config, report, status, rule or baseline')
    .action((name: string) => start(async () => (await import('../commands/schema.ts')).schema(name, io)));
}
