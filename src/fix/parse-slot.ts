/** Turns what a person typed into what a plan has at a place: a text, a number, a date, an id, someone by post. */

import type { AnswerKind } from '../edit/answer-kinds.ts';
import type { PersonAnswer } from '../init/answers.ts';
import { choiceTyped, numberAlone } from '../init/parse-answer.ts';
import { personWords } from '../init/parse-person.ts';
import { notListed } from '../init/validate-answers.ts';
import { leavingOut, withRemark } from '../plan/asides.ts';
import { A_DATE, dateHint } from '../plan/date-words.ts';
import { numbersIn, OR_PERHAPS, referencesIn, shortTextsIn } from '../plan/parts-of-answer.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import { type Day, printDay, readDate } from '../plan/queries/calendar.ts';
import { saysNone } from '../plan/said-instead.ts';
import { parseTypedDate, parseTypedNumber, parseTypedYesNo, withWholeYear } from '../plan/typed-values.ts';
import { allOf, wordFor } from '../plan/words-for.ts';
import { splitNames } from '../text/split-names.ts';
import { between } from '../text/words.ts';
import { figureAlone, onlyOneFigure } from './measured-on.ts';
import { parseName, parseReference } from './names-typed.ts';
import {
  notOneNumber,
  numberWithRemark,
  oneOfSeveral,
  parseCurrency,
  parseNumber,
  parseYear,
  totalOfShares,
} from './parse-number.ts';
import type { Known, Parsed, ParsedSeveral } from './parsed.ts';
import { parsePerson, peopleIn, peopleMeant } from './people-typed.ts';
import { choicesOf } from './slot-help.ts';
import type { Slot, SlotKind } from './slots.ts';
import { readDecided } from './undecided.ts';

/** The answer to a slot. Several are separated by semicolons, and ids and choices also by commas. */
export function parseSlot(typed: string, slot: Slot, known: Known): Parsed {
  if (slot.kind.kind === 'text' && slot.path.at(-1) === 'year') return parseYear(typed.trim(), known.today);
  if (slot.kind.kind === 'text' && slot.path.at(-1) === 'currency') return parseCurrency(typed.trim());
  const name = parseName(typed.trim(), slot, known);
  if (name !== undefined) return name;
  if (slot.kind.kind === 'number')
    return (
      notOneNumber(typed, slot.path) ??
      totalOfShares(typed.trim(), slot.path, slot.kind) ??
      parseOne(typed.trim(), slot.kind, known)
    );
  if (!slot.isList) {
    const several = onlyOneFigure(typed, slot);
    if (several !== undefined) return several;
    const dated = figureAlone(typed.trim(), slot);
    const one = parseOne(numberAlone(dated?.text ?? typed.trim(), choicesOf(slot)), slot.kind, known);
    return dated === undefined || 'problem' in one
      ? one
      : { ...one, ...(dated.note !== undefined && { note: dated.note }) };
  }
  const all = takesAll(slot, known) ? allOf(typed, known.referents?.known.length ?? 0) : undefined;
  if (all !== undefined) return { value: 'all', ...leavingOut(all.remark) };
  const parts = severalIn(typed, slot.kind, known, true);
  const { read, note } = readDecided(parts, slot.kind, (part) => {
    const one = parseSeveral(numberAlone(part, choicesOf(slot)), slot.kind, known);
    return 'problem' in one && parts.length > 1 ? { problem: ofPart(part, one.problem) } : one;
  });
  const wrong = read.find((one) => 'problem' in one);
  if (wrong !== undefined) return wrong;
  const understood = read.flatMap((one) => ('values' in one ? [one] : []));
  const notes = [...understood, { note }].flatMap((one) => one.note ?? []);
  // The same thing said twice, such as a school by its name and its number, is there once.
  const value = [...new Set(understood.flatMap(({ values }) => values))];
  return { value, ...(notes.length > 0 && { note: notes.join(' ') }) };
}

/** A problem with one of several parts, which it names. */
function ofPart(part: string, problem: string): string {
  return problem.includes(part) ? problem : `"${part}": ${problem}`;
}

/** One part of an answer that has several; for people, it can mean several by itself. */
function parseSeveral(text: string, kind: SlotKind, known: Known): ParsedSeveral {
  const people = kind.kind === 'person' ? peopleMeant(text, known) : undefined;
  if (people !== undefined) return people;
  const read = parseOne(text, kind, known);
  return 'problem' in read ? read : { values: [read.value], note: read.note };
}

/**
 * The parts of an answer that has several. The number of a school beside its name isn't a part.
 * @param isBare whether each part is all there is to an entry; then short texts can have commas between them
 */
export function severalIn(typed: string, slotKind: SlotKind, known: Known, isBare = false): string[] {
  const { kind } = slotKind;
  if (kind !== 'text' && OR_PERHAPS.test(typed))
    return severalIn(typed.replaceAll(OR_PERHAPS, '; '), slotKind, known, isBare);
  if (kind === 'choice') return choicesIn(typed, slotKind.words);
  if (kind === 'reference') return referencesIn(typed.trim().replace(BEEN_TO, ''), known.referents?.known ?? []);
  const parts = typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (kind === 'person' || kind === 'post')
    return parts.flatMap((part) => peopleIn(part, known, (one) => parseSeveral(one, slotKind, known)));
  return isBare && kind === 'text' && parts.length === 1 ? shortTextsIn(typed) : parts;
}

/** What somebody says before names of schools: `she's been to Ashby and Dene`. */
const BEEN_TO =
  /^(?:she|he|they|we|it)(?:['’](?:s|ve|ll|d|re))?\s+(?:(?:has|have|had|will|would|is|are|only|usually|mostly|just|already|also|always|sometimes)\s+)*(?:been|goes?|going|comes?|coming|visits?|visiting|visited|went|came|works?|working|worked|sees?|saw|seen)\s+(?:(?:to|in|at|with|into)\s+)?/i;

/** Words and numbers of a list with commas or `and` between them. */
function choicesIn(typed: string, words: readonly string[]): string[] {
  const parts = splitNames(typed, [], () => undefined);
  const isOne = (part: string) => !('problem' in parseChoice(part, words));
  return numbersIn(
    parts.flatMap((part) => (isOne(part) ? [part] : part.split(/\s+(?:and|&)\s+/i))),
    words.length,
  );
}

/** Whether a list of schools may say that it means all of them. */
export function takesAll({ isList, kind }: Slot, { referents }: Known): boolean {
  return isList && kind.kind === 'reference' && referents?.kind === 'school';
}

function parseOne(text: string, kind: SlotKind, known: Known): Parsed {
  switch (kind.kind) {
    case 'text':
      return { value: (kind.takesNumbers ? parseTypedNumber(text) : undefined) ?? text };
    case 'id':
      return { value: text };
    case 'number':
      return numberWithRemark(text, kind) ?? oneOfSeveral(text, kind) ?? parseNumber(text, kind);
    case 'date':
      return parseDate(text, kind, known.today);
    case 'yes-no':
      return parseYesNo(text);
    case 'choice':
      return parseChoice(text, kind.words);
    case 'reference':
      return parseReference(text, known);
    case 'person':
      return parsePerson(text, 'perhaps', known);
    case 'post':
      return parsePerson(text, kind.isFromOutside, known);
  }
}

function parseDate(text: string, kind: AnswerKind & { kind: 'date' }, today: Day | undefined): Parsed {
  const answer = kind.takesYesNo ? yesOrNoIn(text) : undefined;
  const { remark = '' } = withRemark(text) ?? {};
  // A date says more than yes: `yes, in May 2026`.
  if (answer?.value === true && /\d/.test(remark)) return parseDate(remark, kind, today);
  if (answer !== undefined) return answer;
  const typed = dayNamed(text, today) ?? parseTypedDate(withWholeYear(text));
  const date = /^\d{4}$/.test(typed) ? Number(typed) : typed;
  if (readDate(date) !== undefined) return { value: date };
  const hint = dateHint(text, today);
  // Whoever names no day, month or year may have none.
  const orNone = hint === A_DATE && !/\d/.test(text) ? `${hint.slice(0, -1)}, or press Enter to leave it open.` : hint;
  return { problem: `"${text}" isn't a date. ${orNone}` };
}

/** The day of `today` and `yesterday`. */
function dayNamed(text: string, today: Day | undefined): string | undefined {
  const before = DAYS_AGO.indexOf(text.toLowerCase().replace(/[.!]+$/, ''));
  return before < 0 || today === undefined ? undefined : printDay(today - before);
}

const DAYS_AGO = ['today', 'yesterday'];

function parseYesNo(text: string): Parsed {
  return yesOrNoIn(text) ?? { problem: `"${text}" is neither yes nor no. Type y for yes or n for no.` };
}

/** Yes or no, perhaps with a remark that doesn't take it back: `no, it only pays`. */
function yesOrNoIn(text: string): { readonly value: boolean; readonly note?: string } | undefined {
  const { first, remark } = withRemark(text) ?? { first: text, remark: '' };
  const value = parseTypedYesNo(first);
  return value === undefined || TAKES_BACK.test(remark) ? undefined : { value, ...leavingOut(remark) };
}

const TAKES_BACK = /\b(?:but|though|although|except|apart|unless|if|not yet|or)\b/i;

function parseChoice(text: string, words: readonly string[]): Parsed {
  if (saysNone(text) && wordFor(text, words) === undefined) return { problem: 'If none of these fits, press Enter.' };
  if (SEVERAL_NUMBERS.test(text)) return { problem: 'You can only choose one here. Type the one that fits best.' };
  const chosen = choiceTyped(text, words);
  if (chosen === undefined) return { problem: notListed(text, words) };
  const { word, ...note } = chosen;
  return { value: word, ...note };
}

const SEVERAL_NUMBERS = /^\d+(?:\s*(?:[,;&]|and|or)\s*\d+)+$/;

/** An answer as a person would say it: the names of what ids stand for, and someone's post and place. */
export function inWords(value: Data, known: Known): string {
  const held = known.holders.find((one) => one.edit !== undefined && one.value === value);
  if (held !== undefined) return held.words;
  if (isList(value)) {
    const all = value.map((one) => inWords(one, known));
    return all.join(between(all));
  }
  if (isMap(value)) return personWords(value as unknown as PersonAnswer, known.schools);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const named = known.referents?.known.find(({ id }) => id === value)?.name;
  return named ?? known.newPartners?.names.get(String(value)) ?? String(value);
}
