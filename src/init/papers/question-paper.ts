/** The questions of `nlc init` on paper, with room to write, for a meeting without a computer. */

import { el, type Markup } from '../../reporters/markup/element.ts';
import { QUESTIONS, type Question } from '../questions.ts';
import { blankTable, choices, paperHead, room } from './paper-parts.ts';

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
    ...paperHead(
      PAPER_TITLE,
      'These are the questions that nlc asks before it writes a plan for a network of schools. Answer them together, in your own words. Leave out what you don’t know yet.',
    ),
    ...asked.flatMap((question, index) => questionOf(question, index + 1)),
    el('h2', {}, 'Afterwards'),
    el(
      'p',
      {},
      'At a computer, type nlc init and copy your answers. It asks the same questions in the same order, and then says what the plan does well and what to do next. A code such as (P3) is the statement behind a question: type nlc explain P3 to read it.',
    ),
  ];
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
  if (how === 'choice') return [choices(Object.entries(words))];
  if (how === 'schools') return [emptyTable(['School', 'Its number in the register, if you know it'], SCHOOLS)];
  if (how === 'people') return [emptyTable(['Post', 'School or organisation'], PEOPLE)];
  return [room(LONG.has(key) ? LONG_LINES : LINES)];
}

function emptyTable(columns: readonly string[], rows: number): Markup {
  return blankTable(
    columns,
    Array.from({ length: rows }, () => []),
  );
}
