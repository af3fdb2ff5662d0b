/** The branch that a repository's work is merged into. */

import { type Place, runGit } from './run-git.ts';

/**
 * The branch that `origin` names, or else the branch that is checked out. Undefined without git, outside a repository,
 * or if no branch is checked out.
 */
export function defaultBranch(place: Place): string | undefined {
  return branchOf(place, 'refs/remotes/origin/HEAD')?.replace(/^origin\//, '') ?? branchOf(place, 'HEAD');
}

function branchOf(place: Place, name: string): string | undefined {
  const run = runGit(place, ['symbolic-ref', '--quiet', '--short', name]);
  return 'bytes' in run ? run.bytes.toString().trim() || undefined : undefined;
}
