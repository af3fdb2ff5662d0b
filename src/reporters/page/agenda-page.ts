/** The agenda of a meeting as a page to print, and as the content of a Word file. */

import type { Report } from '../../findings/report.ts';
import type { Agenda } from '../../report/meeting-agenda.ts';
import {
  AGENDA_TITLES,
  type AgendaItem,
  type AgendaPart,
  agendaFacts,
  agendaParts,
  attendance,
  leftForLater,
  TO_FILL_IN,
} from '../commands/agenda-parts.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { htmlDocument, madeBy } from './html-document.ts';
import { dayWords, listOf, paragraph, remark } from './page-parts.ts';
import { nameOf } from './title-lines.ts';

/** What made the agenda, and for which day. */
export type Made = Pick<Report, 'tool' | 'framework' | 'asOf'>;

/** Ends in a newline. */
export function agendaPage(agenda: Agenda, made: Made): string {
  return htmlDocument(agendaName(agenda), agendaContent(agenda, made));
}

/** The name of the network. */
export function agendaName({ report }: Agenda): string {
  return nameOf(report);
}

export function agendaContent(agenda: Agenda, made: Made): Element[] {
  const [, ...facts] = agendaFacts(agenda, dayWords(made.asOf)).filter((fact) => fact !== '');
  const left = leftForLater(agenda);
  return [
    el(
      'header',
      {},
      el('h1', {}, agendaName(agenda)),
      el('p', { class: 'facts' }, [AGENDA_TITLES[agenda.audience], ...facts].join(' · ')),
    ),
    el(
      'main',
      { id: 'main', class: 'agenda' },
      el('dl', { class: 'attendance' }, ...attendance(agenda).flatMap(pairOf)),
      ...agendaParts(agenda).map(sectionOf),
      ...left.map((text) => paragraph(text, 'note')),
    ),
    madeBy(made),
  ];
}

function sectionOf({ heading, introduction, items, numbered }: AgendaPart, index: number): Element {
  const id = `part-${index + 1}`;
  const intro = introduction === undefined ? [] : [paragraph(introduction, 'note')];
  return el(
    'section',
    { 'aria-labelledby': id },
    el('h2', { id }, heading),
    ...intro,
    ...listOf(items.map(itemOf), undefined, numbered ? 'ol' : 'ul'),
  );
}

function itemOf({ lead, details }: AgendaItem): Markup {
  if (details.length === 0) return remark(lead);
  return el('div', {}, el('b', {}, remark(lead)), el('dl', {}, ...details.flatMap(pairOf)));
}

function pairOf([label, text]: readonly [label: string, text: string]): Element[] {
  return [el('dt', {}, label), el('dd', {}, ...withRoom(text))];
}

/** The dots of a line to write on are nothing to read out. */
function withRoom(text: string): Markup[] {
  const [before = '', ...rest] = text.split(TO_FILL_IN);
  if (rest.length === 0) return [remark(text)];
  return [...(before === '' ? [] : [before]), el('span', { class: 'fill', 'aria-hidden': 'true' }, TO_FILL_IN)];
}
