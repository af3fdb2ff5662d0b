/** Runs git read-only: it runs no programs that a repository configures, and fetches nothing. */

import { textOfName } from '../byte-names.ts';
import { systemLimit, UserError } from '../errors.ts';

/** Where to run git. */
export interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What git wrote, or its error text; `missing` is true if git isn't installed. */
export type GitRun = { readonly bytes: Buffer } | { readonly stderrText: string; readonly missing: boolean };

/** No network, no programs that the repository configures, and no order files or filters that change the output. */
const READING_ONLY = [
  '-c',
  'protocol.allow=never',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'diff.autoRefreshIndex=false',
  // A folder of plans may contain something that looks like a repository, with settings from a stranger.
  '-c',
  'safe.bareRepository=explicit',
];

/**
 * Wins over the configuration of the repository. Otherwise git would fetch an object that a partial clone doesn't have,
 * with a command that the repository's configuration may contain.
 */
const WITHOUT_NETWORK = { GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1' };

const MOST_OUTPUT = 256 * 1024 * 1024;

/** @param input git's standard input */
export function runGit({ cwd, env }: Place, args: readonly string[], input?: string): GitRun {
  // Loaded only when needed, because it slows every start and few runs need git.
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const { error, status, stdout, stderr } = spawnSync('git', [...READING_ONLY, ...args], {
    cwd,
    maxBuffer: MOST_OUTPUT,
    ...(input === undefined ? { stdio: ['ignore', 'pipe', 'pipe'] } : { input }),
    env: { ...env, ...WITHOUT_NETWORK, GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
  });
  if (systemLimit(error) !== undefined) throw error;
  if (error !== undefined) return { stderrText: error.message, missing: 'code' in error && error.code === 'ENOENT' };
  return status === 0 ? { bytes: stdout } : { stderrText: String(stderr), missing: false };
}

/**
 * Returns what git wrote. Throws a `UserError` if git fails.
 * @param flag the flag that needs git, to begin the message with
 */
export function gitText(place: Place, flag: string, args: readonly string[]): string {
  const run = runGit(place, args);
  if ('bytes' in run) return textOfName(run.bytes);
  throw new UserError(refusal(flag, run));
}

/** Why git couldn't do what `flag` needs, in one line. */
function refusal(flag: string, { stderrText, missing }: { stderrText: string; missing: boolean }): string {
  if (missing) return `${flag} needs git, which isn't installed here.`;
  if (/dubious ownership/.test(stderrText))
    return `${flag}: git won't read this repository, because its folder belongs to another user. Allow it with git config --global --add safe.directory FOLDER.`;
  if (/not a git repository/.test(stderrText))
    return `${flag} needs a git repository, and this folder isn't in one. Leave out ${flag}.`;
  if (/must be run in a work tree|cannot use bare repository/.test(stderrText))
    return `${flag} needs a git repository with a working folder, and this one has none.`;
  return `${flag}: git failed: ${stderrText.replace(/^(?:fatal|error): /, '').trim()}`;
}

/** Splits output in which every part ends with NUL, so that names may contain any other character. */
export function parts(output: string): string[] {
  return output.split('\0').filter((part) => part !== '');
}
