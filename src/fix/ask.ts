/** Asks the questions about one thing to write, and makes edits of the answers. */

import { type Edit, withEdits } from '../edit/edits.ts';
import { roleHolders } from '../edit/role-holders.ts';
import { takeIds } from '../edit/take-ids.ts';
import { allWithoutId } from '../edit/without-id.ts';
import type { Finding } from '../findings/report.ts';
import { type Data, type DataMap, isList, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import { short } from '../text/clip.ts';
import { Ids, slugOf } from '../text/slug.ts';
import { safeText } from '../text/words.ts';
import { ALL, askSlot, knownFor, type Subject, type Turned } from './ask-slot.ts';
import { askWhether } from './ask-whether.ts';
import type { Asking } from './guided-fix-request.ts';
import { inWords } from './parse-slot.ts';
import { filled, type Slot, slotsOf } from './slots.ts';
import type { Task } from './steps.ts';
import { takingOut, withoutEntry } from './take-out.ts';

/** The answer to a question about an entry: undefined if it was skipped. */
interface Answer {
  readonly value: Data | undefined;
  /** Whether it was asked. A date isn't asked for if there is no figure for it. */
  readonly isAsked: boolean;
}

/**
 * The edits for one task; none if its first question was skipped. The first question may take several entries; each is
 * then asked about by itself.
 * @param earlier the edits that the finding's earlier questions made
 */
export async function askTask(
  task: Task,
  finding: Finding,
  earlier: readonly Edit[],
  data: DataMap,
  guided: Asking,
): Promise<readonly Edit[] | Turned> {
  const gone: Edit[] = [];
  for (;;) {
    const subject = { task, finding, data: dataWith(data, [...earlier, ...gone]) };
    const path = placeOf(task, subject.data);
    const slots = slotsOf(task.edit.value, path);
    const [first] = slots;
    if (first === undefined) return askWhether(subject, guided);
    const entries = await askSlot({ slot: first, slots, isFirst: true }, subject, guided);
    if (entries === 'remove') return takenOut(task, first, subject.data);
    if (typeof entries === 'string') return entries;
    if ('gone' in entries) {
      gone.push(withoutEntry(parsePath(task.edit.path), entries.gone, subject.data));
      continue;
    }
    if (entries.length === 0) return gone;
    const answers = await askAboutEntries(entries, slots, subject, guided);
    if (answers === 'back') continue;
    if (typeof answers === 'string') return answers;
    const own = editsFor(subject, path, entries, answers);
    const alike = task.alike.flatMap(({ path: to }) => own.map((one) => ({ ...one, path: parsePath(to) })));
    return [...gone, ...own, ...alike, ...newIds([entries, answers], subject, guided)];
  }
}

function takenOut(task: Task, slot: Slot, data: DataMap): readonly Edit[] {
  const taking = takingOut(task, slot, data);
  return taking !== undefined && 'edit' in taking ? [taking.edit] : [];
}

/** The answers to all questions but the first: each question about the first entry, then about the second one. */
async function askAboutEntries(
  entries: readonly Data[],
  [first, ...others]: readonly Slot[],
  subject: Subject,
  guided: Asking,
): Promise<readonly Answer[] | Turned> {
  const answers: Answer[] = [];
  while (first !== undefined && answers.length < entries.length * others.length) {
    const number = Math.floor(answers.length / others.length);
    const ownAnswers = answers.slice(number * others.length);
    const slot = others[ownAnswers.length] as Slot;
    if (isMoot(slot, others, ownAnswers)) {
      answers.push({ value: undefined, isAsked: false });
      continue;
    }
    const words = inQuotes(entries[number] as Data, first, subject, guided);
    const entry = entries.length > 1 ? { entry: { number, words } } : {};
    const answer = await askSlot({ slot, slots: others, isFirst: false, ...entry }, subject, guided);
    if (typeof answer === 'object' && 'gone' in answer) continue;
    if (answer === 'remove') answers.push({ value: undefined, isAsked: true });
    else if (typeof answer === 'object') answers.push({ value: answer[0], isAsked: true });
    else if (answer !== 'back') return answer;
    else if (!goBack(answers)) return 'back';
  }
  return answers;
}

/** Forgets the last answer to a question that was asked; false if there is none. */
function goBack(answers: Answer[]): boolean {
  for (let last = answers.pop(); last !== undefined; last = answers.pop()) if (last.isAsked) return true;
  return false;
}

/**
 * Whether nothing has to be asked, because the first question about the same section was left out: when a figure was
 * measured, if there is no figure.
 * @param earlier the answers about the same entry so far
 */
function isMoot({ path }: Slot, slots: readonly Slot[], earlier: readonly Answer[]): boolean {
  const section = printPath(path.slice(0, -1));
  const first = slots.findIndex((one) => printPath(one.path.slice(0, -1)) === section);
  const isBelowEntry = typeof path.at(-2) === 'string';
  return isBelowEntry && first < earlier.length && earlier[first]?.value === undefined;
}

/** An entry in the words of the answer that began it: somebody by post and place, or a text in quotation marks. */
function inQuotes(entry: Data, first: Slot, subject: Subject, guided: Asking): string {
  const words = safeText(short(inWords(entry, knownFor(first, subject, guided))));
  return first.kind.kind === 'text' ? `"${words}"` : words;
}

/**
 * The edits that give an id to entries that were chosen by name, and to people named by their role, because nothing
 * else shows that they are the same; and those that add partners who were named for the first time.
 */
function newIds(
  [entries, answers]: readonly [readonly Data[], readonly Answer[]],
  { data }: Subject,
  { today, newPartners }: Asking,
): Edit[] {
  const values = [...entries, ...answers.flatMap(({ value }) => value ?? [])];
  const said = new Set(values.flatMap((value) => (isList(value) ? value : [value])));
  const chosen = allWithoutId(data).filter(({ id }) => said.has(id));
  return [
    ...chosen.map(({ at, id }): Edit => ({ op: 'set', path: [...at, 'id'], value: id })),
    ...[...newPartners].flatMap(([id, name]): Edit[] =>
      said.has(id) ? [{ op: 'append', path: ['partners'], value: { id, name } }] : [],
    ),
    ...roleHolders(data, today).flatMap(({ value, edit }) => (edit !== undefined && said.has(value) ? [edit] : [])),
  ];
}

function dataWith(data: DataMap, edits: readonly Edit[]): DataMap {
  const changed = withEdits(data, edits);
  return 'refused' in changed ? data : (changed.data as DataMap);
}

/** The place of what a task writes: for an entry of a list, the next one. */
function placeOf({ edit }: Task, data: DataMap): Path {
  const path = parsePath(edit.path);
  const there = valueAt(data, path);
  return edit.op === 'append' ? [...path, isList(there) ? there.length : 0] : path;
}

/** An edit for each entry, with the answers about it. */
function editsFor(
  { task: { edit }, data }: Subject,
  path: Path,
  entries: readonly Data[],
  answers: readonly Answer[],
): Edit[] {
  const place = parsePath(edit.path);
  const [first] = entries;
  if (first === ALL && edit.op === 'append') return [{ op: 'set', path: place, value: ALL }];
  const ids = new Ids('entry');
  takeIds(data, ids);
  const slots = slotsOf(edit.value, path);
  const places = slots.map((slot) => printPath(slot.path));
  const each = slots.length - 1;
  return entries.flatMap((entry, number) => {
    const own = [entry, ...answers.slice(number * each, (number + 1) * each).map(({ value }) => value)];
    const answerTo = (at: Path) => own[places.indexOf(printPath(at))];
    const value = filled(edit.value, path, answerTo, (name) => ids.take(slugOf(name)));
    return value === undefined ? [] : [{ op: edit.op, path: place, value }];
  });
}
