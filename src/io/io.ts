/** The outside world as the program sees it: streams, files, git, the terminal. Tests pass one of their own. */
import type { Changes, Range } from './git/git-changes.ts';

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
   * the next ends the program.
   */
  pollInterrupt(): Promise<boolean>;
  /** Writes a file whole or not at all, never through a link. Throws a `UserError` when it cannot. */
  writeFile(path: string, text: string): void;
  /** Makes a folder below the working folder, and those it lies in; never through a link. Throws a `UserError` when it cannot. */
  makeFolder(path: string): void;
}

/** `REV:FILE`, the file as git shows it from the working folder. */
export interface Revision {
  readonly rev: string;
  readonly file: string;
}

/** The index of a repository. */
export interface Staged {
  /** The repository's folder, by its whole real path. */
  readonly root: string;
  /** With slashes from the root, in git's order. */
  readonly files: readonly string[];
  /** Whether one of them is a link or a repository of its own. */
  isStrange(file: string): boolean;
  /** Reads at most `limit` bytes and one more of a file, named from the root. */
  read(file: string, limit: number): FileRead;
}
