/** Turns what a person typed into what a plan has at a place: a text, a number, a date, an id, someone by post. */

import type { AnswerKind } from '../edit/answer-kinds.ts';
import type { Referents } from '../edit/referents.ts';
import { allHeads, meantByRole, type RoleHolder } from '../edit/role-holders.ts';
import type { PersonAnswer, SchoolAnswer } from '../init/answers.ts';
import { NO_PROGRAMME, parseProgramme, parseWord } from '../init/parse-answer.ts';
import { parseCoLeader, parseCriticalFriend, personWords } from '../init/parse-person.ts';
import { leaveOut } from '../init/school-names.ts';
import { notListed } from '../init/validate-answers.ts';
import { dateHint } from '../plan/date-words.ts';
import { isOpenName } from '../plan/nobody.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import { isFilledIn, isIntention } from '../plan/placeholder-text.ts';
import { type Day, readDate } from '../plan/queries/calendar.ts';
import { nameAndNumber } from '../plan/register-number.ts';
import { isUncertain } from '../plan/said-instead.ts';
import { parseTypedDate, parseTypedNumber, parseTypedYesNo } from '../plan/typed-values.ts';
import { isWholeGroup, meansAll, wordFor } from '../plan/words-for.ts';
import { findNamed } from '../text/find-named.ts';
import { splitNames } from '../text/split-names.ts';
import { between, didYouMean, list } from '../text/words.ts';
import { notOneNumber, parseCurrency, parseNumber, parseYear } from './parse-number.ts';
import { numbersIn, referencesIn, shortTextsIn } from './parts-of-answer.ts';
import { isPayer, isProgramme, type Slot, type SlotKind } from './slots.ts';

/** What was understood, with what there is to say about it, or one or two sentences on why it wasn't. */
export type Parsed = { readonly value: Data; readonly note?: string } | { readonly problem: string };

/** What answers can refer to. */
export interface Known {
  /** From when on a month without a year is looked for. */
  readonly today?: Day;
  readonly schools: readonly SchoolAnswer[];
  /** What ids stand for at the slot's place, if it takes ids. */
  readonly referents: Referents | undefined;
  /** The people that a role can stand for, if the slot takes people. */
  readonly holders: readonly RoleHolder[];
  /**
   * Partners that the plan doesn't have yet, if the slot can have one: the id that one gets, and names by their ids.
   */
  readonly newPartners?: { readonly idFor: (name: string) => string; readonly names: ReadonlyMap<string, string> };
}

/** Why an answer isn't the name of one partner or school: it comes with a guess or a condition, or names several. */
function notOneName(typed: string, { path }: Slot): { readonly problem: string } | undefined {
  const kind = path.at(-1) === 'name' ? NAMED[String(path[0])] : undefined;
  if (kind === undefined) return undefined;
  if (isOpenName(typed) || isUncertain(typed)) return { problem: leaveOut(kind) };
  return typed.includes(';') ? { problem: onlyOne(kind) } : undefined;
}

function onlyOne(kind: string): string {
  return `Type one ${kind} here. Add any others to "${kind}s" in the plan later (nlc explain ${kind}s).`;
}

const NAMED: Readonly<Record<string, string>> = { schools: 'school', partners: 'partner' };

/** The answer to a slot. Several are separated by semicolons, and ids and choices also by commas. */
export function parseSlot(typed: string, slot: Slot, known: Known): Parsed {
  if (slot.kind.kind === 'text' && slot.path.at(-1) === 'year') return parseYear(typed.trim());
  if (slot.kind.kind === 'text' && slot.path.at(-1) === 'currency') return parseCurrency(typed.trim());
  const notOne = notOneName(typed, slot);
  if (notOne !== undefined) return notOne;
  if (isProgramme(slot.path) && parseProgramme(typed.trim()) === NO_PROGRAMME) return { value: NO_PROGRAMME };
  if (isPayer(slot.path) && SEVERAL_PAYERS.test(typed)) return { problem: ONE_PAYER };
  if (slot.kind.kind === 'number') return notOneNumber(typed, slot.path) ?? parseOne(typed.trim(), slot.kind, known);
  if (!slot.isList) return parseOne(typed.trim(), slot.kind, known);
  if (takesAll(slot, known) && meansAll(typed)) return { value: 'all' };
  const read = severalIn(typed, slot.kind, known, true).map((part) => parseSeveral(part, slot.kind, known));
  const wrong = read.find((one) => 'problem' in one);
  // The same thing said twice, such as a school by its name and its number, is there once.
  return wrong ?? { value: [...new Set(read.flatMap((one) => ('values' in one ? one.values : [])))] };
}

/** Each has an amount of its own, so that one entry can't be about several. */
const SEVERAL_PAYERS = /;|^\s*(?:the\s+)?schools\s*(?:,|&|and\b|plus\b)/i;
const ONE_PAYER =
  'Each of them pays an amount of its own. Type only one here, such as whoever pays most, and add the others to "income" in the plan later (nlc explain resources.years.income).';

/** One part of an answer that has several; for people, it can mean several by itself. */
function parseSeveral(
  text: string,
  kind: SlotKind,
  known: Known,
): { readonly values: readonly Data[] } | { readonly problem: string } {
  const heads = kind.kind === 'person' ? allHeads(text, known.schools) : undefined;
  const meant = kind.kind === 'person' ? meantByRole(text, known.holders) : undefined;
  if (heads !== undefined) return { values: heads };
  if (meant !== undefined) return 'problem' in meant ? meant : { values: meant.people.map(({ value }) => value) };
  const read = parseOne(text, kind, known);
  return 'problem' in read ? read : { values: [read.value] };
}

/**
 * The parts of an answer that has several. The number of a school beside its name isn't a part.
 * @param isBare whether each part is all there is to an entry; then short texts can have commas between them
 */
export function severalIn(typed: string, slotKind: SlotKind, known: Known, isBare = false): string[] {
  const { kind } = slotKind;
  if (kind === 'choice') return choicesIn(typed, slotKind.words);
  if (kind === 'reference') return referencesIn(typed, known.referents?.known ?? []);
  const parts = typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (kind === 'person' || kind === 'post') return parts.flatMap((part) => peopleIn(part, slotKind, known));
  return isBare && kind === 'text' && parts.length === 1 ? shortTextsIn(typed) : parts;
}

/** Words and numbers of a list with commas or `and` between them. */
function choicesIn(typed: string, words: readonly string[]): string[] {
  const parts = splitNames(typed, [], () => undefined);
  const isOne = (part: string) => !('problem' in parseChoice(part, words));
  return numbersIn(
    parts.flatMap((part) => (isOne(part) ? [part] : part.split(/\s+(?:and|&)\s+/i))),
    words.length,
  );
}

/** The people with `and` between them, if each part is somebody by itself; a place can have an `and` in its name. */
function peopleIn(text: string, kind: SlotKind, known: Known): string[] {
  const named = text.split(/\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/i);
  if (named.length > 2 && kind.kind === 'person' && named.every((part) => isMeant(part, known))) return named;
  const parts = text.split(/\s+(?:and|&)\s+|\s*\/\s*/i);
  return parts.every((part) => !('problem' in parseSeveral(part, kind, known))) ? parts : [text];
}

/** Whether words mean people of the plan by themselves, by a name or a role. */
function isMeant(text: string, { schools, holders }: Known): boolean {
  const meant = meantByRole(text, holders);
  return allHeads(text, schools) !== undefined || (meant !== undefined && 'people' in meant);
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
      return parseNumber(text, kind);
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

function parseDate(text: string, { takesYesNo }: AnswerKind & { kind: 'date' }, today: Day | undefined): Parsed {
  const answer = takesYesNo ? parseTypedYesNo(text) : undefined;
  if (answer !== undefined) return { value: answer };
  const typed = parseTypedDate(text);
  const date = /^\d{4}$/.test(typed) ? Number(typed) : typed;
  if (readDate(date) !== undefined) return { value: date };
  return { problem: `"${text}" isn't a date. ${dateHint(text, today)}` };
}

function parseYesNo(text: string): Parsed {
  const value = parseTypedYesNo(text);
  return value === undefined ? { problem: `"${text}" is neither yes nor no.` } : { value };
}

function parseChoice(text: string, words: readonly string[]): Parsed {
  if (SEVERAL_NUMBERS.test(text)) return { problem: 'You can only choose one here. Type the one that fits best.' };
  const word = parseWord(text, words) ?? wordFor(text, words);
  return word === undefined ? { problem: notListed(text, words) } : { value: word };
}

const SEVERAL_NUMBERS = /^\d+(?:\s*(?:[,;&]|and|or)\s*\d+)+$/;

function parseReference(text: string, { referents, newPartners }: Known): Parsed {
  const known = referents?.known ?? [];
  const found = findNamed(text, known) ?? findNamed(nameAndNumber(text).name, known);
  if (found !== undefined) return { value: found.id };
  const names = known.map(({ name }) => name);
  const near = didYouMean(text, [...names, ...known.map(({ id }) => id)], '', '"');
  if (near === '' && newPartners !== undefined && (isOpenName(text) || isUncertain(text)))
    return { problem: leaveOut('partner') };
  if (near === '' && newPartners !== undefined && text.includes(';')) return { problem: onlyOne('partner') };
  if (near === '' && newPartners !== undefined && isName(text))
    return { value: newPartners.idFor(text), note: `nlc adds ${text} to the partners, too.` };
  const all = known.length === 0 ? ' The plan has none yet.' : ` The plan has ${list(names, 12)}.`;
  return { problem: `No ${referents?.kind ?? 'entry'} is called "${text}".${near === '' ? all : near}` };
}

/**
 * Whether words can be the name of a body, and aren't a number of the list or somebody's reason for having no answer.
 */
function isName(text: string): boolean {
  return /\p{L}/u.test(text) && isFilledIn(text) && !isIntention(text);
}

/** Someone by an id of the plan, or by post and place. */
function parsePerson(text: string, isFromOutside: boolean | 'perhaps', { schools, referents, holders }: Known): Parsed {
  const named = referents?.known.find(({ id }) => id === text.trim());
  if (named !== undefined) return { value: named.id };
  const meant = meantByRole(text, holders);
  if (isFromOutside === 'perhaps' && isWholeGroup(text)) return { value: { name: text.trim(), post: 'other' } };
  if (meant !== undefined && 'problem' in meant) return meant;
  if (meant === undefined && OF_EACH_SCHOOL.test(text)) return { problem: NAME_EACH };
  if (meant?.people[0] !== undefined)
    return meant.people.length === 1 ? { value: meant.people[0].value } : { problem: 'Only one person can go here.' };
  const inside = parseCoLeader(text, schools);
  const read =
    isFromOutside === 'perhaps' && 'person' in inside
      ? inside
      : isFromOutside
        ? parseCriticalFriend(text, schools)
        : inside;
  if ('problem' in read) return read;
  return { value: { ...read.person }, ...(read.note !== undefined && { note: read.note }) };
}

const OF_EACH_SCHOOL = /(?:^|[,\s])(?:each|every|all)(?:\s+of)?(?:\s+(?:the|our))?\s+schools?\s*$/i;
const NAME_EACH = 'Type each of them with a school, such as "teacher, Ashby; teacher, Dene", or all heads.';

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
