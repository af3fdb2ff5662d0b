/** An `Io` with the staged files of a git repository, which the next commit will contain. */

import { memoize } from '../text/memoize.ts';
import { byCodeUnit } from '../text/words.ts';
import type { Entry, FileRead, Io, Staged } from './io.ts';
import { folderOf, isInside, lastName, nameFrom, upTo, wholePath } from './paths.ts';

/** Files outside the repository are read from the disk. Streams, clock and writing are unchanged. */
export function stagedIo(io: Io, staged: Staged): Io {
  const { root } = staged;
  const there = new Set<string>();
  for (const file of staged.files) for (const place of upTo(root, wholePath(root, file))) there.add(place);
  const isOurs = (whole: string) => isInside(root, whole) && lastName(whole) !== '.git';
  const read = (path: string, whole: string, limit: number): FileRead => {
    const isMissing = !there.has(whole) && !io.exists(path);
    return isMissing ? { refused: "doesn't exist." } : staged.read(nameFrom(root, whole), limit);
  };
  return {
    ...io,
    exists: (path) => {
      const whole = wholePath(io.cwd, path);
      return isOurs(whole) ? whole === root || there.has(whole) : io.exists(path);
    },
    isFolder: (path) => {
      const whole = wholePath(io.cwd, path);
      return isOurs(whole) ? foldersOf(staged).has(whole) : io.isFolder(path);
    },
    readFolder: (path) => {
      const whole = wholePath(io.cwd, path);
      return isOurs(whole) ? { entries: entriesOf(foldersOf(staged).get(whole)) } : io.readFolder(path);
    },
    readFile: (path, limit) => {
      const whole = wholePath(io.cwd, path);
      return isOurs(whole) ? read(path, whole, limit) : io.readFile(path, limit);
    },
    realPath: (path) => {
      const whole = wholePath(io.cwd, path);
      return isOurs(whole) ? whole : io.realPath(path);
    },
  };
}

/** The absolute paths of the folders of staged files, and the entries of each. */
const foldersOf = memoize(({ root, files, isStrange }: Staged) => {
  const folders = new Map<string, Map<string, Entry['kind']>>([[root, new Map()]]);
  for (const file of files) {
    const whole = wholePath(root, file);
    for (const place of upTo(root, whole)) {
      const within = folders.get(folderOf(place)) ?? new Map<string, Entry['kind']>();
      const kind = isStrange(file) ? 'other' : 'file';
      folders.set(folderOf(place), within.set(lastName(place), place === whole ? kind : 'folder'));
    }
  }
  return folders;
});

function entriesOf(within: ReadonlyMap<string, Entry['kind']> = new Map()): Entry[] {
  return [...within].map(([name, kind]) => ({ name, kind })).sort((a, b) => byCodeUnit(a.name, b.name));
}
