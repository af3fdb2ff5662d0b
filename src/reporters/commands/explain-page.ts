/** Prints a page about anything but a rule or a statement, for `nlc explain`. */

import type { KnownId } from '../../explain/known-ids.ts';
import type { Page, PageExample, PageList, PageRules } from '../../explain/page.ts';
import type { Screen } from '../../io/terminal.ts';
import { textWidth } from '../../text/string-width.ts';
import { amount, list, safeText } from '../../text/words.ts';
import { measure, withRight, wrapped } from '../terminal/layout.ts';
import { type Palette, palette } from '../terminal/palette.ts';

/** The maximum width of the names in a list; what a longer one means is on the next line. */
const WIDEST_NAME = 28;

/** @param others one line for other things with the same name; empty if there are none */
export function explainPage(page: Page, others: string, screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const { kind, name, title, rows, lists, example, rules } = page;
  const head = withRight('', paint.bold(safeText(name)), paint.dim(kind), width);
  const parts = [
    title === '' ? head : `${head}\n${wrapped('', title, width)}`,
    ...blocks(rows.map(([label, text]) => wrapped(paint.dim(label.padEnd(9)), safeText(text), width))),
    ...lists.map((one) => listBlock(one, width, paint)),
    ...(example === undefined ? [] : [exampleBlock('Example', example, width, paint)]),
    ...(rules.entries.length === 0 ? [] : [rulesBlock(rules, width, paint)]),
    ...(others === '' ? [] : [wrapped('', others, width)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blocks(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [lines.join('\n')];
}

/** Lines as they can be pasted, neither wrapped nor indented, and what their ids stand for. */
export function exampleBlock(heading: string, { lines, ids }: PageExample, width: number, paint: Palette): string {
  return [
    wrapped('', paint.bold(heading), width),
    ...lines.map((line) => paint.good(safeText(line))),
    ...(ids.length === 0 ? [] : [wrapped('', paint.dim(idWords(ids)), width)]),
  ].join('\n');
}

function idWords(ids: readonly KnownId[]): string {
  const meanings = ids.map(({ id, means }) => `${id} is ${means}`);
  return `Here ${list(meanings, meanings.length)}. Use the ids of your own plan.`;
}

/** Names with a few words each, in two columns. */
export function listBlock({ heading, entries }: PageList, width: number, paint: Palette): string {
  return [wrapped('', paint.bold(heading), width), ...namesWithWords(entries, width)].join('\n');
}

export function namesWithWords(entries: PageList['entries'], width: number): string[] {
  const column = Math.min(WIDEST_NAME, Math.floor(width / 2), Math.max(...entries.map(({ word }) => textWidth(word))));
  return entries.map(({ word, meaning }) => {
    const name = `  ${safeText(word)}`;
    if (meaning === '') return wrapped('  ', safeText(word), width);
    const gap = column + 4;
    if (textWidth(name) + 2 <= gap) return wrapped(name.padEnd(gap), safeText(meaning), width);
    return `${wrapped('  ', safeText(word), width)}\n${wrapped(' '.repeat(gap), safeText(meaning), width)}`;
  });
}

function rulesBlock({ heading, entries, more }: PageRules, width: number, paint: Palette): string {
  return [
    wrapped('', paint.bold(heading), width),
    ...entries.map(({ id, level, title }) =>
      withRight('  ', `${safeText(title)} (${level})`, paint.dim(safeText(id)), width),
    ),
    ...(more === 0 ? [] : [wrapped('  ', `and ${amount(more)} more; nlc rules lists them all`, width)]),
  ].join('\n');
}
