/** What to write about a breach: at its own place and at the others that have the same fault. */

import type { Breach } from '../checks/check.ts';
import { hasField, takesWord } from '../edit/plan-fields.ts';
import { type BlankEdit, whatToWrite } from '../edit/what-to-write.ts';
import { type Data, isMap, type Path, parsePath, printPath, valueAt } from '../plan/path.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';

/** What to write at the place of a breach, and at the places that have the same fault. */
export function editsFor(
  { write }: DescribedRule,
  { at, related = [], suggestion, surplus, joining = [], unfilled = [], withoutWrite = false }: Breach,
  data: Data,
): BlankEdit[] {
  if (suggestion !== undefined) return meant(at, suggestion);
  if (surplus !== undefined) return [{ op: 'remove', path: printPath(surplus) }];
  if (joining.length > 0)
    return joining.map(({ list, entry, ask }) => ({
      op: 'append',
      path: printPath(list),
      value: entry,
      meant: entry,
      ask,
    }));
  if (withoutWrite) return [];
  if (unfilled.length > 0) return unfilled.slice(0, MOST_PLACES).flatMap((path) => whatToWrite(undefined, path, data));
  const isWhole = ({ path }: BlankEdit) => !hasPieces(parsePath(path), data);
  const shape = (path: Path) => path.filter((step) => typeof step === 'string').join('.');
  const alike = related.map((place) => place.at).filter((path) => shape(path) === shape(at));
  const all = [at, ...alike.slice(0, MOST_PLACES)].flatMap((path) => whatToWrite(write, path, data));
  const first = whatToWrite(write, at, data);
  const others = all.slice(first.length).filter(({ path }) => !first.some((known) => known.path === path));
  return [...first, ...others].filter(isWhole);
}

/**
 * Whether a section or entry on the way to a place has a name with nothing after it that isn't a field: a comma has
 * probably cut a text in two, and what to write would repeat the pieces.
 */
function hasPieces(path: Path, data: Data): boolean {
  return path.some((_, length) => {
    const above = path.slice(0, length);
    const section = valueAt(data, above);
    return (
      isMap(section) &&
      Object.entries(section).some(
        ([key, value]) => value === null && !key.startsWith('x-') && !hasField([...above, key]),
      )
    );
  });
}

/** What was meant at a place; if it was every entry that a list could have, in place of the list. */
function meant(at: Path, suggestion: string): BlankEdit[] {
  const list = at.slice(0, -1);
  const path = typeof at.at(-1) === 'number' && takesWord(list, suggestion) ? list : at;
  return hasField(at) ? [{ op: 'set', path: printPath(path), value: suggestion }] : [];
}

/** At most this many other places with the same fault are written out. */
const MOST_PLACES = 11;
