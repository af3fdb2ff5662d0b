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
import type { RunAction } from './options/run-action.ts';
import { addStatus } from './options/status.ts';

/** Parses the arguments, runs the command they name and returns its exit code. Throws `UserError` and bugs. */
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
 * `nlc plan.yaml` means `nlc check plan.yaml`, and so does `nlc --all plan.yaml`; help on a command that does not exist
 * is as wrong as the command.
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

/** `help baseline create` is on a command of a command, and never runs it. */
function helpOn(names: readonly string[], commands: readonly string[]): string[] {
  const [command = 'help', ...below] = names;
  if (!commands.includes(command)) return [...names];
  return below.length === 0 ? ['help', ...names] : [...names, '--help'];
}

function commandLine(io: Io, runAction: RunAction): Command {
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
      outputError: (text, write) => write(formatError(text)),
      getOutHelpWidth: () => terminalWidth(io),
      getErrHelpWidth: () => terminalWidth(io),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', EXAMPLES);
  addInit(program, io, runAction);
  addCheck(program, io, runAction);
  addStatus(program, io, runAction);
  addAgenda(program, io, runAction);
  addDiff(program, io, runAction);
  addBaseline(program, io, runAction);
  addExplain(program, io, runAction);
  addRules(program, io, runAction);
  addConfig(program, io, runAction);
  addSchema(program, io, runAction);
  addMerge(program, io, runAction);
  addCompletion(program, io, runAction);
  return program;
}

/** commander's complaint in our form; what was typed can neither steer a terminal nor begin a line. */
function formatError(text: string): string {
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

function addExplain(program: Command, io: Io, runAction: RunAction): void {
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
      runAction(async () => (await import('../commands/explain.ts')).explain(name, options, io)),
    );
}

function addSchema(program: Command, io: Io, runAction: RunAction): void {
  program
    .command('schema')
    .summary('print a JSON Schema')
    .description(
      'Prints the JSON Schema of a plan, a configuration, a JSON report or status, a rule record or a baseline.',
    )
    .argument('<name>', 'plan, config, report, status, rule or baseline')
    .action((name: string) => runAction(async () => (await import('../commands/schema.ts')).schema(name, io)));
}
