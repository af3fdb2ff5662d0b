/** Finds the plan file that somebody may have meant who misspelt its name. */

import type { Io } from '../io/io.ts';
import { folderOf, inFolder, lastName } from '../io/paths.ts';
import { nearest } from '../text/words.ts';
import { isPlanName } from './walk.ts';

/** A name is compared without its ending, and only if it is at least this long, because short names are all alike. */
const LEAST = 3;

/** The path of a file in the same folder with nearly the same name, or the same name with another ending. */
export function nearFile(path: string, io: Io): string | undefined {
  const folder = folderOf(path);
  const read = io.readFolder(folder);
  const typed = withoutEnding(lastName(path));
  if ('refused' in read || typed.length < LEAST) return undefined;
  const names = read.entries.filter(({ name, kind }) => kind !== 'folder' && isPlanName(name)).map(({ name }) => name);
  const known = names.map(withoutEnding);
  const near = known.find((one) => haveSameLetters(one, typed)) ?? nearest(typed, known);
  const name = names[known.indexOf(near ?? '')];
  // A link that leads nowhere has the name itself.
  return name === undefined || name === lastName(path) ? undefined : inFolder(folder, name);
}

/** Whether only the order of two names' letters differs, which counts twice as a distance. */
function haveSameLetters(one: string, other: string): boolean {
  const letters = (name: string) => [...name.toLowerCase()].sort().join('');
  return letters(one) === letters(other);
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
