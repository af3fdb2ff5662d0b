/** The versions of a file in the history of a git repository. */

import { UserError } from '../errors.ts';
import type { FileVersion } from '../io.ts';
import { readObjects } from './objects.ts';
import { gitText, type Place } from './run-git.ts';

/** A line of `git log --raw`, and the commit it belongs to. */
interface Entry {
  readonly commit: string;
  readonly day: string;
  readonly subject: string;
  /** The object with the file's content after the commit. */
  readonly object: string;
  readonly file: string;
}

const FORMAT = 'tformat:commit %H%x00%as%x00%s';
/** The start of a commit. Lines about files start with `:` instead. */
const COMMIT = /^commit ([0-9a-f]{40,64})$/;
const RAW = /^\n?:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/;
const REGULAR = /^100/;

/**
 * The versions of a file, oldest first, one for each commit that changed it. Renames are followed. Each version has at
 * most `limit + 1` bytes. Throws a `UserError` if git can't list them, or knows none.
 * @param name the file's name in the folder `place.cwd`
 */
export function versionsOf(place: Place, name: string, limit: number): FileVersion[] {
  const how = ['--follow', '-M', '-z', '--raw', '--no-abbrev', '--no-ext-diff', '--no-textconv', `--format=${FORMAT}`];
  const log = gitText(place, 'nlc history', ['-c', 'log.showSignature=false', 'log', ...how, '--', `./${name}`]);
  const entries = entriesOf(log.split('\0')).reverse();
  if (entries.length === 0)
    throw new UserError(`nlc history: git has no version of ${name} yet. Commit it first, or give several files.`);
  const contents = new Map<string, FileVersion['read']>();
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const objects = [...new Set(entries.slice(at, at + AT_ONCE).map(({ object }) => object))];
    for (const [object, read] of readObjects(place, objects, limit)) contents.set(object, read);
  }
  return entries.map(({ object, ...version }) => ({
    ...version,
    read: contents.get(object) ?? { refused: "isn't in this copy of the repository." },
  }));
}

const AT_ONCE = 64;

function entriesOf(tokens: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  let [commit, day, subject] = ['', '', ''];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = COMMIT.exec(tokens[at] ?? '');
    if (found !== null) {
      [commit, day, subject] = [found[1] ?? '', tokens[at + 1] ?? '', tokens[at + 2] ?? ''];
      at += 2;
      continue;
    }
    const [, mode = '', object = '', kind = ''] = RAW.exec(tokens[at] ?? '') ?? [];
    if (kind === '') continue;
    // Two paths follow for a file that was renamed or copied, the new one last.
    at += kind === 'R' || kind === 'C' ? 2 : 1;
    if (REGULAR.test(mode)) entries.push({ commit, day, subject, object, file: tokens[at] ?? '' });
  }
  return entries;
}
