/** What `-` means at a question about something that the plan already has: it is taken out of the plan. */

import type { Edit } from '../edit/edits.ts';
import { isNeeded, isRequired } from '../edit/plan-fields.ts';
import { isUnfilled } from '../edit/what-to-write.ts';
import { removalProblem, removedIndex } from '../init/asked-line.ts';
import { type Data, type DataMap, isList, isMap, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import { short } from '../text/clip.ts';
import { parseReference } from './names-typed.ts';
import type { Known } from './parsed.ts';
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
  const words = takenOutWords(what, typeof value === 'object' ? '' : String(value));
  return { edit: { op: 'remove', path: place }, words };
}

export function takenOutWords(what: string, value: string): string {
  return `nlc takes ${what} out of the plan${value === '' ? '' : `: ${short(value)}`}`;
}

/**
 * Which entry of a list somebody takes out, from 0: by its number in the list, `-2`, or where names are chosen by its
 * name or number there, `-Dene`. Undefined if the text is something to add, which may come with a dash.
 */
export function entryToGo(
  text: string,
  entries: readonly Data[],
  { kind }: Slot,
  known: Known,
): { readonly value: number } | { readonly problem: string } | undefined {
  if (entries.length === 0 || !text.trim().startsWith('-')) return undefined;
  if (kind.kind === 'reference') {
    const read = parseReference(text.trim().slice(1).trim(), known);
    const index = 'value' in read ? entries.indexOf(read.value) : -1;
    if (index >= 0) return { value: index };
    return text.trim().startsWith('- ') ? undefined : 'problem' in read ? read : { problem: NOT_THERE };
  }
  const problem = removalProblem(text, entries.length);
  if (problem !== undefined) return { problem };
  const index = removedIndex(text, entries.length);
  return index === undefined ? undefined : { value: index };
}

/** What can be typed where a list has entries already. */
export function addOrTakeOut({ kind }: Slot, there: readonly string[]): string {
  const [first = ''] = there;
  const goes =
    kind.kind === 'reference'
      ? `-${short(first)} to take that out`
      : there.length === 1
        ? '-1 to take it out'
        : '-2 to take out the second';
  return `Type only what to add, or ${goes}.`;
}

const NOT_THERE = "The plan doesn't have that one here.";

/** The edit that takes one entry out of a list, or the whole list if there is nothing else in it. */
export function withoutEntry(place: Path, index: number, data: DataMap): Edit {
  const entries = valueAt(data, place);
  const isOnly = isList(entries) && entries.length === 1 && !isRequired(place);
  return { op: 'remove', path: isOnly ? place : [...place, index] };
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
