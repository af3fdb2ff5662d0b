/** The branch that a repository's work is merged into. */

import { type Place, runGit } from './run-git.ts';

/**
 * The branch that `origin` says, or else the branch that is checked out. Undefined without git, outside a repository and
 * on no branch.
 */
export function defaultBranch(place: Place): string | undefined {
  return branchOf(place, 'refs/remotes/origin/HEAD')?.replace(/^origin\//, '') ?? branchOf(place, 'HEAD');
}

function branchOf(place: Place, name: string): string | undefined {
  const run = runGit(place, ['symbolic-ref', '--quiet', '--short', name]);
  return 'bytes' in run ? run.bytes.toString().trim() || undefined : undefined;
}
