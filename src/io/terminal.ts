/** What the terminal can show. */

import { safeText } from '../text/words.ts';
import type { Io } from './io.ts';

/** The values of `--color`. */
export type ColorChoice = 'auto' | 'always' | 'never';

export function screenOf(when: ColorChoice, io: Io): Screen {
  return { color: hasColor(when, io), width: terminalWidth(io) };
}

/** Whether to colour standard output. An empty environment variable counts as unset. */
function hasColor(when: ColorChoice, io: Io): boolean {
  if (when !== 'auto') return when === 'always';
  if (io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR']) return io.env['FORCE_COLOR'] !== '0' && io.env['FORCE_COLOR'] !== 'false';
  return io.stdout.isTTY && io.env['TERM'] !== 'dumb';
}

/** Width in terminal cells: the terminal's, else `COLUMNS`, else 80. */
export function terminalWidth(io: Io): number {
  const fromEnvironment = Number(io.env['COLUMNS']);
  return Math.max(
    20,
    io.stdout.columns ?? (Number.isInteger(fromEnvironment) && fromEnvironment > 0 ? fromEnvironment : 80),
  );
}

/** An nlc command that the user can copy and run. Words are quoted if a shell needs it. */
export function commandLine(...words: readonly string[]): string {
  return ['nlc', ...words].map(typed).join(' ');
}

function typed(word: string): string {
  // The first pattern is for most words, and hundreds of times as quick to compile.
  return /^[\w./-]+$/.test(word) || /^[\p{L}\p{N}_./-]+$/u.test(word)
    ? word
    : `'${safeText(word).replaceAll("'", "'\\''")}'`;
}

/** What the output can show. */
export interface Screen {
  readonly color: boolean;
  /** In terminal cells. */
  readonly width: number;
}
