/** The outside world as a value: streams, files, clock and environment. Only this module touches them (and `whole-file`, for it). */

import { closeSync, constants, existsSync, fstatSync, lstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemCode } from './errors.ts';
import { isInside, rootOf } from './folders.ts';
import type { Changes, Range } from './git/changes.ts';
import { type Revision, readRevision } from './git/revision.ts';
import type { Staged } from './git/staged.ts';
import { makeFolder, writeWhole } from './whole-file.ts';

export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Terminal cells in a line; undefined when not a terminal. */
  readonly columns: number | undefined;
}

/** A file's bytes (never more than `limit + 1` of them), or why it was not read, in words that follow its name. */
export type FileRead = { readonly bytes: Uint8Array } | { readonly refused: string };

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
  breathe(): Promise<boolean>;
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
    readFile: (path, limit) => readRegularFile(cwd, path, limit),
    readRevision: (revision, limit) => readRevision({ cwd, env }, revision, limit),
    changes: async (range) => (await import('./git/changes.ts')).changesIn({ cwd, env }, range),
    staged: async () => (await import('./git/staged.ts')).stagedIn({ cwd, env }),
    realPath: (path) => realPath(resolve(cwd, path)),
    readStdin: (limit) => readStream(process.stdin, limit),
    breathe,
    writeFile: (path, text) => writeWhole(resolve(cwd, path), path, text),
    makeFolder: (path) => makeFolder(cwd, path),
  };
}

/** Somebody has pressed Ctrl-C; undefined while nobody listens for it. */
let isStopAsked: boolean | undefined;

async function breathe(): Promise<boolean> {
  if (isStopAsked === undefined)
    process.once('SIGINT', () => {
      isStopAsked = true;
    });
  isStopAsked ??= false;
  await new Promise(setImmediate);
  return isStopAsked;
}

function output(stream: NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
  };
}

function readRegularFile(cwd: string, path: string, limit: number): FileRead {
  const file = resolve(cwd, path);
  try {
    if (leadsOut(cwd, file)) return { refused: 'is a link to a file outside this folder, which is not followed' };
    const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stat = fstatSync(handle);
      if (stat.isDirectory()) return { refused: 'is a folder: name the plan files in it' };
      if (!stat.isFile()) return { refused: 'is not a regular file' };
      return { bytes: readUpTo(handle, Math.min(stat.size, limit) + 1) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return { refused: reason(error) };
  }
}

/** Whether a path inside the root (the repository's, else the working folder) leads out of it through a link. */
function leadsOut(cwd: string, file: string): boolean {
  const root = rootOf(cwd, existsSync);
  if (!isInside(root, file))
    return lstatSync(file).isSymbolicLink() && !isInside(dirname(realpathSync(dirname(file))), realpathSync(file));
  return !isInside(realpathSync(root), realpathSync(file));
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

function readUpTo(handle: number, most: number): Uint8Array {
  const bytes = new Uint8Array(most);
  let length = 0;
  while (length < most) {
    const read = readSync(handle, bytes, length, most - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
  ELOOP: 'is a link that leads round in a circle',
  ENOTDIR: 'does not exist',
  ENAMETOOLONG: 'has too long a name',
  ENXIO: 'is not a regular file',
};

function reason(error: unknown): string {
  const code = systemCode(error);
  return REASONS[code] ?? `could not be read${code === '' ? '' : ` (${code})`}`;
}

/**
 * Makes the process end quietly when the reader of its output has gone, and with exit code 3 when its output cannot be
 * written for any other reason.
 */
export function closeQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit();
      if (stream === process.stdout) process.stderr.write(`nlc: the output could not be written (${error.code})\n`);
      process.exit(3);
    });
  }
}
