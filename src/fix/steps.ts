/** Which findings a person can answer, in which order, and what to ask about each. */

import { type Filling, isFilling } from '../edit/what-to-write.ts';
import { type Finding, isOpen } from '../findings/report.ts';
import { parsePath, printPath } from '../plan/path.ts';
import { nextSteps } from '../report/next-steps.ts';
import { slotsOf } from './slots.ts';

/** The same thing to write once or several times, asked for in one go. */
export interface Task {
  readonly edit: Filling;
  /** How many of them the rule asks for. */
  readonly times: number;
}

/**
 * The open findings with something to write: those that are next steps first, then the others as the plan has them.
 * @param only ids of rules; none for all
 * @param section what the places begin with; empty for all
 */
export function answerable(findings: readonly Finding[], only: readonly string[], section: string): Finding[] {
  const open = findings.filter(isOpen);
  const first = nextSteps(open);
  const isAsked = ({ rule, path, edits }: Finding) =>
    edits.some(isFilling) &&
    (only.length === 0 || only.includes(rule)) &&
    (section === '' || [path, ...edits.map((edit) => edit.path)].some((place) => place.split(/[.[]/)[0] === section));
  return [...first, ...open.filter((finding) => !first.includes(finding))].filter(isAsked);
}

/** The field that each thing to write begins with, without the numbers of entries: `leadership.co_leaders.person`. */
export function fieldsAsked({ edits }: Pick<Finding, 'edits'>): string[] {
  return edits.filter(isFilling).map(({ op, path, value }) => {
    const place = parsePath(path);
    const [first] = slotsOf(value, op === 'append' ? [...place, 0] : place);
    return printPath((first?.path ?? place).filter((step) => typeof step === 'string'));
  });
}

/** The edits of a finding, with repeated ones as a single task. */
export function tasksOf({ edits }: Pick<Finding, 'edits'>): Task[] {
  const tasks: Task[] = [];
  for (const edit of edits.filter(isFilling)) {
    const last = tasks.at(-1);
    const isAgain = last !== undefined && edit.op === 'append' && isSame(last.edit, edit);
    if (isAgain) tasks.splice(-1, 1, { edit, times: last.times + 1 });
    else tasks.push({ edit, times: 1 });
  }
  return tasks;
}

function isSame(a: Filling, b: Filling): boolean {
  return a.op === b.op && a.path === b.path && JSON.stringify(a.value) === JSON.stringify(b.value);
}
