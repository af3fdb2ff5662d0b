/** The command line, built from the list of commands. Each command's own code is imported only when it runs. */

import { type Command, CommanderError } from 'commander';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { fitted } from '../io/stderr.ts';
import { terminalWidth } from '../io/terminal.ts';
import { version } from '../text/version.ts';
import { safeText } from '../text/words.ts';
import { COMMANDS } from './commands.ts';
import { helpLines } from './help-lines.ts';
import type { RunAction } from './options/run-action.ts';
import { PlainCommand } from './usage-errors.ts';

/**
 * Parses the arguments, runs the command and returns its exit code. Throws `UserError`; anything else thrown is a bug.
 */
export async function runProgram(argv: readonly string[], io: Io): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = commandLine(io, async (command) => {
    exitCode = await command();
  });
  try {
    const commands = ['help', ...program.commands.map((command) => command.name())];
    await program.parseAsync(withDefaultCommand(argv, commands, io), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.ok : EXIT.usageError;
  }
  return exitCode;
}

/**
 * Adds `check` if it was left out: `nlc plan.yaml` means `nlc check plan.yaml`, and `nlc --all plan.yaml` means `nlc
 * check --all plan.yaml`. Help on an unknown command gives the same error as the command itself.
 */
function withDefaultCommand(argv: readonly string[], commands: readonly string[], io: Io): string[] {
  const [first, ...rest] = argv;
  if (first === undefined) return [];
  if (first === 'help') return helpOn(rest, commands);
  if (commands.includes(first)) return [...argv];
  const isPath = io.exists(first) || /\.ya?ml$/i.test(first);
  const isFlagBeforePath = first.startsWith('-') && rest.some((word) => io.exists(word));
  return isPath || isFlagBeforePath ? ['check', ...argv] : [...argv];
}

/** `help baseline create` shows help on a subcommand and never runs it. */
function helpOn(names: readonly string[], commands: readonly string[]): string[] {
  const [command = 'help', ...below] = names;
  if (!commands.includes(command)) return [...names];
  return below.length === 0 ? ['help', ...names] : [...names, '--help'];
}

function commandLine(io: Io, runAction: RunAction): Command {
  const program = new PlainCommand('nlc')
    .description('Reads your plan for a network of schools and comments on it the way a good critical friend would.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .configureHelp({ minWidthToWrap: 10 })
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(helpLines(text, io.stdout.columns)),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(`${fitted(safeText(text.trimEnd()), io)}\n`),
      getOutHelpWidth: () => terminalWidth(io),
      getErrHelpWidth: () => terminalWidth(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', EXAMPLES);
  for (const { name, summary, define } of COMMANDS) define(program.command(name).summary(summary), io, runAction);
  return program;
}

const EXAMPLES = `
Examples:
  nlc init                         start a plan by answering a few questions
  nlc check plan.yaml              what a critical friend would say about a plan
  nlc check --all plan.yaml        with every piece of advice and every question
  nlc explain no-critical-friend   a rule: why it matters and how to fix it
  nlc explain P6                   a statement from the leaflet behind the rules
  nlc explain                      everything else that you can ask about`;
