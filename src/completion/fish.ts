/** Prints the grammar as a completion script for fish. */

import { type CommandWords, type Expected, type Flag, type Grammar, type Word, wordsIn } from './grammar.ts';

export function fishScript(grammar: Grammar): string {
  return `# Tab completion for nlc in fish. Save it: nlc completion fish > ~/.config/fish/completions/nlc.fish

function __nlc_plans
    __fish_complete_suffix .yaml
    __fish_complete_suffix .yml
end

complete -c nlc -f
${grammar.flatMap((command) => commandLines(command, grammar)).join('\n')}
`;
}

function commandLines(command: CommandWords, grammar: Grammar): string[] {
  const here = condition(command, grammar);
  const line = (rest: string) => `complete -c nlc -n ${here} ${rest}`;
  return [
    ...command.subcommands.map(({ word, about }) => line(`-a ${fishQuoted(word)} -d ${fishQuoted(about)}`)),
    ...command.flags.map((flag) => line(flagWords(flag))),
    ...(command.argument === 'nothing' ? [] : [line(offered(command.argument))]),
  ];
}

/** The condition for offering this command's own words: the command was typed, and none of its subcommands was. */
function condition({ path, subcommands }: CommandWords, grammar: Grammar): string {
  const deeper = subcommands
    .map(({ word }) => word)
    .filter((word) => grammar.some((other) => other.path.join(' ') === [...path, word].join(' ')));
  const seen = path.map((word) => `__fish_seen_subcommand_from ${word}`);
  const unseen = deeper.length === 0 ? [] : [`not __fish_seen_subcommand_from ${deeper.join(' ')}`];
  return fishQuoted([...seen, ...unseen].join('; and ') || 'true');
}

function flagWords({ long, short, about, value }: Flag): string {
  const names = `-l ${long.slice(2)}${short === undefined ? '' : ` -s ${short.slice(1)}`}`;
  const takes =
    value === undefined ? '' : value === 'file' || value === 'plan' ? ` -r ${offered(value)}` : ` -x ${offered(value)}`;
  return `${names} -d ${fishQuoted(about)}${takes}`;
}

function offered(expected: Expected): string {
  if (expected === 'file') return '-F';
  if (expected === 'plan') return "-a '(__nlc_plans)'";
  if (expected === 'nothing') return '';
  return `-a ${fishQuoted(wordsIn(expected).map(fishWord).join('\n'))}`;
}

function fishWord({ word, about }: Word): string {
  return about === '' ? word : `${word}\\t${fishQuoted(about)}`;
}

function fishQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, (sign) => `\\${sign}`)}'`;
}
