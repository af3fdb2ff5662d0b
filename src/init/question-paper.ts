/** The questions of `nlc init` on paper, with room to write, for a meeting without a computer. */

import { el, type Markup } from '../reporters/markup/element.ts';
import { QUESTIONS, type Question } from './questions.ts';

export const PAPER_TITLE = 'Questions for your plan';

/** Lines to write a text on. */
const LINES = 2;
const LONG_LINES = 4;
/** Rows of a table to fill in. */
const SCHOOLS = 12;
const PEOPLE = 4;

/** Answers that take more than a few words. */
const LONG: ReadonlySet<string> = new Set(['moral_purpose', 'compelling_reason', 'learning_focus', 'pedagogy']);

/** Everything but the id, which nlc makes from the name. */
export function questionPaper(): Markup[] {
  const asked = QUESTIONS.filter(({ key }) => key !== 'id');
  return [
    el('h1', {}, PAPER_TITLE),
    el(
      'p',
      {},
      'These are the questions that nlc asks before it writes a plan for a network of schools. Answer them together, in your own words. Leave out what you don’t know yet.',
    ),
    el('dl', {}, ...[...term('Who answered'), ...term('Date')]),
    ...asked.flatMap((question, index) => questionOf(question, index + 1)),
    el('h2', {}, 'Afterwards'),
    el(
      'p',
      {},
      'At a computer, type nlc init and copy your answers. It asks the same questions in the same order, and then says what the plan does well and what to do next. A code such as (P3) is the statement behind a question: type nlc explain P3 to read it.',
    ),
  ];
}

function term(label: string): Markup[] {
  return [el('dt', {}, label), el('dd', {}, el('span', { class: 'fill' }, '………………………………………………'))];
}

function questionOf(question: Question, number: number): Markup[] {
  const { asks, why, cites, example, how } = question;
  return [
    el('h2', {}, `${number}. ${asks}`),
    el('p', { class: 'why' }, el('b', {}, 'Why: '), cites === undefined ? why : `${why} (${cites})`),
    ...(how === 'choice' ? [] : [el('p', { class: 'why' }, el('b', {}, 'Example: '), example)]),
    ...roomFor(question),
  ];
}

function roomFor({ key, how, words = {} }: Question): Markup[] {
  if (how === 'choice') {
    const choices = Object.entries(words).map(([word, note]) => el('li', {}, note === '' ? word : `${word}: ${note}`));
    return [el('ul', { class: 'choices' }, ...choices)];
  }
  if (how === 'schools') return [blankTable(['School', 'Its number in the register, if you know it'], SCHOOLS)];
  if (how === 'people') return [blankTable(['Post', 'School or organisation'], PEOPLE)];
  const lines = Array.from({ length: LONG.has(key) ? LONG_LINES : LINES }, () => el('p', {}));
  return [el('div', { class: 'room' }, ...lines)];
}

function blankTable(columns: readonly string[], rows: number): Markup {
  const head = el('tr', {}, ...columns.map((column) => el('th', { scope: 'col' }, column)));
  const row = () => el('tr', {}, ...columns.map(() => el('td', {})));
  return el('table', { class: 'blank' }, el('thead', {}, head), el('tbody', {}, ...Array.from({ length: rows }, row)));
}
