/** Reads the staged files of a git repository from its index, whatever is in the working folder. */

import type { FileRead, Staged } from '../io.ts';
import { readObjects } from './objects.ts';
import { gitText, type Place, parts } from './run-git.ts';

interface Entry {
  readonly file: string;
  readonly id: string;
  readonly mode: string;
  /** Not 0 if the file has an unresolved merge conflict. */
  readonly stage: string;
}

const LINK = '120000';
const REPOSITORY = '160000';

/** How many objects to read at once. Starting git for each of a thousand plans would take longer than checking them. */
const AT_ONCE = 64;

/** Throws a `UserError` if git can't list the staged files. */
export function stagedIn(place: Place): Staged {
  const root = gitText(place, '--staged', ['rev-parse', '--show-toplevel']).replace(/\n$/, '');
  const at = { ...place, cwd: root };
  const entries = entriesOf(gitText(at, '--staged', ['ls-files', '-s', '-z']));
  const read = reader(at, [...entries.values()]);
  return {
    root,
    files: [...entries.keys()],
    isStrange: (file) => [LINK, REPOSITORY].includes(entries.get(file)?.mode ?? ''),
    read: (file, limit) => {
      const entry = entries.get(file);
      if (entry === undefined) return { refused: "isn't staged. Run git add on it first, or leave it out." };
      if (entry.stage !== '0') return { refused: 'has an unresolved merge conflict.' };
      if (entry.mode === LINK) return { refused: "is a link, and nlc doesn't follow links in staged files." };
      if (entry.mode === REPOSITORY) return { refused: 'is a separate repository.' };
      return read(entry, limit);
    },
  };
}

/** @param output of `git ls-files -s -z`: mode, id, stage number, a tab and the name */
function entriesOf(output: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const part of parts(output)) {
    const tab = part.indexOf('\t');
    const [mode = '', id = '', stage = ''] = part.slice(0, tab).split(' ');
    const file = part.slice(tab + 1);
    entries.set(file, { file, id, mode, stage });
  }
  return entries;
}

/** Returns a reader that also reads the next files of the same kind, because plans are read in order. */
function reader(place: Place, entries: readonly Entry[]): (entry: Entry, limit: number) => FileRead {
  // Keeps only the last batch, because all the plans of a run would use too much memory.
  const kept = new Map<string, Map<string, FileRead>>();
  return (entry, limit) => {
    const kind = `${limit} ${endingOf(entry.file)}`;
    const found = kept.get(kind)?.get(entry.id);
    if (found !== undefined) return found;
    const alike = entries
      .slice(entries.indexOf(entry))
      .filter(({ file, mode }) => endingOf(file) === endingOf(entry.file) && mode !== REPOSITORY);
    const read = readObjects(place, [...new Set(alike.map(({ id }) => id))].slice(0, AT_ONCE), limit);
    kept.set(kind, read);
    return read.get(entry.id) ?? { refused: "isn't in this copy of the repository." };
  };
}

function endingOf(file: string): string {
  return file.slice(file.lastIndexOf('.'));
}
