/** The outside world as the program sees it: streams, files, git, the terminal. Tests pass their own. */
import type { Deleted } from './git/deleted.ts';
import type { Changes, Range } from './git/git-changes.ts';

export interface Output {
  write(content: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** Width in terminal cells; undefined if it isn't a terminal. */
  readonly columns: number | undefined;
}

/** What to write to a file: a text, bytes, or the pieces of a text, which are made while it is written. */
export type FileContent = string | Uint8Array | Generator<string>;

/** A file's bytes (at most `limit + 1`), or why it couldn't be read, in words that follow its name. */
export type FileRead = { readonly bytes: Uint8Array } | { readonly refused: string };

/** An entry of a folder. Links aren't followed. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/**
 * The entries of a folder, sorted by name in code unit order; or why it couldn't be read, in words that follow its
 * name.
 */
export type FolderRead = { readonly entries: readonly Entry[] } | { readonly refused: string };

/** An interactive terminal, for reading keys and writing to the screen. */
export interface Terminal {
  readonly keys: NodeJS.ReadStream;
  readonly screen: NodeJS.WriteStream;
}

/** Another thread of the program. */
export interface Thread {
  /** Sends plain data, and returns the answer. Rejects if the thread ends first. Ask one question at a time. */
  ask(question: unknown): Promise<unknown>;
  end(): void;
}

export interface Threads {
  /** How many threads the machine can run at once. */
  readonly available: number;
  /** Starts a thread for a request, which is plain data. */
  start(request: unknown): Thread;
}

/** Keeps texts out of the memory until they are needed. */
export interface Scratch {
  /** Returns what reads the text again. */
  put(text: string): () => string;
}

export interface Io {
  readonly cwd: string;
  /** The folder where the program is installed, which contains its `package.json`. */
  readonly packageFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Left out if everything has to be done in one thread. */
  readonly threads?: () => Promise<Threads>;
  /** Left out if texts have to stay in memory. */
  readonly scratch?: () => Scratch;
  /** Undefined unless both input and output are terminals. */
  readonly terminal: Terminal | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
  now(): Date;
  exists(path: string): boolean;
  /** Whether a path is a folder or a link to one. */
  isFolder(path: string): boolean;
  readFolder(path: string): FolderRead;
  /** Reads at most `limit + 1` bytes, so that callers can see if a file is over the limit. */
  readFile(path: string, limit: number): FileRead;
  /** Reads a file as it was at a revision of the repository around the working folder. */
  readRevision(revision: Revision, limit: number): FileRead;
  /** Lists the changes in the repository around the working folder. Throws a `UserError` if git can't. */
  changes(range: Range): Promise<Changes>;
  /**
   * The branch that work in the repository around the working folder is merged into; undefined if git doesn't know.
   */
  defaultBranch(): Promise<string | undefined>;
  /** Lists the staged files of the repository around the working folder. Throws a `UserError` if git can't. */
  staged(): Promise<Staged>;
  /** Lists the YAML files that the repository around the working folder once had. Throws a `UserError` if git can't. */
  deleted(): Promise<Deleted>;
  /**
   * The versions of a file in its git repository, oldest first, each with at most `limit + 1` bytes. Throws a
   * `UserError` if git can't list them, or knows none.
   */
  versions(path: string, limit: number): Promise<readonly FileVersion[]>;
  /** The absolute path of a file with all links resolved. If it doesn't exist, links aren't resolved. */
  realPath(path: string): string;
  readStdin(limit: number): Promise<Uint8Array>;
  /**
   * Lets signals be handled, and returns whether the user pressed Ctrl-C. After the first call, the first Ctrl-C only
   * sets this; the second ends the program.
   */
  pollInterrupt(): Promise<boolean>;
  /**
   * Writes a file atomically, never through a link. Throws a `UserError` if it can't.
   * @param isPrivate whether nobody else may read it
   */
  writeFile(path: string, content: FileContent, isPrivate?: boolean): void;
  /** Deletes a file, never through a link, and returns whether it did. */
  removeFile(path: string): boolean;
  /**
   * Creates a folder below the working folder, and its parent folders, never through a link. Throws a `UserError` if it
   * can't.
   */
  makeFolder(path: string): void;
}

/** `REV:FILE`: a file at a revision, relative to the working folder. */
export interface Revision {
  readonly rev: string;
  readonly file: string;
}

/** A file as it was after a commit that changed it. */
export interface FileVersion {
  /** The whole id of the commit. */
  readonly commit: string;
  /** When the change was made, `YYYY-MM-DD`. */
  readonly day: string;
  /** The first line of the commit's message. */
  readonly subject: string;
  /** The path then, from the repository's root, with slashes. */
  readonly file: string;
  readonly read: FileRead;
}

/** The staged files of a repository, from git's index. */
export interface Staged {
  /** The repository's folder, as an absolute path with links resolved. */
  readonly root: string;
  /** Relative to the root, with slashes, in git's order. */
  readonly files: readonly string[];
  /** Whether a file is a link or a submodule. */
  isStrange(file: string): boolean;
  /** Reads at most `limit + 1` bytes of a file, given its path from the root. */
  read(file: string, limit: number): FileRead;
}
