/** What a search for plans has met so far. */

import type { UsageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { nameFrom, slashed, wholePath } from '../io/paths.ts';
import { isNamed, type Patterns } from './patterns.ts';

export interface Search {
  readonly io: Io;
  /** What the request itself ignores, told from the working folder. */
  readonly ignore: Patterns | undefined;
  /** What was met and could not be read, each thing said once. */
  readonly refused: Map<string, UsageError>;
  /** What YAML files were found to be, by their real paths. */
  readonly looked: Map<string, 'plan' | 'no plan' | 'refused'>;
  /** Files and folders that are ignored, by their real paths. */
  readonly ignored: Set<string>;
  /** The plans to be judged, by their real paths, as printed. */
  readonly plans: Map<string, string>;
}

/** The real path of what stands at a path, with slashes: the same for whatever leads to one file. */
export function realOf(path: string, io: Io): string {
  return slashed(io.realPath(path));
}

/** Keeps what is wrong with a file or folder, which is named first, and the line where there is one. */
export function refuse(file: string, words: string, { refused }: Search, line: number | null = null): void {
  const message = line === null ? `${file} ${words}` : `${file}:${line}: ${words}`;
  refused.set(message, { message, file, line, column: null });
}

/** Whether the request itself ignores a file or folder, by its path from the working folder. */
export function isIgnoredOutright(path: string, isFolder: boolean, { io, ignore }: Search): boolean {
  if (ignore === undefined) return false;
  const way = nameFrom(io.cwd, wholePath(io.cwd, path));
  return isNamed(ignore, way.replace(/^(?:\.\.(?:\/|$))+/, ''), isFolder);
}
