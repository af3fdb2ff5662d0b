/** What a person sees while answering: a screen for each question, and the summary before anything is written. */

import { commandLine, type Screen } from '../io/terminal.ts';
import { evidenceWords } from '../reporters/terminal/grade-words.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { palette } from '../reporters/terminal/palette.ts';
import { loadFramework } from '../rules/load.ts';
import { count, safeText } from '../text/words.ts';
import type { SchoolAnswer } from './answers.ts';
import { personWords } from './parse-person.ts';
import type { PartialAnswers } from './partial-answers.ts';
import type { Question } from './questions.ts';
import { POSTS } from './schema-words.ts';

/** The most lines for a list of names, so that its question stays on the screen. */
const MOST_LINES = 4;
/** The same for schools to choose from on a screen of a usual width, where a question has fewer lines itself. */
const MOST_LINES_TO_CHOOSE = 7;
const USUAL_WIDTH = 76;
/** The most choices that all have a note, and how many of a longer list do. */
const MOST_NOTED = 12;
const FIRST = 8;
/** The most names to lay out in a list. */
const MOST_LISTED = 60;

export function welcome(file: string, { width }: Screen): string {
  const text = `nlc asks you a few questions and then writes a plan to ${safeText(file)}. Press Enter to accept the answer in brackets, or to skip the question for now. Type ${BACK} to go back to the previous question, and ? to read more about a question. Press Ctrl-C to stop: your answers are kept.`;
  return `\n${unbroken(text, width)}\n`;
}

/** How many questions an earlier time has answered, and where the answers are from. */
export function resumedView(from: string, given: PartialAnswers, { width }: Screen): string {
  const answered = Object.keys(given).filter((key) => key !== 'id').length;
  const text =
    answered === 0
      ? `There are no answers in ${safeText(from)} yet.`
      : `nlc has read ${count(answered, 'earlier answer')} from ${safeText(from)}. You can change any of them at the end.`;
  return `${wrapped('', text, measure(width))}\n`;
}

/** Keeps a character to type on the same line as the word after it. */
export function unbroken(text: string, width: number): string {
  return wrapped('', text.replaceAll(/(?<= )([<?!-]) /g, `$1${HELD}`), measure(width)).replaceAll(HELD, ' ');
}

export const BACK = '<';
/** A space at which lines don't break; printed as an ordinary one. */
const HELD = '\u00a0';

/** A question, why it is asked, an example, and the possible answers. */
export function questionView(question: Question, place: string, partial: PartialAnswers, screen: Screen): string {
  const width = measure(screen.width);
  const paint = palette(screen.color);
  const blocks = [
    '',
    wrapped('', `${paint.bold(question.title)} ${paint.dim(`· ${place}`)}`, width),
    wrapped('', question.asks, width),
    wrapped('', paint.dim(`Why: ${question.why}`), width),
    ...(question.how === 'choice' ? [] : [wrapped('', paint.dim(`Example: ${question.example}`), width)]),
    ...answerable(question, partial, width),
  ];
  return `${blocks.join('\n')}\n`;
}

/** What there is to know about a question, apart from the question itself: why, the statement behind it, an example. */
export function moreView({ why, cites, example, words = {} }: Question, { width, color }: Screen): string {
  const paint = palette(color);
  const statement = loadFramework().statements.find(({ code }) => code === cites);
  const line = (text: string) => wrapped('', text, measure(width));
  const all = Object.entries(words);
  return `\n${[
    ...choiceLines(
      all,
      measure(width),
      all.map(([word]) => word),
    ),
    line(paint.dim(`Why: ${why}`)),
    ...(statement === undefined
      ? []
      : [
          line(`Ask yourselves: ${statement.question}`),
          line(
            `The reason is from the leaflet that nlc is based on ${evidenceWords({ ...statement, cites: [statement.code] })}. To read more about it later:`,
          ),
          `  ${commandLine('explain', statement.code)}`,
        ]),
    line(paint.dim(`Example: ${example}`)),
    line('You can change every answer at the end, and in the plan later.'),
  ].join('\n')}\n`;
}

/** How to keep or leave out the current answer; shows it as well if it is too long to fit beside the prompt. */
export function currentAnswerHint(current: string, { width }: Screen): string {
  const soFar = current.length > width / 2 ? [wrapped('So far: ', safeText(current), measure(width))] : [];
  return `${[...soFar, unbroken(`Press Enter to keep this answer. ${LEAVE_OUT}`, width)].join('\n')}\n`;
}

/** What to do about a date that nobody has given yet. */
export function suggestionHint(suggested: string, { width }: Screen): string {
  const text = `nlc suggests ${suggested}. Press Enter to use that, or type another date. ${LEAVE_OUT}`;
  return `${unbroken(safeText(text), width)}\n`;
}

const LEAVE_OUT = 'Type - to leave it out.';

function answerable(
  { how, key, words = {} }: Question,
  { schools = [], ...partial }: PartialAnswers,
  width: number,
): string[] {
  if (how === 'choice') {
    const all = Object.entries(words);
    return ['', ...choiceLines(all, width), wrapped('', howToChoose(all, ONE_WORD), width)];
  }
  if (how === 'schools') return ['', wrapped('', SCHOOLS_HOW, width), ...numbered('So far: ', namesOf(schools), width)];
  if (how === 'text') return [];
  if (how === 'taking-part')
    return ['', ...toChoose('Schools: ', namesOf(schools), width), wrapped('', WHO_HOW, width)];
  const people = (key === 'co_leaders' ? partial.co_leaders : partial.critical_friends) ?? [];
  return [
    '',
    wrapped('', key === 'co_leaders' ? CO_LEADERS_HOW : FRIENDS_HOW, width),
    ...numbered('Posts: ', POSTS, width, POSTS.length),
    ...(key === 'co_leaders' ? toChoose('Schools: ', namesOf(schools), width) : []),
    ...numbered(
      'So far: ',
      people.map((person) => safeText(personWords(person, schools))),
      width,
    ),
  ];
}

/** How to choose one of some numbered words. */
export const ONE_WORD = 'Type the word or its number.';
const SCHOOLS_HOW = `Type one school at a time, type several with semicolons between them, or paste a list. A school's official number may follow its name, as in "Ashby, 123456": in England the URN or DfE number, in the USA the NCES number. Press Enter on an empty line when the list is complete, or if you can't name any school yet. Type -2 to remove the second school, or 2 = New name to give it another name.`;
const WHO_HOW =
  "Type names or numbers, with commas or semicolons between them, or say which don't, as in all except 2. Press Enter if all do, or type - if you don't know yet.";
const CO_LEADERS_HOW =
  'Type a post, a comma and a school, by name or number; put semicolons between people. Press Enter on an empty line to move on. Type -2 to remove the second.';
const FRIENDS_HOW =
  'Type a post, by name or number, then a comma and where the person comes from. Press Enter on an empty line to move on. Type -1 to remove the first person.';

export function namesOf(schools: readonly SchoolAnswer[]): string[] {
  return schools.map(({ name }) => safeText(name));
}

/** A word to choose, and what it means; empty if nothing says. */
export type Choice = readonly [string, string];

/**
 * Choices with a note, one a line; then the others, as many on a line as fit. Of a long list, only the first have
 * notes, because the question has to stay on the screen.
 * @param fitting the only words that have notes; undefined if none fits better than others
 */
export function choiceLines(all: readonly Choice[], width: number, fitting?: readonly string[]): string[] {
  const isNoted = (word: string, at: number) => fitting?.includes(word) ?? (all.length <= MOST_NOTED || at < FIRST);
  const words = all.map(([word, note], at) => [word, isNoted(word, at) ? note : ''] as const);
  const noted = words.filter(([, note]) => note !== '');
  const widest = Math.max(...noted.map(([word]) => word.length));
  const digits = String(words.findLastIndex(([, note]) => note !== '') + 1).length;
  const rest = words.flatMap(([word, note], index) => (note === '' ? [`${index + 1} ${word}`] : []));
  return [
    ...noted.map(([word, note]) => {
      const number = String(words.findIndex(([other]) => other === word) + 1).padStart(digits);
      return wrapped(`  ${number} ${word.padEnd(widest)}  `, note, width);
    }),
    ...(rest.length > 0 ? [packed('  ', rest, width)] : []),
  ];
}

/** How to choose a word, and how to see what the words mean that have no note on the screen. */
export function howToChoose(all: readonly Choice[], how: string): string {
  return all.length > MOST_NOTED && all.slice(FIRST).some(([, note]) => note !== '') ? `${how} ${TYPE_MORE}` : how;
}

const TYPE_MORE = 'Type ? to see what each of them means.';

/** Entries separated by dots, as many on a line as fit. No line starts or ends with a dot. */
function packed(lead: string, entries: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const entry of entries) {
    const longer = lines.length === 0 ? entry : `${lines.at(-1)} · ${entry}`;
    const isNew = lines.length === 0 || wrapped(lead, longer, width).includes('\n');
    lines.splice(isNew ? lines.length : -1, 1, isNew ? entry : longer);
  }
  return lines.map((line, index) => wrapped(index === 0 ? lead : ' '.repeat(lead.length), line, width)).join('\n');
}

/** Numbered names to choose from. */
export function toChoose(lead: string, names: readonly string[], width: number): string[] {
  return numbered(lead, names, width, width < USUAL_WIDTH ? MOST_LINES : MOST_LINES_TO_CHOOSE);
}

/** Numbered names on a few lines; the rest are counted. */
export function numbered(lead: string, names: readonly string[], width: number, lines = MOST_LINES): string[] {
  const all = names.map((name, index) => `${index + 1} ${name}`);
  for (let shown = Math.min(all.length, MOST_LISTED); shown > 0; shown -= 1) {
    const rest = all.length - shown;
    const block = packed(lead, [...all.slice(0, shown), ...(rest > 0 ? [`and ${rest} more`] : [])], width);
    if (shown === 1 || block.split('\n').length <= lines) return [block];
  }
  return [];
}
