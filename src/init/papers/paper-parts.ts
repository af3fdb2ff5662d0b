/** What papers with questions are made of: a head, room to write, boxes to tick and tables to fill in. */

import { el, type Markup } from '../../reporters/markup/element.ts';

/** The title, what the paper is, and who answered when. */
export function paperHead(title: string, about: string): Markup[] {
  return [el('h1', {}, title), el('p', {}, about), el('dl', {}, ...[...term('Who answered'), ...term('Date')])];
}

function term(label: string): Markup[] {
  return [el('dt', {}, label), el('dd', {}, el('span', { class: 'fill' }, '………………………………………………'))];
}

/** Lines to write on. */
export function room(lines: number): Markup {
  return el('div', { class: 'room' }, ...Array.from({ length: lines }, () => el('p', {})));
}

/** Words to choose from, each with what it means, which may be empty. */
export function choices(words: readonly (readonly [word: string, note: string])[]): Markup {
  const items = words.map(([word, note]) => el('li', {}, note === '' ? word : `${word}: ${note}`));
  return el('ul', { class: 'choices' }, ...items);
}

/** A table whose rows have their first cells filled in, or none. Without names for its columns it has no head. */
export function blankTable(columns: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  const head = el('tr', {}, ...columns.map((column) => el('th', { scope: 'col' }, column)));
  const body = rows.map((cells) => el('tr', {}, ...columns.map((_, at) => el('td', {}, cells[at] ?? ''))));
  const hasHead = columns.some((column) => column !== '');
  return el('table', { class: 'blank' }, ...(hasHead ? [el('thead', {}, head)] : []), el('tbody', {}, ...body));
}
