/** The outside world in memory: files, streams and a fixed clock, for running the whole program in a test. */

import { posix } from 'node:path';
import { run } from '../../src/cli/run.ts';
import { UserError } from '../../src/io/errors.ts';
import type { Entry, FileRead, FolderRead, Io } from '../../src/io/io.ts';

export interface World {
  /** By their paths from the working folder; the folders in these are there too. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The main branch of the repository. */
  readonly branch?: string;
  /** Terminal cells; absent: not a terminal. */
  readonly columns?: number;
  readonly now?: string;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly written: ReadonlyMap<string, string>;
  /** What was written as bytes, if anything was: by the name of the file, or `-` for standard output. */
  readonly bytes?: ReadonlyMap<string, Uint8Array>;
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

const CWD = '/plans';
const whole = (path: string) => posix.resolve(CWD, path);

/** What the paths of files say of the folders they lie in. */
function folders(files: World['files'] = {}): Map<string, Map<string, Entry>> {
  const found = new Map<string, Map<string, Entry>>([[CWD, new Map()]]);
  for (const file of Object.keys(files)) {
    let kind: Entry['kind'] = 'file';
    for (let path = whole(file); path !== '/'; path = posix.dirname(path)) {
      const folder = posix.dirname(path);
      const entries = found.get(folder) ?? new Map<string, Entry>();
      found.set(folder, entries.set(posix.basename(path), { name: posix.basename(path), kind }));
      kind = 'folder';
    }
  }
  return found;
}

export interface MemoryWorld {
  readonly io: Io;
  readonly out: string[];
  readonly err: string[];
  readonly written: Map<string, string>;
  /** What was written as bytes; standard output is `-`. */
  readonly bytes: Map<string, Uint8Array>;
  /** The files that were deleted. */
  readonly removed: string[];
}

export function memoryIo(world: World = {}): MemoryWorld {
  const out: string[] = [];
  const err: string[] = [];
  const written = new Map<string, string>();
  const removed: string[] = [];
  const bytes = new Map<string, Uint8Array>();
  const output = (lines: string[]) => ({
    write: (content: string | Uint8Array) =>
      void (typeof content === 'string' ? lines.push(content) : bytes.set('-', content)),
    isTTY: world.columns !== undefined,
    columns: world.columns,
  });
  const tree = folders(world.files);
  const contents = new Map(Object.entries(world.files ?? {}).map(([path, content]) => [whole(path), content]));
  const readFolder = (path: string): FolderRead => {
    const entries = tree.get(whole(path));
    if (entries === undefined) return { refused: "doesn't exist." };
    return { entries: [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1)) };
  };
  const read = (path: string, limit: number): FileRead => {
    const content = written.get(path) ?? world.files?.[path] ?? contents.get(whole(path));
    return content === undefined ? { refused: "doesn't exist." } : { bytes: bytesOf(content).subarray(0, limit + 1) };
  };
  const noGit = async () => {
    throw new UserError('There is no git in memory');
  };
  const io: Io = {
    cwd: CWD,
    packageFolder: '/installed/nlc-toolkit',
    terminal: undefined,
    env: world.env ?? {},
    stdout: output(out),
    stderr: output(err),
    now: () => new Date(world.now ?? '2026-11-24T12:00:00Z'),
    exists: (path) => written.has(path) || contents.has(whole(path)) || tree.has(whole(path)),
    isFolder: (path) => tree.has(whole(path)),
    readFolder,
    readFile: read,
    readRevision: ({ rev, file }, limit) => read(`${rev}:${file}`, limit),
    changes: noGit,
    defaultBranch: async () => world.branch,
    staged: noGit,
    deleted: noGit,
    versions: noGit,
    realPath: whole,
    readStdin: async () => bytesOf(world.stdin ?? ''),
    pollInterrupt: async () => false,
    writeFile: (path, content) => {
      if (content instanceof Uint8Array) bytes.set(path, content);
      written.set(path, content instanceof Uint8Array ? new TextDecoder().decode(content) : [...content].join(''));
    },
    removeFile: (path) => {
      removed.push(path);
      return written.delete(path) || contents.delete(whole(path));
    },
    makeFolder: () => undefined,
  };
  return { io, out, err, written, removed, bytes };
}

/** Runs the program and gives what it wrote. */
export async function runIn(world: World, ...argv: readonly string[]): Promise<Ran> {
  const { io, out, err, written, bytes } = memoryIo(world);
  const code = await run(argv, io);
  return { code, out: out.join(''), err: err.join(''), written, ...(bytes.size > 0 && { bytes }) };
}
