/** What an edition of the rules does differently, for `nlc rules --changes`. */

import type { Screen } from '../../io/terminal.ts';
import type { ChangeKind, EditionChanges } from '../../rules/editions.ts';
import { count } from '../../text/words.ts';
import { safeJson } from '../formats/json.ts';
import { measure, wrapped } from '../terminal/layout.ts';
import { palette } from '../terminal/palette.ts';
import type { CommandFormat } from './formats.ts';

/** A change appears under the first of these that is one of its kinds. */
const HEADINGS: readonly (readonly [kind: ChangeKind, heading: string])[] = [
  ['new', 'New rules'],
  ['gone', 'Rules that were removed'],
  ['definition', 'Rules that find different things'],
  ['level', 'Rules with a different level'],
  ['number', 'Rules with different numbers'],
  ['stages', 'Rules for different stages'],
];

type Write = (changes: EditionChanges, name: string, screen: Screen) => string;

export const changesIn: Readonly<Record<CommandFormat<'rules'>, Write>> = {
  pretty: (changes, name, { width: whole, color }) => {
    const width = measure(whole);
    const paint = palette(color);
    const sections = grouped(changes).map(([heading, rules]) =>
      [
        wrapped('', paint.bold(heading), width),
        ...rules.map(({ rule, says }) => `${wrapped('  ', rule, width)}\n${wrapped('    ', says, width)}`),
      ].join('\n'),
    );
    return `${[wrapped('', title(changes, name), width), wrapped('', changes.about, width), ...sections].join('\n\n')}\n`;
  },
  markdown: (changes, name) => {
    const sections = grouped(changes).map(
      ([heading, rules]) => `## ${heading}\n\n${rules.map(({ rule, says }) => `- \`${rule}\`: ${says}`).join('\n')}`,
    );
    return `${[`# ${title(changes, name)}`, changes.about, ...sections].join('\n\n')}\n`;
  },
  json: (changes) => safeJson(changes),
};

function title({ from, to, rules }: EditionChanges, name: string): string {
  return `Edition ${to} of ${name} after edition ${from}: ${count(rules.length, 'rule')} different`;
}

function grouped({ rules }: EditionChanges): (readonly [string, EditionChanges['rules']])[] {
  const headingOf = ({ kinds }: EditionChanges['rules'][number]) =>
    HEADINGS.find(([kind]) => kinds.includes(kind))?.[1];
  return HEADINGS.map(
    ([, heading]) => [heading, rules.filter((change) => headingOf(change) === heading)] as const,
  ).filter(([, own]) => own.length > 0);
}
