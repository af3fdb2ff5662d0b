/** Says what is wrong with a command line in our own words, where commander would use its own. */

import { Command, type ErrorOptions } from 'commander';
import { either } from '../text/words.ts';
import { wordsOf } from './options/choice-option.ts';

/** A command whose errors say in a sentence or two what is wrong, and where to look. */
export class PlainCommand extends Command {
  override createCommand(name?: string): Command {
    return new PlainCommand(name);
  }

  override error(message: string, options?: ErrorOptions): never {
    const words = usageErrorOf(this, message, options?.code ?? '');
    return super.error(`${words.startsWith('nlc ') ? '' : 'nlc: '}${words} ${whereToLook(this)}`, options);
  }
}

/** What an error of commander means, by its code. Each gets the texts that commander puts in quotes. */
const WORDS: Readonly<Record<string, (command: Command, quoted: readonly string[]) => string>> = {
  'commander.unknownOption': (command, [option = '']) => unknownOption(command, option),
  'commander.optionMissingArgument': (_, [flags = '']) => `${longFlag(flags)} needs a value: ${onlyLong(flags)}.`,
  'commander.missingArgument': missingArgument,
  'commander.missingMandatoryOptionValue': missingOption,
  'commander.excessArguments': excessArgument,
  'commander.unknownCommand': (command, [name = '']) => `${fullName(command)} has no command "${name}".`,
};

function usageErrorOf(command: Command, message: string, code: string): string {
  const [said = '', suggestions = ''] = message.split(/\n\(Did you mean (?:one of )?/);
  const near = suggestions.replace(/\?\)\s*$/, '').split(', ');
  const hint = suggestions === '' ? '' : ` Did you mean ${either(near)}?`;
  if (code === 'commander.invalidArgument') return invalidValue(said);
  const words = WORDS[code];
  if (words === undefined) return `${said.replace(/^error: /, '').replace(/\.?$/, '.')}${hint}`;
  const quoted = /'([\s\S]*)'/.exec(said);
  const sentence = words(command, quoted === null ? [] : [quoted[1] as string]);
  return `${sentence}${sentence.includes('takes no value') ? '' : hint}`;
}

/** The words after "nlc" that run a command, with "nlc". */
function fullName(command: Command): string {
  return command.parent === null ? command.name() : `${fullName(command.parent)} ${command.name()}`;
}

function whereToLook(command: Command): string {
  return command.parent === null ? 'See nlc help.' : `See ${fullName(command)} --help.`;
}

/** Words too many usually belong to a name that has no quotes around it. */
function excessArgument(command: Command): string {
  const takesName = command.options.some(({ long }) => long === '--name');
  const hint = takesName ? ' Put quotes round words that belong together, as in --name "Upper Vale".' : '';
  return `${fullName(command)} doesn't take "${command.args[command.registeredArguments.length]}".${hint}`;
}

function unknownOption(command: Command, option: string): string {
  const [flag = '', ...value] = option.split('=');
  const isKnown = command.options.some(({ long, short }) => long === flag || short === flag);
  if (isKnown && value.length > 0) return `${flag} takes no value, so leave out "=${value.join('=')}".`;
  return `${fullName(command)} has no option ${option}.`;
}

function missingArgument(command: Command, [name = '']: readonly string[]): string {
  const missing = command.registeredArguments.find((argument) => argument.name() === name);
  const { argChoices, description = '' } = missing ?? {};
  const [what = ''] = description.split(/[,;]/);
  if (!/\b(?:file|reports)\b/.test(what))
    return `${fullName(command)} needs a ${name}: ${argChoices === undefined ? description : either(argChoices)}.`;
  const named = command.registeredArguments.map((argument) => exampleOf(argument.name()));
  return `${fullName(command)} needs ${what}, as in "${fullName(command)} ${named.join(' ')}".`;
}

/** A file as somebody would name it for an argument: `old.yaml`, `part-1.json part-2.json`. */
function exampleOf(name: string): string {
  if (name === 'plans') return 'plan.yaml';
  return /\.json$/.test(name) ? [1, 2].map((number) => name.replace('.', `-${number}.`)).join(' ') : `${name}.yaml`;
}

function missingOption(command: Command, [flags = '']: readonly string[]): string {
  const option = command.options.find((one) => one.flags === flags);
  const words = option === undefined ? undefined : wordsOf(option);
  const choice = words === undefined ? '' : `: ${either(words)}`;
  return `${fullName(command)} needs ${onlyLong(flags)}${choice}.`;
}

/** `option '--color <when>' argument 'red' is invalid. It can be …`, which ends with our own words. */
function invalidValue(said: string): string {
  const option = /^error: option '(.*?)' argument '([\s\S]*)' is invalid\. ([\s\S]*)$/.exec(said);
  if (option !== null) return `${longFlag(option[1] ?? '')} can't be "${option[2]}". ${option[3]}`;
  return said.replace(
    /^error: command-argument value '([\s\S]*)' is invalid for argument '(.*?)'\. /,
    `The $2 can't be "$1". `,
  );
}

/** `--format` of `-f, --format <name>`. */
function longFlag(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

/** `--format <name>` of `-f, --format <name>`. */
function onlyLong(flags: string): string {
  return flags.replace(/^-\w, /, '');
}
