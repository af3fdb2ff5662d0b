/** Reads files at a revision of a git repository, from git's objects. */

import type { FileRead, Revision } from '../io.ts';
import { type Place, runGit } from './run-git.ts';

/** Splits `HEAD~1:plans/vale.yaml` into its two parts; undefined if the text doesn't have this form. */
export function revisionOf(text: string): Revision | undefined {
  const separator = text.indexOf(':');
  const rev = text.slice(0, separator);
  const file = text.slice(separator + 1);
  // A single letter is a Windows drive, and a leading dash would be a flag.
  return separator < 2 || file === '' || rev.startsWith('-') ? undefined : { rev, file };
}

/** Reads at most `limit + 1` bytes. */
export function readRevision(from: Place, { rev, file }: Revision, limit: number): FileRead {
  const place = file.startsWith('/') || file.startsWith('./') || file.startsWith('../') ? file : `./${file}`;
  const run = runGit(from, ['cat-file', 'blob', `${rev}:${place}`]);
  return 'bytes' in run ? { bytes: run.bytes.subarray(0, limit + 1) } : { refused: reason(run) };
}

function reason({ stderrText, missing }: { stderrText: string; missing: boolean }): string {
  if (missing) return "needs git, which isn't installed here.";
  if (/not a git repository/.test(stderrText)) return "names a revision, but this folder isn't in a git repository.";
  if (/invalid object name/.test(stderrText)) return "names a revision that git doesn't know.";
  if (/does not exist in|but not in/.test(stderrText)) return "isn't in that revision.";
  if (/transport '.*' not allowed|lazy fetching disabled/.test(stderrText))
    return "isn't in this copy of the repository, and nlc fetches nothing.";
  if (/bad file/.test(stderrText)) return "isn't a file in that revision.";
  return `couldn't be read from git: ${stderrText.replace(/^fatal: /, '').trim()}`;
}
