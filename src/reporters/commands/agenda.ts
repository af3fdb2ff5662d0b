/** Prints an agenda as text for a terminal or as Markdown for a document. */

import type { Screen } from '../../io/terminal.ts';
import type { Agenda } from '../../report/meeting-agenda.ts';
import { safeText } from '../../text/words.ts';
import { measure, withCommand, wrapped } from '../terminal/layout.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { type Palette, palette } from '../terminal/palette.ts';
import {
  AGENDA_TITLES,
  type AgendaItem,
  type AgendaPart,
  agendaFacts,
  agendaParts,
  attendance,
  leftForLater,
} from './agenda-parts.ts';

export interface AgendaView extends Screen {
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The command that shows everything. */
  readonly hint: string;
}

export function agendaAsText(agenda: Agenda, view: AgendaView): string {
  const paint = palette(view.color);
  const width = measure(view.width);
  const blocks = [
    [
      paint.bold(AGENDA_TITLES[agenda.audience]),
      wrapped('', safeText(agendaFacts(agenda, view.asOf).join(' · ')), width),
    ].join('\n'),
    attendance(agenda)
      .map(([label, text]) => wrapped('', safeText(`${label}: ${text}`), width))
      .join('\n'),
    ...agendaParts(agenda).map((part) => partAsText(part, width, paint)),
    ...leftForLater(agenda).map((text) => paint.dim(withCommand(`${text} To see everything`, view.hint, width))),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partAsText({ heading, introduction, items, numbered }: AgendaPart, width: number, paint: Palette): string {
  const lines = items.flatMap(({ lead, details }, index) => [
    wrapped(numbered ? `${String(index + 1).padStart(3)}. ` : '   - ', safeText(lead), width),
    ...details.map(([label, text]) => wrapped(paint.dim(`     ${label.padEnd(8)} `), safeText(text), width)),
  ]);
  const intro = introduction === undefined ? [] : [wrapped('   ', safeText(introduction), width)];
  return [wrapped('', paint.bold(heading), width), ...intro, ...lines].join('\n');
}

export function agendaAsMarkdown(agenda: Agenda, view: AgendaView): string {
  const [name = '', ...rest] = agendaFacts(agenda, view.asOf).map(markdownText);
  const blocks = [
    `# ${AGENDA_TITLES[agenda.audience]}`,
    [`**${name}**`, ...rest].join(' · '),
    attendance(agenda)
      .map(([label, text]) => `- ${markdownText(`${label}: ${text}`)}`)
      .join('\n'),
    ...agendaParts(agenda).flatMap(({ heading, introduction, items, numbered }) => [
      `## ${heading}`,
      ...(introduction === undefined ? [] : [markdownText(introduction)]),
      itemsAsMarkdown(items, numbered),
    ]),
    ...leftForLater(agenda).map((text) => `_${markdownText(`${text} To see everything: ${view.hint}`)}_`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemsAsMarkdown(items: readonly AgendaItem[], numbered: boolean): string {
  return items
    .flatMap(({ lead, details }, index) => {
      const mark = numbered ? `${index + 1}. ` : '- ';
      // In CommonMark, what belongs to an item is indented as far as its text, which from item 10 on is one further.
      const indent = ' '.repeat(mark.length);
      return [
        `${mark}${markdownText(lead)}`,
        ...details.map(([label, text]) => `${indent}- ${label}: ${markdownText(text)}`),
      ];
    })
    .join('\n');
}
