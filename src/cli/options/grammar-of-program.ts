/** Builds the grammar for shell completion from the command line itself, so that the two always match. */

import type { Command, Option } from 'commander';
import {
  type CommandWords,
  type Expected,
  type Flag,
  type Grammar,
  type Known,
  plainWord,
} from '../../completion/grammar.ts';
import { wordsOf } from './choice-option.ts';

export function grammarOf(program: Command, known: Known): Grammar {
  return [...wordsOfCommand(program, [], known)];
}

function* wordsOfCommand(command: Command, path: readonly string[], known: Known): Generator<CommandWords> {
  const help = command.createHelp();
  const below = help.visibleCommands(command).filter((one) => one.name() !== 'help');
  const isProgram = path.length === 0;
  yield {
    path,
    about: aboutOf(command),
    flags: help.visibleOptions(command).map((option) => flagOf(option, known)),
    subcommands: help.visibleCommands(command).map((one) => ({ word: one.name(), about: aboutOf(one) })),
    argument: isProgram ? 'plan' : argumentOf(command, known),
  };
  for (const one of below) yield* wordsOfCommand(one, [...path, one.name()], known);
  if (isProgram) yield helpOf(below);
}

function aboutOf(command: Command): string {
  return command.summary() || command.description();
}

function helpOf(commands: readonly Command[]): CommandWords {
  const argument = commands.map((one) => ({ word: one.name(), about: aboutOf(one) }));
  return { path: ['help'], about: 'show help for a command', flags: [], subcommands: [], argument };
}

function flagOf(option: Option, known: Known): Flag {
  const takes = option.required || option.optional;
  return {
    long: option.long ?? '',
    ...(option.short !== undefined && { short: option.short }),
    about: option.description,
    ...(takes && { value: wordsOf(option)?.map(plainWord) ?? expectedOf(option, known) }),
  };
}

/** Uses the name that the flag's help gives its value, such as `<file>`. */
function expectedOf({ flags }: Option, known: Known): Expected {
  const name = /<([^>]+)>/.exec(flags)?.[1] ?? '';
  if (/^(file|folder)/.test(name)) return 'file';
  if (/^id\b/.test(name) && !flags.includes('--id')) return known.rules;
  if (name === 'code') return known.statements;
  if (name === 'name[=file]') return known.formats;
  return 'nothing';
}

function argumentOf(command: Command, known: Known): Expected {
  const [first] = command.registeredArguments;
  if (first === undefined) return 'nothing';
  const words = first.argChoices;
  if (words !== undefined) return words.map(plainWord);
  if (command.name() === 'schema') return known.schemas;
  if (command.name() === 'explain') return known.topics;
  return /\.json$/.test(first.name()) ? 'file' : 'plan';
}
