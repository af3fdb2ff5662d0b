/** Lists the YAML files that a repository once had. */

import { gitText, type Place, parts, runGit } from './run-git.ts';

export interface Deleted {
  /** The repository's folder, as an absolute path with links resolved. */
  readonly root: string;
  /** Files that earlier commits had and a later one, or the next one, doesn't; from the root, with slashes. */
  readonly files: readonly string[];
  /** Whether this copy of the repository has its whole history. */
  readonly isWhole: boolean;
}

const HOW = ['-z', '--name-only', '--no-renames', '--diff-filter=D', '--no-ext-diff', '--no-textconv', '-O/dev/null'];
const YAML = ['--', ':(top,icase)*.yaml', ':(top,icase)*.yml'];

/** Throws a `UserError` if git can't list them. */
export function deletedIn(place: Place): Deleted {
  const flag = 'overrides';
  const root = gitText(place, flag, ['rev-parse', '--show-toplevel']).replace(/\n$/, '');
  const at = { ...place, cwd: root };
  const head = runGit(at, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (!('bytes' in head)) return { root, files: [], isWhole: true };
  const staged = gitText(at, flag, ['diff', '--cached', '--ignore-submodules', ...HOW, ...YAML]);
  // A file that was added and deleted on a branch is in none of the commits that a simplified history has.
  const log = ['-c', 'log.showSignature=false', 'log', '--full-history', '-m', '--format=', ...HOW, 'HEAD', ...YAML];
  const earlier = runGit(at, log);
  if (!('bytes' in earlier)) return { root, files: parts(staged), isWhole: false };
  const files = [...parts(staged), ...parts(earlier.bytes.toString())].map((file) => file.replace(/^\n+/, ''));
  return { root, files: [...new Set(files)], isWhole: !isShallow(at) };
}

function isShallow(place: Place): boolean {
  return gitText(place, 'overrides', ['rev-parse', '--is-shallow-repository']).trim() === 'true';
}
