/** What the terminal at the other end can show. */

import { safeText } from '../text/words.ts';
import type { Io } from './io.ts';

/** What `--color` may be. */
export type ColorChoice = 'auto' | 'always' | 'never';

export function screenOf(when: ColorChoice, io: Io): Screen {
  return { color: hasColor(when, io), width: terminalWidth(io) };
}

/** Whether to colour standard output. An empty environment variable means unset. */
function hasColor(when: ColorChoice, io: Io): boolean {
  if (when !== 'auto') return when === 'always';
  if (io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR']) return io.env['FORCE_COLOR'] !== '0' && io.env['FORCE_COLOR'] !== 'false';
  return io.stdout.isTTY && io.env['TERM'] !== 'dumb';
}

/** Terminal cells in a line: the terminal's own, else `COLUMNS`, else 80. */
export function terminalWidth(io: Io): number {
  const fromEnvironment = Number(io.env['COLUMNS']);
  return Math.max(
    20,
    io.stdout.columns ?? (Number.isInteger(fromEnvironment) && fromEnvironment > 0 ? fromEnvironment : 80),
  );
}

/** A command of ours as one could type it again; words are quoted where a shell would read more into them. */
export function commandLine(...words: readonly string[]): string {
  return ['nlc', ...words].map(typed).join(' ');
}

function typed(word: string): string {
  return /^[\p{L}\p{N}_./-]+$/u.test(word) ? word : `'${safeText(word).replaceAll("'", "'\\''")}'`;
}

/** What there is to write on. */
export interface Screen {
  readonly color: boolean;
  /** Terminal cells in a line. */
  readonly width: number;
}
