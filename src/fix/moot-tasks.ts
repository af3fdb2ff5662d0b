/** Which questions make no sense without the answer to another: when a figure was measured, if there is no figure. */

import type { Edit } from '../edit/edits.ts';
import { isUnfilled } from '../edit/what-to-write.ts';
import { type Data, isMap, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import type { Draft } from './guided-fix-request.ts';
import type { Task } from './steps.ts';

/**
 * Whether nothing has to be asked about a task, because the first question about its section was left out, and the plan
 * hasn't got the section: when the schools agreed, if nobody says which did.
 */
export function isMoot(
  task: Task,
  earlier: readonly Task[],
  made: readonly (readonly Edit[])[],
  { data }: Draft,
): boolean {
  const section = parsePath(task.edit.path).slice(0, -1);
  if (task.edit.op !== 'set' || section.length < 2 || !isBare(valueAt(data, section))) return false;
  const first = earlier.findIndex(({ edit }) => isIn(section, edit.path));
  return first >= 0 && made[first]?.length === 0;
}

/** Whether a section isn't there, or none of its fields is filled in. */
function isBare(section: Data | undefined): boolean {
  return isUnfilled(section) || (isMap(section) && Object.values(section).every(isUnfilled));
}

function isIn(section: Path, path: string): boolean {
  return printPath(parsePath(path).slice(0, -1)) === printPath(section);
}

/** Whether one task says nothing without another: the date of a figure, without the figure. */
export function isMadeOf(figure: Task, date: Task, { data }: Draft): boolean {
  const section = parsePath(figure.edit.path).slice(0, -1);
  return (
    section.length > 1 &&
    typeof section.at(-1) === 'string' &&
    isIn(section, date.edit.path) &&
    isBare(valueAt(data, section))
  );
}
