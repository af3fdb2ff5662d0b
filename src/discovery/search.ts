/** The state of a search for plans. */

import type { UsageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { nameFrom, slashed, wholePath } from '../io/paths.ts';
import { isNamed, type Patterns } from './patterns.ts';

export interface Search {
  readonly io: Io;
  /** The patterns from the command line, relative to the working folder. */
  readonly ignore: Patterns | undefined;
  /** Errors of files and folders that couldn't be read, by message, so that each is reported once. */
  readonly refused: Map<string, UsageError>;
  /** The result for each YAML file, by its real path. */
  readonly looked: Map<string, 'plan' | 'no plan' | 'refused'>;
  /** Ignored files and folders, by their real paths. */
  readonly ignored: Set<string>;
  /** The plans to check: real path to path as printed. */
  readonly plans: Map<string, string>;
}

/** The real path of a file or folder, with slashes. Different paths to one file give the same result. */
export function realOf(path: string, io: Io): string {
  return slashed(io.realPath(path));
}

/** Adds an error about a file or folder. The message starts with its name, and the line if there is one. */
export function refuse(file: string, words: string, { refused }: Search, line: number | null = null): void {
  const message = line === null ? `${file} ${words}` : `${file}:${line}: ${words}`;
  refused.set(message, { message, file, line, column: null });
}

/** Whether the command line ignores a file or folder. The path is relative to the working folder. */
export function isIgnoredOutright(path: string, isFolder: boolean, { io, ignore }: Search): boolean {
  if (ignore === undefined) return false;
  const way = nameFrom(io.cwd, wholePath(io.cwd, path));
  return isNamed(ignore, way.replace(/^(?:\.\.(?:\/|$))+/, ''), isFolder);
}
