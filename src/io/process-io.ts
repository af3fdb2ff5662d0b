/** The outside world as a value: streams, files, clock and environment. Only this module touches them (and `read-files` and `whole-file`, for it). */

import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder, writeWhole } from './atomic-write.ts';
import { readRevision } from './git/revision.ts';
import type { Io, Output } from './io.ts';
import { isFolder, readFolder, readRegularFile, realPath } from './read-files.ts';

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
