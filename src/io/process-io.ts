/**
 * The real streams, files, clock and environment. Only this module accesses them directly, with the help of
 * `read-files`, `atomic-write` and `git`.
 */

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolder, removeWhole, writeWhole } from './atomic-write.ts';
import { readRevision } from './git/revision.ts';
import type { Io, Output } from './io.ts';
import { absolutePath, exists, isFolder, readFolder, readRegularFile, realPath } from './read-files.ts';
import { scratchFile } from './scratch.ts';

/**
 * The `Io` of the real process, optionally with a different working folder and environment. Throws an `Error` if the
 * working folder doesn't exist.
 * @param thread the file that threads run; if left out, there are none
 */
export function processIo(
  { cwd, env }: Pick<Io, 'cwd' | 'env'> = { cwd: workingFolder(), env: process.env },
  thread?: string,
): Io {
  return {
    ...(thread !== undefined && { threads: async () => (await import('./threads.ts')).threadsOf(thread) }),
    scratch: scratchFile,
    cwd,
    packageFolder: packageFolder(),
    env,
    get terminal() {
      if (process.stdout.isTTY !== true) return undefined;
      // Node takes longer to set up process.stdin than to say what is behind it.
      const { isatty } = process.getBuiltinModule('node:tty');
      return isatty(0) ? { keys: process.stdin, screen: process.stdout } : undefined;
    },
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    now: () => new Date(),
    exists: (path) => exists(absolutePath(cwd, path)),
    isFolder: (path) => isFolder(absolutePath(cwd, path)),
    readFolder: (path) => readFolder(cwd, path),
    readFile: (path, limit) => readRegularFile(cwd, path, limit),
    readRevision: (revision, limit) => readRevision({ cwd, env }, revision, limit),
    changes: async (range) => (await import('./git/git-changes.ts')).changesIn({ cwd, env }, range),
    defaultBranch: async () => (await import('./git/default-branch.ts')).defaultBranch({ cwd, env }),
    staged: async () => (await import('./git/staged.ts')).stagedIn({ cwd, env }),
    deleted: async () => (await import('./git/deleted.ts')).deletedIn({ cwd, env }),
    versions: async (path, limit) => {
      const file = absolutePath(cwd, path);
      return (await import('./git/versions.ts')).versionsOf({ cwd: dirname(file), env }, basename(file), limit);
    },
    realPath: (path) => realPath(absolutePath(cwd, path)),
    readStdin: (limit) => readStream(process.stdin, limit),
    pollInterrupt,
    writeFile: (path, text, isPrivate) => writeWhole(cwd, path, text, isPrivate),
    removeFile: (path) => removeWhole(cwd, path),
    makeFolder: (path) => makeFolder(cwd, path),
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new Error('The folder that you are in no longer exists, or nlc may not read it. Change to another folder.');
  }
}

/** Whether the user has pressed Ctrl-C; undefined until something listens for it. */
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
    write: (content) => void stream.write(content),
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

/** The nearest folder above this module that has a `package.json`. It works both before and after building. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/**
 * Lets the process go on quietly if the reader of its output has gone, so that its exit code is the same. Ends it with
 * exit code 3 if the output can't be written for any other reason.
 */
export function closeQuietly(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) process.stderr.write(`nlc: The output couldn't be written (${error.code}).\n`);
      process.exit(3);
    });
  }
}
