/** The outside world as a value: streams, files, clock and environment. Only this module touches them (and `read-files` and `whole-file`, for it). */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder, writeWhole } from './atomic-write.ts';
import type { Changes, Range } from './git/git-changes.ts';
import { type Revision, readRevision } from './git/revision.ts';
import type { Staged } from './git/staged.ts';
import { isFolder, readFolder, readRegularFile, realPath } from './read-files.ts';

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Terminal cells in a line; undefined when not a terminal. */
  readonly columns: number | undefined;
}

/** A file's bytes (never more than `limit + 1` of them), or why it was not read, in words that follow its name. */
export type FileRead = { readonly bytes: Uint8Array } | { readonly refused: string };

/** Something in a folder: a link is not followed to see what it leads to. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What stands in a folder, by name in code unit order; or why it was not read, in words that follow its name. */
export type FolderRead = { readonly entries: readonly Entry[] } | { readonly refused: string };

/** Where somebody sits: keys come in, the screen goes out. */
export interface Terminal {
  readonly keys: NodeJS.ReadStream;
  readonly screen: NodeJS.WriteStream;
}

export interface Io {
  readonly cwd: string;
  /** Where the program is installed: the folder of its `package.json`. */
  readonly packageFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Undefined where keys or screen are not a terminal. */
  readonly terminal: Terminal | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  now(): Date;
  exists(path: string): boolean;
  /** Whether a folder stands at a path, or a link that leads to one. */
  isFolder(path: string): boolean;
  readFolder(path: string): FolderRead;
  /** Reads at most `limit` bytes and one more, so that a file over the limit is seen to be. */
  readFile(path: string, limit: number): FileRead;
  /** Reads a file as it was in a revision of the git repository around the working folder. */
  readRevision(revision: Revision, limit: number): FileRead;
  /** What git says has changed in the repository around the working folder. Throws a `UserError` where it cannot tell. */
  changes(range: Range): Promise<Changes>;
  /** What is staged in the repository around the working folder. Throws a `UserError` where git cannot tell. */
  staged(): Promise<Staged>;
  /** The whole path of a file, every link on the way followed; where nothing is there, as it is named. */
  realPath(path: string): string;
  readStdin(limit: number): Promise<Uint8Array>;
  /**
   * Gives way to whoever wants to break off, and says whether somebody has. From the first call on, one Ctrl-C asks;
   * the next ends the process.
   */
  pollInterrupt(): Promise<boolean>;
  /** Writes a file whole or not at all, never through a link. Throws a `UserError` when it cannot. */
  writeFile(path: string, text: string): void;
  /** Makes a folder below the working folder, and those it lies in; never through a link. Throws a `UserError` when it cannot. */
  makeFolder(path: string): void;
}

/** The real process; another folder and environment may be put in place of its own. */
export function processIo({ cwd, env }: Pick<Io, 'cwd' | 'env'> = { cwd: process.cwd(), env: process.env }): Io {
  return {
    cwd,
    packageFolder: packageFolder(),
    env,
    terminal: process.stdin.isTTY && process.stdout.isTTY ? { keys: process.stdin, screen: process.stdout } : undefined,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    now: () => new Date(),
    exists: (path) => existsSync(resolve(cwd, path)),
    isFolder: (path) => isFolder(resolve(cwd, path)),
    readFolder: (path) => readFolder(cwd, path),
    readFile: (path, limit) => readRegularFile(cwd, path, limit),
    readRevision: (revision, limit) => readRevision({ cwd, env }, revision, limit),
    changes: async (range) => (await import('./git/git-changes.ts')).changesIn({ cwd, env }, range),
    staged: async () => (await import('./git/staged.ts')).stagedIn({ cwd, env }),
    realPath: (path) => realPath(resolve(cwd, path)),
    readStdin: (limit) => readStream(process.stdin, limit),
    pollInterrupt,
    writeFile: (path, text) => writeWhole(cwd, path, text),
    makeFolder: (path) => makeFolder(cwd, path),
  };
}

/** Somebody has pressed Ctrl-C; undefined while nobody listens for it. */
let isInterrupted: boolean | undefined;

async function pollInterrupt(): Promise<boolean> {
  if (isInterrupted === undefined)
    process.once('SIGINT', () => {
      isInterrupted = true;
    });
  isInterrupted ??= false;
  await new Promise(setImmediate);
  return isInterrupted;
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

async function readStream(stream: NodeJS.ReadableStream, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

/** The nearest folder above this module that has a `package.json`; built or not, that is ours. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * Makes the process end quietly when the reader of its output has gone, and with exit code 3 when its output cannot be
 * written for any other reason.
 */
export function closeQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      if (stream === process.stdout) process.stderr.write(`nlc: The output couldn't be written (${error.code}).\n`);
      process.exit(3);
    });
  }
}
