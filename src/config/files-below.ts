/** The YAML files below a folder that match a glob, in order. The walk begins below the glob's literal part. */

import type { Io } from '../io/io.ts';
import { nameFrom, wholePath } from '../io/paths.ts';
import { globOf } from './config-globs.ts';

/** The file system to walk, and how many more folder entries may be visited in total. */
export interface Walk {
  readonly io: Pick<Io, 'readFolder' | 'isFolder' | 'exists'>;
  left: number;
}

/** A walk met more entries than allowed. */
export class TooManyFiles extends Error {
  override readonly name = 'TooManyFiles';
}

/** Folders that are never searched. */
const CLOSED: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Yields absolute paths of files. Doesn't follow links to folders. Throws `TooManyFiles`. */
export function* filesBelow(folder: string, glob: string, walk: Walk): Generator<string, void> {
  const fits = globOf(glob);
  const top = wholePath(folder, literalPart(glob));
  const open = [top];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (here === top && !walk.io.isFolder(top)) {
      if (walk.io.exists(top)) yield top;
      return;
    }
    const read = walk.io.readFolder(here);
    if ('refused' in read) continue;
    walk.left -= read.entries.length + 1;
    if (walk.left < 0) throw new TooManyFiles();
    const below: string[] = [];
    for (const { name, kind } of read.entries) {
      const path = wholePath(here, name);
      if (kind === 'folder') {
        if (!CLOSED.has(name)) below.push(path);
      } else if (kind !== 'other' && /\.ya?ml$/i.test(name) && fits(nameFrom(folder, path))) yield path;
    }
    open.push(...below.reverse());
  }
}

/** The folders at the start of a glob that have no wildcards: `plans/pilots` of `plans/pilots/*.yaml`. */
function literalPart(glob: string): string {
  const steps = glob.replace(/\/$/, '').split('/');
  const first = steps.findIndex((step) => /[*?[\]{}]/.test(step));
  return first < 0 ? steps.join('/') : steps.slice(0, first).join('/');
}
