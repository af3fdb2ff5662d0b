/** Files of a git repository as they were: read from its objects, without running anything the repository names. */

import type { FileRead } from './io.ts';

/** `REV:FILE`, the file as git shows it from the working folder. */
export interface Revision {
  readonly rev: string;
  readonly file: string;
}

/** `HEAD~1:plans/vale.yaml` in its two parts; undefined where a text is no such thing. */
export function revisionOf(text: string): Revision | undefined {
  const sign = text.indexOf(':');
  const rev = text.slice(0, sign);
  const file = text.slice(sign + 1);
  // A single letter is a drive of Windows, and what begins with a dash would be a flag.
  return sign < 2 || file === '' || rev.startsWith('-') ? undefined : { rev, file };
}

/** Where git is run. */
interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A repository that keeps only part of its objects would fetch the rest; nlc never asks the network. */
const OFFLINE = ['-c', 'protocol.allow=never'];

/** Reads at most `limit` bytes and one more. */
export function readRevision({ cwd, env }: Place, { rev, file }: Revision, limit: number): FileRead {
  const place = file.startsWith('/') || file.startsWith('./') || file.startsWith('../') ? file : `./${file}`;
  // Loaded when asked for: every run would wait for it, and few compare revisions.
  const { execFileSync } = process.getBuiltinModule('node:child_process');
  try {
    const bytes = execFileSync('git', [...OFFLINE, 'cat-file', 'blob', `${rev}:${place}`], {
      cwd,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
    });
    return { bytes: bytes.subarray(0, limit + 1) };
  } catch (error) {
    return { refused: reason(error) };
  }
}

function reason(error: unknown): string {
  const { code, stderr } = error as { code?: string; stderr?: Buffer };
  if (code === 'ENOENT') return 'needs git, which is not installed here';
  const said = String(stderr ?? '');
  if (/not a git repository/.test(said)) return 'names a revision, but this folder is in no git repository';
  if (/invalid object name/.test(said)) return 'names a revision that git does not know';
  if (/does not exist in|but not in/.test(said)) return 'is not in that revision';
  if (/bad file/.test(said)) return 'is not a file in that revision';
  return `could not be read from git: ${said.replace(/^fatal: /, '').trim()}`;
}
