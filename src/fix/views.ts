/** What a person sees while answering: the start, each finding, each question, and the end. */

import { type Finding, wholeReason } from '../findings/report.ts';
import { choiceLines, howToChoose, moreView, numbered, ONE_WORD, toChoose, unbroken } from '../init/question-views.ts';
import { POSTS } from '../init/schema-words.ts';
import { commandLine, type Screen } from '../io/terminal.ts';
import { evidenceWords } from '../reporters/terminal/grade-words.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { palette } from '../reporters/terminal/palette.ts';
import { fieldWords } from '../schema/field-words.ts';
import { withSmallStart } from '../schema/messages.ts';
import { short } from '../text/clip.ts';
import { between, count, list, numberInWords, safeText } from '../text/words.ts';
import { DATES } from './dates.ts';
import { questionOf } from './opening-questions.ts';
import { takesAll } from './parse-slot.ts';
import type { Known } from './parsed.ts';
import { choicesOf } from './slot-help.ts';
import type { Slot } from './slots.ts';
import type { Task } from './steps.ts';
import { addOrTakeOut } from './take-out.ts';

const HELP =
  'Press Enter to skip a question. Type < to go back, ? to read more about it, ! to leave things as they are and say why, and done to finish early. Press Ctrl-C to stop without writing: your answers are kept.';

/** How many findings there are to go through, and what a person can type. */
export function welcome(name: string, file: string, findings: number, { width, color }: Screen): string {
  const title = palette(color).bold(safeText(short(name === '' ? file : name)));
  const how = findings === 1 ? '' : ', one at a time. Your answers can settle some and bring up others';
  const many = `${count(findings, 'thing')} to look at${how}. Nothing is written until the end.`;
  return `\n${wrapped('', `${title}: ${many}`, measure(width))}\n${unbroken(HELP, width)}\n`;
}

/** How many answers an earlier time has left. */
export function resumedView(from: string, answers: number, { width }: Screen): string {
  const text = `nlc has read ${count(answers, 'earlier answer')} from ${safeText(from)}, and won't ask those questions again.`;
  return `${wrapped('', text, measure(width))}\n`;
}

/** Where a person is among the questions. */
export interface Progress {
  readonly number: number;
  readonly total: number;
  /** How many more there are since the last question that was shown; below 0 if there are fewer. */
  readonly change: number;
}

/**
 * `2 of 12`, the finding in a sentence, and the figures that belong to it. If the total has changed, it says so first.
 */
export function findingView(finding: Finding, { number, total, change }: Progress, { width, color }: Screen): string {
  const paint = palette(color);
  const place = `${number} of ${total}`;
  const details = finding.details.map((detail) => wrapped('', safeText(detail), measure(width)));
  const head = wrapped(paint.dim(`${place}  `), paint.bold(safeText(finding.message)), measure(width));
  const changed = change === 0 ? [] : [paint.dim(changeInWords(change))];
  return `\n${[...changed, head, ...details].join('\n')}\n`;
}

function changeInWords(change: number): string {
  return change < 0
    ? `That settles ${count(-change, 'other thing')}.`
    : `That brings up ${count(change, 'more thing', 'more things')}.`;
}

/** Why a finding matters and what to do about it. */
export function reasonView(finding: Finding, screen: Screen): string {
  const question = questionOf(finding);
  // The words of its choice are explained with the question.
  if (question !== undefined) return moreView({ ...question, words: {} }, screen);
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
  /** What it is about, to put before the question; empty if that is clear. */
  readonly about: string;
  /** What the plan already has, if the answer adds to it. */
  readonly there: readonly string[];
  /** What the plan has there in words, which Enter keeps; empty if it has nothing, or several things. */
  readonly now: string;
  /** Whether that can be taken out of the plan. */
  readonly canGo: boolean;
}

/** The question about a slot, what can be answered, and an example. */
export function questionView(
  slot: Slot,
  { edit, alike, times }: Task,
  { isFirst, isMany, about, there, now, canGo }: Turn,
  known: Known,
  screen: Screen,
): string {
  const { width, color } = screen;
  const paint = palette(color);
  const { ask, description, example } = fieldWords(slot.path);
  const own = (isFirst ? edit.ask : undefined) ?? (ask === '' ? description : ask);
  const asked = about === '' ? own : `${about}${withSmallStart(own)}`;
  const more = how(slot, isMany ? times : 0, known);
  const fits = slot.kind.kind === 'choice' ? edit.fitting?.[0] : undefined;
  const shown =
    (isFirst ? edit.example : undefined) ?? fits ?? exampleOf(slot, isMany, known, there) ?? asTyped(example, slot);
  return `\n${[
    wrapped('', asked, measure(width)),
    ...(there.length === 0
      ? []
      : [wrapped('', safeText(`So far: ${list(there)}. ${addOrTakeOut(slot, there)}`), measure(width))]),
    ...choices(slot, isMany, known, edit.fitting, measure(width)),
    ...(more === undefined ? [] : [wrapped('', more, measure(width))]),
    ...(now === '' && !canGo ? [] : [wrapped('', safeText(keepOrTakeOut(now, canGo)), measure(width))]),
    ...(alike.length === 0 ? [] : [wrapped('', DIFFERENT, measure(width))]),
    ...(shown === '' ? [] : [wrapped('', paint.dim(`For example: ${safeText(shown)}`), measure(width))]),
  ].join('\n')}\n`;
}

function keepOrTakeOut(now: string, canGo: boolean): string {
  if (now === '') return 'Type - to take what is there now out of the plan.';
  const stays = `The plan has "${now}" now. Press Enter to keep it`;
  return canGo ? `${stays}, or type - to take it out.` : `${stays}.`;
}

const DIFFERENT = 'One answer goes for all of them. If it is different for some, type different.';

/**
 * How an answer is typed; undefined if that is clear.
 * @param entries how many entries the rule asks for, if the answer can have several; otherwise 0
 */
function how(slot: Slot, entries: number, { referents, newPartners }: Known): string | undefined {
  const { kind, isList } = slot;
  const isSeveral = isList || entries > 0;
  const wanted = entries > 1 ? `Give ${numberInWords(entries)} if you can` : undefined;
  const several = (what: string) =>
    wanted === undefined
      ? `If there are several${what}, put semicolons between them.`
      : `${wanted}, with semicolons between them.`;
  switch (kind.kind) {
    case 'choice':
      return howToChoose(
        choicesOf(slot),
        isSeveral ? `${WORDS} If there are several, put commas between them.` : ONE_WORD,
      );
    case 'reference':
      if (referents?.known.length === 0) return newPartners && ITS_NAME;
      return isSeveral ? NAMES : newPartners === undefined ? NAME : NAME_OR_NEW;
    case 'post':
      return [kind.isFromOutside ? FROM_OUTSIDE : POST_AND_SCHOOL, ...(isSeveral ? [several(' people')] : [])].join(
        ' ',
      );
    case 'person':
      return [POST_AND_SCHOOL, ...(isSeveral ? [ALL_HEADS, several(' people')] : [])].join(' ');
    default:
      return isSeveral ? several('') : undefined;
  }
}

const FITTING = 'The first ones, with a note, settle what the plan lacks here. The others are for other work.';
const WORDS = 'Type words or numbers.';
const NAME = "Type the name or its number. If it isn't in the list, press Enter.";
const NAME_OR_NEW = "Type the name or its number, or the name of a partner that isn't in the list yet.";
const ITS_NAME = 'Type its name.';
const NAMES = 'Type names or numbers, with commas or semicolons between them.';
const POST_AND_SCHOOL = 'Type a post and a school, by name or number, with a comma between them.';
const ALL_HEADS = 'Type all heads for every head.';
const FROM_OUTSIDE = 'Type a post, by name or number, then a comma and where the person comes from.';

function exampleOf(
  { kind, isList }: Slot,
  isMany: boolean,
  { schools, referents, holders }: Known,
  there: readonly string[],
): string | undefined {
  const isSeveral = isList || isMany;
  const school = schools[1]?.name ?? schools[0]?.name ?? 'Ashby';
  switch (kind.kind) {
    case 'post':
      return kind.isFromOutside ? 'academic, University of the Vale' : `deputy, ${school}`;
    case 'person':
      return [...(isSeveral ? [holders.at(-1)?.role ?? 'all heads'] : []), `headteacher, ${school}`].join('; ');
    case 'reference':
      return exampleNames(
        (referents?.known ?? []).map(({ name }) => name).filter((name) => !there.includes(name)),
        isSeveral,
      );
    case 'yes-no':
      return 'yes';
    case 'date':
      return DATES;
    default:
      return undefined;
  }
}

/** The format's own example, with commas between the words of a choice. */
function asTyped(example: string, { kind }: Slot): string {
  return kind.kind === 'choice' ? example.replaceAll('; ', ', ') : example;
}

/** The last two names, or the only one; with semicolons between names that have commas in them. */
function exampleNames(names: readonly string[], isSeveral: boolean): string {
  const some = isSeveral && names.length > 1 ? names.slice(-2) : names.slice(0, 1);
  return some.join(between(some));
}

/** What can be answered, numbered. */
function choices(
  slot: Slot,
  isMany: boolean,
  known: Known,
  fitting: readonly string[] | undefined,
  width: number,
): string[] {
  const { kind } = slot;
  if (kind.kind === 'choice') {
    const lines = choiceLines(choicesOf(slot), width, fitting);
    return fitting === undefined ? lines : [wrapped('', FITTING, width), ...lines];
  }
  const names = (all: readonly { readonly name: string }[]) => all.map(({ name }) => safeText(name));
  if (kind.kind === 'reference') {
    const all = takesAll({ ...slot, isList: slot.isList || isMany }, known)
      ? [wrapped('', 'Type all to choose them all.', width)]
      : [];
    return [
      ...toChoose(`${sentence(known.referents?.kind ?? '')}: `, names(known.referents?.known ?? []), width),
      ...all,
    ];
  }
  if (kind.kind !== 'post' && kind.kind !== 'person') return [];
  const isFromOutside = kind.kind === 'post' && kind.isFromOutside;
  return [
    ...numbered('Posts: ', POSTS, width, POSTS.length),
    ...(isFromOutside ? [] : toChoose('Schools: ', names(known.schools), width)),
  ];
}

/** The kind of a referent as the label of a list: `Schools`, `Activities`. */
function sentence(kind: string): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).replace(/y$/, 'ie')}s`;
}
