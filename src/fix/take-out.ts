/** What `-` means at a question about something that the plan already has: it is taken out of the plan. */

import type { Edit } from '../edit/edits.ts';
import { isNeeded, isRequired } from '../edit/plan-fields.ts';
import { isUnfilled } from '../edit/what-to-write.ts';
import { type Data, type DataMap, isMap, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import { short } from '../text/clip.ts';
import type { Slot } from './slots.ts';
import type { Task } from './steps.ts';

/** The edit that takes something out of the plan, and a sentence about it; or why it has to stay. */
export type TakingOut = { readonly edit: Edit; readonly words: string } | { readonly problem: string };

/** Undefined if the plan has nothing where the answer goes, so that `-` leaves the question out. */
export function takingOut({ edit, alike }: Task, { path }: Slot, data: DataMap): TakingOut | undefined {
  const value = valueAt(data, path);
  if (edit.op !== 'set' || printPath(parsePath(edit.path)) !== printPath(path) || isUnfilled(value)) return undefined;
  if (alike.length > 0) return { problem: IT_STAYS };
  const place = placeToEmpty(path, data);
  if (place === undefined) return { problem: IT_STAYS };
  const what = place.length < path.length ? 'this entry' : 'this';
  const words = typeof value === 'object' ? '' : `: ${short(String(value))}`;
  return { edit: { op: 'remove', path: place }, words: `nlc takes ${what} out of the plan${words}` };
}

const IT_STAYS = "The plan can't do without this. Type what to write instead, or press Enter to leave it as it is.";

/**
 * The field, or its whole entry if that says nothing else; undefined if the plan can't do without it. Other entries may
 * mention one that has an id.
 */
function placeToEmpty(path: Path, data: DataMap): Path | undefined {
  const around = path.slice(0, -1);
  const section = valueAt(data, around);
  const isEntry = typeof around.at(-1) === 'number' && isMap(section) && section['id'] === undefined;
  if (isEntry && (isNeeded(path) || hasNothingElse(section, path.at(-1)))) return around;
  return isRequired(path) ? undefined : path;
}

function hasNothingElse(section: Readonly<Record<string, Data>>, key: Path[number] | undefined): boolean {
  return Object.entries(section).every(([name, value]) => name === key || isUnfilled(value));
}
