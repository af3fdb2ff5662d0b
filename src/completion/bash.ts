/** Prints the grammar as a completion script for bash. The script works with `source` and needs only bash itself. */

import { type CommandWords, type Expected, type Flag, type Grammar, wordsIn } from './grammar.ts';
import { quoted } from './quoted.ts';

export function bashScript(grammar: Grammar): string {
  return `# Tab completion for nlc in bash. Add this line to ~/.bashrc: source <(nlc completion bash)

_nlc_add() {
  local line
  while IFS= read -r line; do COMPREPLY+=("$line"); done
}

_nlc_files() {
  compopt -o filenames 2>/dev/null
  _nlc_add < <(compgen -f -- "$1")
}

_nlc_plans() {
  compopt -o filenames 2>/dev/null
  _nlc_add < <(compgen -f -X '!*.yaml' -- "$1"; compgen -f -X '!*.yml' -- "$1"; compgen -d -- "$1")
}

_nlc_words() {
  _nlc_add < <(compgen -W "$2" -- "$1")
}

# Completes the value of option $2 of command $1. Fails if the option takes no value.
_nlc_value() {
  case "$1 $2" in
${grammar.flatMap(valueCases).join('\n')}
    *) return 1 ;;
  esac
}

_nlc() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command='' word index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    case "$command $word" in
${commandCases(grammar).join('\n')}
    esac
  done
  # bash treats the = of --option=value as a separate word.
  if [[ $current == = ]]; then
    current='' before=\${COMP_WORDS[COMP_CWORD-1]}
  elif [[ $before == = ]]; then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if [[ $before == -* ]] && _nlc_value "$command" "$before"; then return; fi
  case "$command" in
${grammar.map(argumentCase).join('\n')}
  esac
}

complete -F _nlc nlc
`;
}

function commandCases(grammar: Grammar): string[] {
  return grammar
    .filter(({ path }) => path.length > 0)
    .map(
      ({ path }) =>
        `      ${quoted(`${nameOf(path.slice(0, -1))} ${path.at(-1)}`)}) command=${quoted(nameOf(path))} ;;`,
    );
}

function valueCases(command: CommandWords): string[] {
  return command.flags.flatMap(({ long, short, value }) => {
    if (value === undefined) return [];
    const name = nameOf(command.path);
    const patterns = [long, ...(short === undefined ? [] : [short])].map((flag) => quoted(`${name} ${flag}`));
    return [`    ${patterns.join(' | ')}) ${offered(value)} ;;`];
  });
}

function argumentCase({ path, flags, subcommands, argument }: CommandWords): string {
  const dashes = words(flags.flatMap(({ long, short }: Flag) => [long, ...(short === undefined ? [] : [short])]));
  const first = subcommands.length === 0 ? [] : [words(subcommands.map(({ word }) => word))];
  const rest = [...first, ...(argument === 'nothing' ? [] : [offered(argument)])].join('; ');
  return `    ${quoted(nameOf(path))}) if [[ $current == -* ]]; then ${dashes}; else ${rest || ':'}; fi ;;`;
}

function offered(expected: Expected): string {
  if (expected === 'file') return '_nlc_files "$current"';
  if (expected === 'plan') return '_nlc_plans "$current"';
  return expected === 'nothing' ? ':' : words(wordsIn(expected).map(({ word }) => word));
}

function words(list: readonly string[]): string {
  return `_nlc_words "$current" ${quoted(list.join(' '))}`;
}

function nameOf(path: readonly string[]): string {
  return path.join(' ');
}
