/** The outside world with the files of a git repository as they are staged: what the next commit will hold. */

import { isInside, lastName, nameFrom, upTo, wholePath } from './folders.ts';
import type { Staged } from './git/staged.ts';
import type { FileRead, Io } from './io.ts';

/** Whatever lies outside the repository is as it stands on the disk; so are streams, clock and what is written. */
export function stagedIo(io: Io, staged: Staged): Io {
  const { root } = staged;
  const there = new Set<string>();
  for (const file of staged.files) for (const place of upTo(root, wholePath(root, file))) there.add(place);
  const isOurs = (whole: string) => isInside(root, whole) && lastName(whole) !== '.git';
  const read = (path: string, whole: string, limit: number): FileRead => {
    const isMissing = !there.has(whole) && !io.exists(path);
    return isMissing ? { refused: 'does not exist' } : staged.read(nameFrom(root, whole), limit);
  };
  return {
    ...io,
    exists: (path) => {
      const whole = wholePath(io.cwd, path);
      return isOurs(whole) ? whole === root || there.has(whole) : io.exists(path);
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
