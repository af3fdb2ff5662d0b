/** What a person sees while answering: the start, each finding, each question, and the end. */

import { type Finding, isOpen, wholeReason } from '../findings/report.ts';
import { choiceLines, moreView, numbered, unbroken } from '../init/question-views.ts';
import { POSTS } from '../init/schema-words.ts';
import { commandLine, type Screen } from '../io/terminal.ts';
import { evidenceWords } from '../reporters/terminal/grade-words.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { palette } from '../reporters/terminal/palette.ts';
import { fieldWords } from '../schema/field-words.ts';
import { withSmallStart } from '../schema/messages.ts';
import { count, safeText, short } from '../text/words.ts';
import { DATES } from './dates.ts';
import { questionOf } from './opening-questions.ts';
import { type Known, takesAll } from './parse-slot.ts';
import type { Slot } from './slots.ts';
import type { Task } from './steps.ts';

const HELP =
  'Press Enter to skip a question. Type < to go back, ? to see why it matters, ! to accept it as it is, and done to finish early. Press Ctrl-C to stop without writing: your answers are kept.';

/** How many findings there are to go through, and what a person can type. */
export function welcome(name: string, file: string, findings: number, { width, color }: Screen): string {
  const title = palette(color).bold(safeText(short(name === '' ? file : name)));
  const about = findings === 1 ? '1 thing' : `about ${findings} things`;
  const many = `${about} to look at, one at a time. Nothing is written until the end.`;
  return `\n${wrapped('', `${title}: ${many}`, measure(width))}\n${unbroken(HELP, width)}\n`;
}

/** How many answers an earlier time has left. */
export function resumedView(from: string, answers: number, { width }: Screen): string {
  const text = `nlc has read ${count(answers, 'earlier answer')} from ${safeText(from)}, and won't ask those questions again.`;
  return `${wrapped('', text, measure(width))}\n`;
}

/** `2 of about 12`, the finding in a sentence, and the figures that belong to it. */
export function findingView(finding: Finding, place: string, { width, color }: Screen): string {
  const paint = palette(color);
  const details = finding.details.map((detail) => wrapped('', safeText(detail), measure(width)));
  const head = wrapped(paint.dim(`${place}  `), paint.bold(safeText(finding.message)), measure(width));
  return `\n${[head, ...details].join('\n')}\n`;
}

/** Why a finding matters and what to do about it. */
export function reasonView(finding: Finding, screen: Screen): string {
  const question = questionOf(finding);
  if (question !== undefined) return moreView(question, screen);
  const { width, color } = screen;
  const paint = palette(color);
  const reason = `${safeText(wholeReason(finding))} ${paint.dim(evidenceWords(finding))}`.trim();
  return `${[
    ...(reason === '' ? [] : [wrapped(paint.dim('Why  '), reason, measure(width))]),
    wrapped(paint.dim('Do   '), safeText(finding.fix), measure(width)),
    `${paint.dim('More ')}${commandLine('explain', finding.rule)}`,
  ].join('\n')}\n`;
}

/** Which question of its task it is: the rule may ask the first in its own words, and it may take several entries. */
interface Turn {
  readonly isFirst: boolean;
  readonly isMany: boolean;
  /** Whether the answer goes for each of several entries. */
  readonly isForEach: boolean;
  /** What it is about, to put before the question; empty if that is clear. */
  readonly about: string;
}

/** The question about a slot, what can be answered, and an example. */
export function questionView(
  slot: Slot,
  { edit, alike }: Task,
  { isFirst, isMany, isForEach, about }: Turn,
  known: Known,
  screen: Screen,
): string {
  const { width, color } = screen;
  const paint = palette(color);
  const { description, example, meanings } = fieldWords(slot.path);
  const own = isFirst && edit.ask !== undefined ? edit.ask : description;
  const asked = isForEach
    ? `For each of them: ${withSmallStart(own)}`
    : about === ''
      ? own
      : `${about}${withSmallStart(own)}`;
  const more = HOW[how(slot, isMany)];
  const shown = (isFirst ? edit.example : undefined) ?? exampleOf(slot, known) ?? example;
  return `\n${[
    wrapped('', asked, measure(width)),
    ...choices(slot, isMany, known, meanings, measure(width)),
    ...(more === undefined ? [] : [wrapped('', more, measure(width))]),
    ...(alike.length === 0 ? [] : [wrapped('', DIFFERENT, measure(width))]),
    ...(shown === '' ? [] : [wrapped('', paint.dim(`For example: ${safeText(shown)}`), measure(width))]),
  ].join('\n')}\n`;
}

const DIFFERENT = 'One answer goes for all of them. If it is different for some, type different.';

type How = 'one' | 'several' | 'people' | 'ids';

const HOW: Readonly<Partial<Record<How, string>>> = {
  several: 'If there are several, put semicolons between them.',
  people: 'Give posts rather than names. If there are several people, put semicolons between them.',
  ids: 'If there are several, put commas between them.',
};

function how({ kind, isList }: Slot, isMany: boolean): How {
  if (!isList && !isMany) return 'one';
  if (kind.kind === 'post' || kind.kind === 'person') return 'people';
  return kind.kind === 'reference' || kind.kind === 'choice' ? 'ids' : 'several';
}

function exampleOf({ kind, isList }: Slot, { schools, referents, holders }: Known): string | undefined {
  const school = schools[1]?.name ?? schools[0]?.name ?? 'Ashby';
  switch (kind.kind) {
    case 'post':
      return kind.isFromOutside ? 'academic, University of the Vale' : `headteacher, ${school}`;
    case 'person':
      return [...(isList ? [holders.at(-1)?.role ?? 'all heads'] : []), `headteacher, ${school}`].join('; ');
    case 'reference':
      return (referents?.known ?? [])
        .slice(0, isList ? 2 : 1)
        .map(({ name }) => name)
        .join(', ');
    case 'yes-no':
      return 'yes';
    case 'date':
      return DATES;
    default:
      return undefined;
  }
}

/** What can be answered, numbered. */
function choices(
  slot: Slot,
  isMany: boolean,
  known: Known,
  meanings: Readonly<Record<string, string>>,
  width: number,
): string[] {
  const { kind } = slot;
  if (kind.kind === 'choice')
    return choiceLines(
      kind.words.map((word) => [word, meanings[word] ?? '']),
      width,
    );
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => safeText(name));
  if (kind.kind === 'reference') {
    const all = takesAll({ ...slot, isList: slot.isList || isMany }, known)
      ? [wrapped('', 'Or type all to choose them all.', width)]
      : [];
    return [
      ...numbered(`${sentence(known.referents?.kind ?? '')}: `, names(known.referents?.known ?? []), width),
      ...all,
    ];
  }
  if (kind.kind !== 'post' && kind.kind !== 'person') return [];
  const isFromOutside = kind.kind === 'post' && kind.isFromOutside;
  return [
    ...numbered('Posts: ', POSTS, width, POSTS.length),
    ...(isFromOutside ? [] : numbered('Schools: ', names(known.schools), width)),
  ];
}

/** The kind of a referent as the label of a list: `Schools`. */
function sentence(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`;
}

/** What is better now, and what is left. */
export function resultView(before: number, after: readonly Finding[], { width }: Screen): string {
  const loud = after.filter((one) => isOpen(one) && (one.level === 'error' || one.level === 'warning'));
  const left =
    loud.length === 0 ? '' : ` Still there: ${[...new Set(loud.map(({ message }) => safeText(message)))].join(' ')}`;
  const now = loud.length === 0 ? 'none' : String(loud.length);
  return `${wrapped('', `Written. ${count(before, 'error or warning', 'errors and warnings')} before, ${now} now.${left}`, measure(width))}\n`;
}
