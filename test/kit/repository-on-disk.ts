/** A git repository in a folder of its own, and the program run in it with the real outside world. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run.ts';
import type { Io } from '../../src/io/io.ts';
import { processIo } from '../../src/io/process-io.ts';

/** Who commits; no configuration of the machine has a say. */
export const GIT_ENV = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'n',
  GIT_AUTHOR_EMAIL: 'n@example.org',
  GIT_COMMITTER_NAME: 'n',
  GIT_COMMITTER_EMAIL: 'n@example.org',
};

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Repository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  /** Writes files, and the folders they lie in. */
  write(files: Readonly<Record<string, string>>): void;
  commit(message?: string): void;
  /** Runs the program in a folder of the repository. */
  nlc(at: string, ...argv: readonly string[]): Promise<Ran>;
  remove(): void;
}

/** @param git whether `git init` is run in it */
export function repositoryOnDisk({ git: isRepository = true } = {}): Repository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'nlc-repository-')));
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, env: GIT_ENV, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  if (isRepository) git('init', '-q', '-b', 'main');
  return {
    folder,
    git,
    write: (files) => {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
    },
    commit: (message = 'One') => {
      git('add', '-A');
      git('commit', '-qm', message);
    },
    nlc: (at, ...argv) => runAt(join(folder, at), argv),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs the program in a folder; what it writes to its streams is kept. */
export async function runAt(folder: string, argv: readonly string[], env: Io['env'] = GIT_ENV): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const output = (texts: string[]) => ({
    write: (text: string) => void texts.push(text),
    isTTY: false,
    columns: undefined,
  });
  const now = () => new Date('2026-11-24T12:00:00Z');
  const code = await run(argv, {
    ...processIo({ cwd: folder, env }),
    now,
    terminal: undefined,
    stdout: output(out),
    stderr: output(err),
  });
  return { code, out: out.join(''), err: err.join('') };
}
