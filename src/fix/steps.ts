/** Which findings a person can answer, in which order, and what to ask about each. */

import { BLANK_TEXT } from '../edit/plan-fields.ts';
import { type Filling, isFilling } from '../edit/what-to-write.ts';
import { type Finding, isOpen } from '../findings/report.ts';
import { type DataMap, parsePath, printPath } from '../plan/path.ts';
import { nextSteps } from '../report/next-steps.ts';
import { count } from '../text/words.ts';
import { referentsFor, takesNewPartner } from './referents-for.ts';
import { slotsOf } from './slots.ts';

/** Whether a person can answer: not if all there is to write are ids, and the plan has nothing that they could mean. */
export function canBeAnswered({ edits }: Pick<Finding, 'edits'>, data: DataMap): boolean {
  const fillings = edits.filter(isFilling);
  return fillings.length === 0 || fillings.some((edit) => !refersToNothing(edit, data));
}

function refersToNothing({ op, path, value }: Filling, data: DataMap): boolean {
  const place = parsePath(path);
  const [first] = slotsOf(value, op === 'append' ? [...place, 0] : place);
  if (first?.kind.kind !== 'reference' || takesNewPartner(data, first)) return false;
  return referentsFor(data, first)?.known.length === 0;
}

/** The same thing to write once or several times, asked for in one go. */
export interface Task {
  readonly edit: Filling;
  /** How many of them the rule asks for. */
  readonly times: number;
  /**
   * The same field of other entries, which one answer can fill as well; each is asked about by itself if they differ.
   */
  readonly alike: readonly Filling[];
  /** The only ids that one question offers, of entries that a list could have as well. */
  readonly among?: readonly string[];
}

/**
 * The open findings with something to write, and warnings without, which can be accepted: those that are next steps
 * first, then the others as the plan has them.
 * @param only ids of rules; none for all
 * @param section what the places begin with; empty for all
 */
export function answerable(findings: readonly Finding[], only: readonly string[], section: string): Finding[] {
  const open = findings.filter(isOpen);
  const first = nextSteps(open);
  const isAsked = ({ rule, path, edits, level }: Finding) =>
    (edits.length > 0 || level === 'warning') &&
    (only.length === 0 || only.includes(rule)) &&
    (section === '' || [path, ...edits.map((edit) => edit.path)].some((place) => place.split(/[.[]/)[0] === section));
  return [...first, ...open.filter((finding) => !first.includes(finding))].filter(isAsked);
}

/** Findings that one question can settle are together: those of a rule about the same field of several entries. */
export function groupsOf(findings: readonly Finding[]): (readonly [Finding, ...Finding[]])[] {
  const groups: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const group = groups.find(([first]) => areAlike(first, finding));
    if (group === undefined) groups.push([finding]);
    else group.push(finding);
  }
  return groups;
}

function areAlike(a: Finding, b: Finding): boolean {
  const [one, other] = [a.edits, b.edits].map((edits) => (edits.length === 1 ? edits.find(isFilling) : undefined));
  return a.rule === b.rule && one !== undefined && other !== undefined && isAlike(one, other);
}

/** Findings that are alike as one, to ask about. */
export function asOne([first, ...others]: readonly [Finding, ...Finding[]]): Finding {
  if (others.length === 0) return first;
  const more = `The same goes for ${count(others.length, 'other entry', 'other entries')}.`;
  return { ...first, details: [...first.details, more], edits: [first, ...others].flatMap(({ edits }) => edits) };
}

/** The field that each thing to write begins with, without the numbers of entries: `leadership.co_leaders.person`. */
export function fieldsAsked({ edits }: Pick<Finding, 'edits'>): string[] {
  return edits.filter(isFilling).map(({ op, path, value }) => {
    const place = parsePath(path);
    const [first] = slotsOf(value, op === 'append' ? [...place, 0] : place);
    return printPath((first?.path ?? place).filter((step) => typeof step === 'string'));
  });
}

/** The edits of a finding, with repeated ones as a single task, and entries that the same list could have, too. */
export function tasksOf({ edits }: Pick<Finding, 'edits'>): Task[] {
  const tasks: Task[] = [];
  const fillings = edits.filter(isFilling);
  const [first] = fillings;
  if (
    first !== undefined &&
    fillings.length > 1 &&
    fillings.every((edit) => isAnEntry(edit) && edit.path === first.path)
  )
    return [choiceOf(first, fillings)];
  for (const edit of fillings) {
    const last = tasks.at(-1);
    if (last !== undefined && edit.op === 'append' && isSame(last.edit, edit))
      tasks.splice(-1, 1, { ...last, times: last.times + 1 });
    else if (last !== undefined && isAlike(last.edit, edit))
      tasks.splice(-1, 1, { ...last, alike: [...last.alike, edit] });
    else tasks.push({ edit, times: 1, alike: [] });
  }
  return tasks;
}

/** Whether an edit adds an entry to a list that is known already, so that all there is to ask is whether. */
function isAnEntry({ op, value, meant }: Filling): boolean {
  return op === 'append' && typeof value === 'string' && meant !== undefined;
}

/** One question about which of several entries a list should have, in place of one about each. */
function choiceOf({ meant, ...edit }: Filling, entries: readonly Filling[]): Task {
  const among = entries.map(({ value }) => String(value));
  return { edit: { ...edit, value: BLANK_TEXT }, times: 1, alike: [], among };
}

/** A task about several entries as one for each of them. */
export function separately({ edit, alike }: Task): Task[] {
  return [edit, ...alike].map((one) => ({ edit: one, times: 1, alike: [] }));
}

/** Whether two edits fill the same field of two entries with something to choose. */
function isAlike(a: Filling, b: Filling): boolean {
  const field = (path: string) => printPath(parsePath(path).filter((step) => typeof step === 'string'));
  if (a.op !== 'set' || a.path === b.path || field(a.path) !== field(b.path)) return false;
  const kind = slotsOf(a.value, parsePath(a.path))[0]?.kind;
  const isChoice = kind?.kind === 'choice' || kind?.kind === 'yes-no' || (kind?.kind === 'date' && kind.takesYesNo);
  return isChoice && isSame({ ...a, path: b.path }, b);
}

function isSame(a: Filling, b: Filling): boolean {
  return a.op === b.op && a.path === b.path && JSON.stringify(a.value) === JSON.stringify(b.value);
}
