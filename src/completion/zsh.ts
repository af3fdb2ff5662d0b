/** Prints the grammar as a completion script for zsh. It works with `source`, or as `_nlc` in a folder of `fpath`. */

import { type CommandWords, type Expected, type Flag, type Grammar, type Word, wordsIn } from './grammar.ts';
import { quoted } from './quoted.ts';

export function zshScript(grammar: Grammar): string {
  return `#compdef nlc
# Tab completion for nlc in zsh. Add this line to ~/.zshrc, after compinit: source <(nlc completion zsh)

${grammar.map((command) => commandFunction(command, grammar)).join('\n\n')}

if [[ $funcstack[1] == _nlc ]]; then _nlc "$@"; else compdef _nlc nlc; fi
`;
}

function nameOf(path: readonly string[]): string {
  return ['_nlc', ...path].join('_').replaceAll('-', '_');
}

function commandFunction(command: CommandWords, grammar: Grammar): string {
  const flags = command.flags.flatMap(flagSpecs);
  return command.subcommands.length === 0
    ? `${nameOf(command.path)}() {\n  _arguments -s -S ${[...flags, argumentSpec(command.argument)].join(' \\\n    ')}\n}`
    : branching(command, flags, grammar);
}

/** A command whose first argument is either a subcommand or the command's own argument. */
function branching(command: CommandWords, flags: readonly string[], grammar: Grammar): string {
  const subcommand = command.subcommands.filter(({ word }) =>
    grammar.some(({ path }) => path.join(' ') === [...command.path, word].join(' ')),
  );
  return `${nameOf(command.path)}() {
  local state line curcontext=$curcontext
  local -a commands=(${command.subcommands.map(described).join(' ')})
  _arguments -C ${[...flags, "'1: :->first'", "'*:: :->rest'"].join(' \\\n    ')}
  case $state in
    first) _describe -t commands command commands${command.argument === 'nothing' ? '' : `; ${action(command.argument)}`} ;;
    rest) case $words[1] in
${subcommand.map(({ word }) => `      ${quoted(word)}) ${nameOf([...command.path, word])} ;;`).join('\n')}
      *) ${command.argument === 'nothing' ? ':' : action(command.argument)} ;;
    esac ;;
  esac
}`;
}

/** A flag as `_arguments` specifications. The `*` lets it be repeated, because some flags can be. */
function flagSpecs({ long, short, about, value }: Flag): string[] {
  const rest = `[${escaped(about)}]${value === undefined ? '' : `: :${spec(value)}`}`;
  const sign = value === undefined ? '' : '=';
  return [quoted(`*${long}${sign}${rest}`), ...(short === undefined ? [] : [quoted(`*${short}${rest}`)])];
}

function argumentSpec(argument: Expected): string {
  return argument === 'nothing' ? quoted('*: :') : quoted(`*: :${spec(argument)}`);
}

function spec(expected: Expected): string {
  if (expected === 'file') return '_files';
  if (expected === 'plan') return '_files -g "*.(yaml|yml)"';
  if (expected === 'nothing') return ' ';
  const words = wordsIn(expected);
  const hasAbout = words.some(({ about }) => about !== '');
  return hasAbout
    ? `((${words.map(({ word, about }) => `${escaped(word)}\\:"${escaped(about)}"`).join(' ')}))`
    : `(${words.map(({ word }) => escaped(word)).join(' ')})`;
}

/** The zsh code, inside a function, that offers the words. */
function action(expected: Expected): string {
  if (expected === 'file') return '_files';
  if (expected === 'plan') return '_files -g "*.(yaml|yml)"';
  return `compadd -- ${wordsIn(expected)
    .map(({ word }) => quoted(word))
    .join(' ')}`;
}

function described({ word, about }: Word): string {
  return quoted(`${word.replaceAll(':', '\\:')}:${about}`);
}

/** Escapes characters that have a special meaning in an `_arguments` specification. */
function escaped(text: string): string {
  return text.replace(/[\\:"[\]()$`]/g, (sign) => `\\${sign}`);
}
