/**
 * Everything that a plan can say, as questions on paper: a heading for each section of the plan format, its fields as
 * the format describes them, and room to write.
 */

import type { Path } from '../../plan/path.ts';
import { el, type Markup } from '../../reporters/markup/element.ts';
import { type FieldWords, fieldWords } from '../../schema/field-words.ts';
import { blankTable, choices, paperHead, room } from './paper-parts.ts';

export const FULL_PAPER_TITLE = 'Questions for a full plan';

/** What people don't fill in at a meeting: nlc needs it, or it is written when the plan changes. */
const NOT_ASKED: ReadonlySet<string> = new Set(['nlc', 'id', 'log', 'acknowledged']);
/** What is agreed with each school, and not written on a paper that goes round. */
const IN_PRIVATE: ReadonlySet<string> = new Set(['head_stance', 'high_challenge']);

/** Columns for entries of a list. */
const ENTRIES = ['1', '2', '3'];

/** Sections and fields are in the order of the plan format. */
export function fullPaper(): Markup[] {
  const sections = fieldsOf([]);
  return [
    ...paperHead(
      FULL_PAPER_TITLE,
      'These are the questions behind every section of a plan for a network of schools. You don’t need an answer to each: leave out what you don’t know yet, or what isn’t part of your network. Tables have room for three; use another sheet for more.',
    ),
    ...sections.flatMap(({ path, words }, index) => [
      el('h2', {}, `${index + 1}. ${words.title}`),
      ...(words.fields.length === 0 ? answerOf(words) : [...aboutOf(words), ...answersIn(path, words)]),
    ]),
    el('h2', {}, 'Afterwards'),
    el(
      'p',
      {},
      'At a computer, type nlc init --template full. It writes a plan with every section of this paper, in the same order. Put your answers in place of its examples, and then type nlc check to see what the plan does well and what to do next.',
    ),
  ];
}

interface Field {
  readonly path: Path;
  readonly words: FieldWords;
}

function fieldsOf(path: Path): Field[] {
  const { fields, isList } = fieldWords(path);
  const inside = isList ? [...path, 0] : path;
  return [...new Set(fields)]
    .filter((name) => !NOT_ASKED.has(name) && !IN_PRIVATE.has(name))
    .map((name) => ({ path: [...inside, name], words: fieldWords([...inside, name]) }));
}

/** Whether a field is a single answer, or a list of single ones. People are named in a few words. */
function isAlone({ fields }: FieldWords): boolean {
  return fields.length === 0 || PERSON.every((name) => fields.includes(name));
}

/** What there is to say of a person, wherever a plan names one. */
const PERSON = ['post', 'school', 'from'];

/** The fields of a section: one after the other, or as a table if it has entries. */
function answersIn(path: Path, { isList }: FieldWords): Markup[] {
  if (isList) return [entriesTable(path, ENTRIES)];
  return fieldsOf(path).flatMap((field) => [
    el('h3', {}, field.words.title),
    ...(isAlone(field.words) ? answerOf(field.words) : groupOf(field)),
  ]);
}

/** A group of fields is a table as well, with one column to fill in. */
function groupOf({ path, words }: Field): Markup[] {
  return [...aboutOf(words), entriesTable(path, words.isList ? ENTRIES : [''])];
}

function answerOf(words: FieldWords): Markup[] {
  const { options, meanings, example } = words;
  if (options.length > 0) return [...aboutOf(words), choices(options.map((word) => [word, meanings[word] ?? '']))];
  const shown = ID.test(example) ? [] : [el('p', { class: 'why' }, el('b', {}, 'Example: '), example)];
  return [...aboutOf(words), ...shown, room(linesFor(example))];
}

/** An example that is an id means nothing on paper. */
const ID = /^[a-z\d-]*$/;

/** The length of the example, in UTF-16 units, shows how much there is to write. */
function linesFor({ length }: string): number {
  return length < 20 ? 1 : length < 60 ? 2 : 4;
}

function aboutOf({ description, question }: FieldWords): Markup[] {
  const text = onPaper(description);
  return [
    ...(text === '' ? [] : [el('p', { class: 'why' }, text)]),
    ...(question === '' ? [] : [el('p', { class: 'why' }, el('b', {}, question))]),
  ];
}

/** Without what is only about the file. */
function onPaper(description: string): string {
  return description
    .split(/(?<=[.?]) /)
    .filter((sentence) => !/\[\]|^Put it in quotes/.test(sentence))
    .join(' ')
    .replace(/, in quotes\.$/, '.');
}

/** A row for each field of an entry, and a column for each entry. */
function entriesTable(path: Path, entries: readonly string[]): Markup {
  return blankTable(
    ['', ...entries],
    rowsOf(path, '').map((cell) => [cell]),
  );
}

/** Fields of fields have both names. */
function rowsOf(path: Path, before: string): Markup[] {
  return fieldsOf(path).flatMap(({ path: at, words }) => {
    const name = before === '' ? words.title : `${before}: ${words.title.toLowerCase()}`;
    if (!isAlone(words)) return rowsOf(at, name);
    const listed = words.options.length === 0 ? '' : ` (${words.options.join(', ')})`;
    return [
      el('span', {}, el('b', {}, name), ` ${[onPaper(words.description), words.question].join(' ').trim()}${listed}`),
    ];
  });
}
