/** Asks the questions about one thing to write, and makes edits of the answers. */

import { type Edit, withEdits } from '../edit/edits.ts';
import { isNeeded } from '../edit/plan-fields.ts';
import { referentsAt, schoolsOf } from '../edit/referents.ts';
import type { Finding } from '../findings/report.ts';
import type { PersonAnswer } from '../init/answers.ts';
import { personWords } from '../init/parse-person.ts';
import { isBack, isMore } from '../init/prompt.ts';
import { type Data, type DataMap, isList, isMap, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import { meansAll } from '../plan/words-for.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { fieldWords } from '../schema/field-words.ts';
import { withSmallStart } from '../schema/messages.ts';
import { Ids, slugOf } from '../text/slug.ts';
import { list, safeText, short } from '../text/words.ts';
import { showDate } from './dates.ts';
import { entryName } from './entry-name.ts';
import type { Asking } from './guided-fix-request.ts';
import { type Known, type Parsed, parseSlot, severalIn } from './parse-slot.ts';
import { roleHolders } from './role-holders.ts';
import { filled, type Slot, slotsOf } from './slots.ts';
import type { Task } from './steps.ts';
import { takeIds } from './take-ids.ts';
import { commandProblem, isCommand, isDone, isVague, typedFor } from './typed-for.ts';
import { questionView, reasonView } from './views.ts';

/**
 * What a person did with a question, apart from answering or skipping it. `different`: it has another answer for each
 * of several entries.
 */
export type Turned = 'back' | 'accept' | 'different';

/** What is asked about: a task of a finding, and the plan with the answers so far. */
interface Subject {
  readonly task: Task;
  readonly finding: Finding;
  readonly data: DataMap;
}

/**
 * The edits for one task; none if its first question was skipped.
 * @param earlier the edits that the finding's earlier questions made
 */
export async function askTask(
  task: Task,
  finding: Finding,
  earlier: readonly Edit[],
  data: DataMap,
  guided: Asking,
): Promise<readonly Edit[] | Turned> {
  const subject = { task, finding, data: dataWith(data, earlier) };
  const path = placeOf(task, subject.data);
  const slots = slotsOf(task.edit.value, path);
  if (slots.length === 0) return askWhether(subject, guided);
  const answers: (readonly Data[])[] = [];
  while (answers.length < slots.length) {
    const at = answers.length;
    const answer = await askSlot(slots, at, (answers[0] ?? []).length, subject, guided);
    if (answer === 'accept' || answer === 'different' || (answer === 'back' && at === 0)) return answer;
    if (answer === 'back') answers.pop();
    else if (answer.length === 0 && at === 0) return [];
    else answers.push(answer);
  }
  const made = [...editsFor(subject, path, slots, answers), ...newIds(answers, subject, guided)];
  return [...made, ...task.alike.flatMap(({ path: other }) => made.map((one) => ({ ...one, path: parsePath(other) })))];
}

/** The edits that give an id to people named by their role, because nothing else shows that they are the same. */
function newIds(answers: readonly (readonly Data[])[], { data }: Subject, { today }: Asking): Edit[] {
  const said = new Set(answers.flat().flatMap((answer) => (isList(answer) ? answer : [answer])));
  return roleHolders(data, today).flatMap(({ value, edit }) => (edit !== undefined && said.has(value) ? [edit] : []));
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

/** Whether one question about a task takes several entries. */
function takesSeveral({ edit: { op, value }, times }: Task): boolean {
  return op === 'append' && (times > 1 || typeof value !== 'object');
}

/**
 * The answers to a question: one, several entries, or none if it was skipped.
 * @param entries how many the first question of the task got
 */
async function askSlot(
  slots: readonly Slot[],
  at: number,
  entries: number,
  subject: Subject,
  guided: Asking,
): Promise<readonly Data[] | Turned> {
  if (guided.ending.isEarly) return [];
  const { task, finding, data } = subject;
  const slot = slots[at] as Slot;
  const isFirst = at === 0;
  const isMany = isFirst && takesSeveral(task);
  const known: Known = {
    schools: schoolsOf(data),
    referents: referentsAt(data, slot.isList ? [...slot.path, 0] : slot.path),
    holders: slot.kind.kind === 'person' ? roleHolders(data, guided.today) : [],
  };
  const read = (typed: string): readonly Parsed[] =>
    isMany
      ? severalIn(typed, slot.kind, known).map((part) => parseSlot(part, slot, known))
      : [parseSlot(typed, slot, known)];
  const turn = { isFirst, isMany, isForEach: !isFirst && entries > 1, about: aboutOf(slot, slots, subject, guided) };
  const takesDifferent = task.alike.length > 0;
  const typed = await typedFor(slot, task, finding, guided, {
    isNeeded: !isFirst && isNeeded(slot.path),
    view: () => questionView(slot, task, turn, known, guided.session.screen),
    problemOf: (text) =>
      (isMany && isAll(text, known)) || (takesDifferent && isDifferent(text)) ? undefined : problemIn(read(text)),
  });
  if (typed === 'back' || typed === 'accept') return typed;
  if (takesDifferent && isDifferent(typed.text)) return 'different';
  if (isMany && isAll(typed.text, known)) return [ALL];
  const answers = typed.text === '' ? [] : read(typed.text).flatMap((one) => ('value' in one ? [one] : []));
  for (const answer of answers) showUnderstood(answer, slot, typed.text, known, guided);
  return answers.map(({ value }) => value);
}

/** Whether somebody says that entries differ: `different`, `different for some`. */
function isDifferent(text: string): boolean {
  return /^(?:it'?s )?(?:different|differs?|varies|vary)\b/i.test(text.trim());
}

/** Whose days or which figure a question is about, if its own words don't say. */
function aboutOf(slot: Slot, slots: readonly Slot[], { task, data }: Subject, { today }: Asking): string {
  const entries = [task.edit, ...task.alike].map(({ path }) => entryName(data, parsePath(path), today));
  if (task.alike.length > 0) return `For ${safeText(list(entries.filter((name) => name !== '')))}: `;
  const entry = task.edit.op === 'set' ? entryName(data, slot.path, today) : '';
  const isAlone = !isVague(slot.path) && slots.filter(({ path }) => path.at(-1) === slot.path.at(-1)).length === 1;
  const { description } = fieldWords(slot.path.slice(0, -1));
  const section = isAlone || description === '' ? '' : `${description.replace(/\.$/, '')}: `;
  return entry === '' ? section : `For ${safeText(short(entry))}: ${withSmallStart(section)}`;
}

/** The word for all the schools, in place of a list of them. */
const ALL = 'all';

function isAll(text: string, { referents }: Known): boolean {
  return referents?.kind === 'school' && meansAll(text);
}

function problemIn(read: readonly Parsed[]): string | undefined {
  for (const one of read) if ('problem' in one) return one.problem;
  return undefined;
}

/** Shows how an answer was understood, if that differs from what was typed. */
function showUnderstood(
  { value, note }: { readonly value: Data; readonly note?: string },
  { kind }: Slot,
  typed: string,
  known: Known,
  { session: { prompter, screen } }: Asking,
): void {
  if (kind.kind === 'date' && typeof value === 'string') {
    showDate(value, typed, prompter);
    return;
  }
  const words = inWords(value, known);
  if (words !== typed) prompter.show(`${wrapped('  ', safeText(words), measure(screen.width))}\n`);
  if (note !== undefined) prompter.show(`${wrapped('', safeText(note), measure(screen.width))}\n`);
}

/** An answer as a person would say it: the names of what ids stand for, and someone's post and place. */
function inWords(value: Data, known: Known): string {
  const held = known.holders.find((one) => one.edit !== undefined && one.value === value);
  if (held !== undefined) return held.words;
  if (isList(value)) return value.map((one) => inWords(one, known)).join(value.some(isMap) ? '; ' : ', ');
  if (isMap(value)) return personWords(value as unknown as PersonAnswer, known.schools);
  return known.referents?.known.find(({ id }) => id === value)?.name ?? String(value);
}

/** A task that needs no words is only asked about. */
async function askWhether(
  { task: { edit }, finding }: Subject,
  { session: { prompter, screen }, showFinding, ending }: Asking,
): Promise<readonly Edit[] | Turned> {
  showFinding();
  const written = `${parsePath(edit.path).at(-1)}: ${JSON.stringify(edit.value)}`.replaceAll('"', '');
  for (;;) {
    const typed = await prompter.line({
      message: `Write "${safeText(written)}"? [y/N]`,
      defaultValue: '',
      problemIn: (text) => (isCommand(text) ? commandProblem(text, finding) : undefined),
    });
    const text = typed.trim().toLowerCase();
    if (isBack(text)) return 'back';
    if (text === '!') return 'accept';
    if (isDone(text)) ending.isEarly = true;
    if (!isMore(text)) return text.startsWith('y') ? [editOf(edit.op, parsePath(edit.path), edit.value)] : [];
    prompter.show(reasonView(finding, screen));
  }
}

function editOf(op: 'set' | 'append', path: Path, value: Data): Edit {
  return { op, path, value };
}

/** An edit for each answer to the first question; the other answers are the same in each. */
function editsFor(
  { task: { edit }, data }: Subject,
  path: Path,
  slots: readonly Slot[],
  answers: readonly (readonly Data[])[],
): Edit[] {
  const ids = new Ids('entry');
  takeIds(data, ids);
  const answerFor = (main: Data) => {
    const byPlace = new Map(slots.map((slot, at) => [printPath(slot.path), at === 0 ? main : answers[at]?.[0]]));
    return (place: Path) => byPlace.get(printPath(place));
  };
  const [first] = answers[0] ?? [];
  if (first === ALL && edit.op === 'append') return [editOf('set', parsePath(edit.path), ALL)];
  return (answers[0] ?? []).flatMap((main) => {
    const value = filled(edit.value, path, answerFor(main), (name) => ids.take(slugOf(name)));
    return value === undefined ? [] : [editOf(edit.op, parsePath(edit.path), value)];
  });
}
