/** Asks one question about a thing to write, and reads the answer. */

import { isNeeded } from '../edit/plan-fields.ts';
import { schoolsOf } from '../edit/referents.ts';
import { roleHolders } from '../edit/role-holders.ts';
import { unusedId } from '../edit/take-ids.ts';
import type { Finding } from '../findings/report.ts';
import { namesIn } from '../init/school-names.ts';
import { dateInWords } from '../plan/date-words.ts';
import { type Data, type DataMap, isList, isMap, parsePath, valueAt } from '../plan/path.ts';
import { allOf } from '../plan/words-for.ts';
import { fieldWords } from '../schema/field-words.ts';
import { withSmallStart } from '../schema/messages.ts';
import { short } from '../text/clip.ts';
import type { Named } from '../text/find-named.ts';
import { slugOf } from '../text/slug.ts';
import { inSentence, list, safeText } from '../text/words.ts';
import type { Accepting } from './commands-typed.ts';
import { emptyEntry } from './empty-answers.ts';
import { entryName } from './entry-name.ts';
import type { Asking } from './guided-fix-request.ts';
import { inWords, parseSlot, severalIn } from './parse-slot.ts';
import type { Known, Parsed } from './parsed.ts';
import { referentsFor, takesNewPartner } from './referents-for.ts';
import { slotHelp } from './slot-help.ts';
import { isActivityTitle, isPayer, isSchoolName, type Slot } from './slots.ts';
import type { Task } from './steps.ts';
import { entryToGo, type TakingOut, takingOut } from './take-out.ts';
import { isVague, typedFor } from './typed-for.ts';
import { type Decided, readDecided } from './undecided.ts';
import { type OneGone, showAll, showAnswers, showGone, showTaken, showWhatFits } from './understood.ts';
import { questionView } from './views.ts';

/**
 * What a person did with a question, apart from answering or skipping it. `different`: it has another answer for each
 * of several entries. What begins with `!` is what they typed who accept the finding.
 */
export type Turned = 'back' | Accepting | 'different';

/** What is asked about: a task of a finding, and the plan with the answers so far. */
export interface Subject {
  readonly task: Task;
  readonly finding: Finding;
  readonly data: DataMap;
}

/** A question of a task. */
export interface SlotQuestion {
  readonly slot: Slot;
  readonly slots: readonly Slot[];
  /** Whether it is the first of its task. */
  readonly isFirst: boolean;
  /** Which of several new entries it is about, by number from 0 and in the words of the first answer. */
  readonly entry?: { readonly number: number; readonly words: string };
}

/** The word for all the schools, in place of a list of them. */
export const ALL = 'all';

/** The answers to a question: one, several entries, or none if it was skipped; or what is to be taken out. */
export async function askSlot(
  { slot, slots, isFirst, entry }: SlotQuestion,
  subject: Subject,
  guided: Asking,
): Promise<readonly Data[] | Turned | OneGone | 'remove'> {
  if (guided.ending.isEarly) return [];
  const { task, finding } = subject;
  const isMany = isFirst && takesSeveral(task, slot);
  const known = offered(knownFor(slot, subject, guided), task);
  const read = (typed: string) => {
    const parts = isMany ? partsOf(typed, slot, known, isBare(task)) : [typed];
    return readDecided(parts, slot.kind, (part) => parseSlot(part, slot, known));
  };
  const there = entriesThere(slot, subject);
  const takesDifferent = task.alike.length > 0;
  const taking = isFirst ? takingOut(task, slot, subject.data) : undefined;
  const about = entry === undefined ? aboutOf(slot, slots, subject, guided) : `For ${entry.words}: `;
  const turn = { isFirst, isMany, about, there: there.map((one) => inWords(one, known)) };
  const leaves = (text: string) => entryToGo(text, there, slot, known);
  const all = (text: string) => (isMany ? allIn(text, known) : undefined);
  const isWord = (text: string) => all(text) !== undefined || (takesDifferent && isDifferent(text));
  const typed = await typedFor(slot, task, finding, guided, {
    isNeeded: !isFirst && isNeeded(slot.path),
    isMany,
    entry: entry?.number ?? 0,
    taking,
    view: (goes) =>
      questionView(slot, task, { ...turn, ...nowThere(goes, slot, subject, known) }, known, guided.session.screen),
    help: (label) => slotHelp(slot, label, isMany || slot.isList, known, guided.session.screen),
    problemOf: (text) => {
      const going = leaves(text);
      if (isWord(text) || going !== undefined) return going && problemIn([going]);
      return emptyEntry(text, slot, isMany, known) ?? problemIn(read(text).read);
    },
    takesOut: (text) => leaves(text) !== undefined,
  });
  if (typed === 'remove') showTaken(taking, guided);
  if (typeof typed === 'string') return typed;
  if (takesDifferent && isDifferent(typed.text)) return 'different';
  const gone = leaves(typed.text);
  if (gone !== undefined && 'value' in gone) return showGone(gone.value, turn.there, guided);
  const every = all(typed.text);
  if (every !== undefined) {
    showAll(every, guided);
    return task.among ?? [ALL];
  }
  const values =
    typed.text === '' ? [] : shown(read(typed.text), { slot, isMany, known, text: typed.text }, task, guided);
  // What the list has already isn't added again.
  return values.filter((value) => !there.includes(value));
}

/** An answer as it was typed, and what it is read as. */
interface Reading {
  readonly slot: Slot;
  readonly isMany: boolean;
  readonly known: Known;
  readonly text: string;
}

/** Shows how an answer was understood, and gives its values. */
function shown(
  { read, note }: Decided<Parsed>,
  { slot, isMany, known, text }: Reading,
  task: Task,
  guided: Asking,
): Data[] {
  const answers = read.flatMap((one) => ('value' in one ? [one] : []));
  const values = answers.map(({ value }) => value);
  if (values.length > 0) guided.asMeant(values.map((value) => meaningOf(value, slot, known)).join('; '));
  showAnswers(answers, slot, { text, isBareMany: isMany && isBare(task), note }, known, guided);
  for (const value of values) showWhatFits(value, slot, task, guided);
  return values;
}

/** Whether each entry that a task adds is one value. */
function isBare({ edit }: Task): boolean {
  return typeof edit.value !== 'object';
}

function partsOf(typed: string, { kind, path }: Slot, known: Known, isBare: boolean): string[] {
  return isSchoolName(path) ? namesIn(typed) : severalIn(typed, kind, known, isBare);
}

/** What the plan has at a slot, in words, and whether it can be taken out. */
function nowThere(goes: TakingOut | undefined, slot: Slot, { task, data }: Subject, known: Known) {
  const value = goes === undefined || task.alike.length > 0 ? undefined : valueAt(data, slot.path);
  const isPlain = value !== undefined && typeof value !== 'object';
  return { now: isPlain ? short(meaningOf(value, slot, known)) : '', canGo: goes !== undefined && 'edit' in goes };
}

/** What the answer to a slot can refer to. */
export function knownFor(
  slot: Slot,
  { data }: Pick<Subject, 'data'>,
  { today, newPartners }: Pick<Asking, 'today' | 'newPartners'>,
): Known {
  const referents = referentsFor(data, slot);
  const idFor = (name: string) => {
    const id = unusedId(slugOf(name), data, 'partner');
    newPartners.set(id, name);
    return id;
  };
  return {
    today,
    schools: schoolsOf(data),
    ...(isActivityTitle(slot.path) && { titles: titlesOf(data) }),
    referents,
    holders: slot.kind.kind === 'person' ? roleHolders(data, today) : [],
    ...(takesNewPartner(data, slot) && { newPartners: { idFor, names: newPartners } }),
  };
}

/** What the activities of a plan are called. */
function titlesOf({ activities }: DataMap): Named[] {
  return (isList(activities) ? activities : []).flatMap((one) => {
    const title = isMap(one) ? one['title'] : undefined;
    return typeof title === 'string' ? [{ id: title, name: title }] : [];
  });
}

/** Only those of the plan's entries that a question offers. */
function offered(known: Known, { among }: Task): Known {
  const { referents } = known;
  if (among === undefined || referents === undefined) return known;
  return { ...known, referents: { ...referents, known: referents.known.filter(({ id }) => among.includes(id)) } };
}

/** Whether one question about a task takes several entries. Nobody has to name only one person, or one who pays. */
function takesSeveral({ edit: { op, value }, times }: Task, { kind, path }: Slot): boolean {
  return op === 'append' && (times > 1 || typeof value !== 'object' || kind.kind === 'post' || isPayer(path));
}

/** Whether somebody says that entries differ: `different`, `different for some`. */
function isDifferent(text: string): boolean {
  return /^(?:it'?s )?(?:different|differs?|varies|vary)\b/i.test(text.trim());
}

/** Whose days or which figure a question is about, if its own words don't say. */
function aboutOf(slot: Slot, slots: readonly Slot[], { task, data }: Subject, { today }: Asking): string {
  const entries = [task.edit, ...task.alike].map(({ path }) => entryName(data, parsePath(path), today));
  if (task.alike.length > 0)
    return `For ${safeText(list(entries.filter((name) => name !== '').map((name) => inSentence(name))))}: `;
  if (task.among !== undefined) return '';
  // Whoever is asked for takes the place of whoever is there.
  const { op, path } = task.edit;
  const isOfEntry = op === 'append' ? isList(valueAt(data, parsePath(path))) : slot.path.at(-1) !== 'person';
  const entry = isOfEntry ? entryName(data, op === 'append' ? parsePath(path) : slot.path, today) : '';
  const isAlone = !isVague(slot.path) && slots.filter(({ path }) => path.at(-1) === slot.path.at(-1)).length === 1;
  const { description } = fieldWords(slot.path.slice(0, -1));
  const isClear = isAlone || description === '' || fieldWords(slot.path).ask !== '';
  const section = isClear ? '' : `${description.replace(/\.$/, '')}: `;
  return entry === '' ? section : `For ${safeText(inSentence(entry))}: ${withSmallStart(section)}`;
}

/** What the list already has that an answer adds to; nothing if an entry has several fields to fill in. */
function entriesThere({ path }: Slot, { task: { edit, among }, data }: Subject): readonly Data[] {
  // Only what isn't there yet is offered.
  if (among !== undefined) return [];
  const place = parsePath(edit.path);
  const entries = edit.op === 'append' && path.length === place.length + 1 ? valueAt(data, place) : undefined;
  return isList(entries) ? entries : [];
}

function allIn(text: string, { referents }: Known) {
  return referents?.kind === 'school' ? allOf(text, referents.known.length) : undefined;
}

function problemIn(read: readonly Parsed[]): string | undefined {
  for (const one of read) if ('problem' in one) return one.problem;
  return undefined;
}

/** An answer in words: a date as people write it, and the name of what a number stood for. */
function meaningOf(value: Data, { kind }: Slot, known: Known): string {
  if (kind.kind === 'text' && isList(value)) return value.map((one) => inWords(one, known)).join('; ');
  return kind.kind === 'date' && typeof value === 'string' ? dateInWords(value) : inWords(value, known);
}
