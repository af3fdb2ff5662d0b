/** Shows the progress of a long run on standard error, if that is a terminal. */

import type { Io } from '../io/io.ts';
import { amount } from '../text/words.ts';

export interface Progress {
  /** @param done how many plans are finished */
  at(done: number): void;
  /** Clears the progress line. */
  end(): void;
}

/** A run shorter than this, in milliseconds, shows no progress. */
const PATIENCE = 1000;
/** Shortest time between updates, in milliseconds, so that showing progress costs nothing. */
const BETWEEN = 100;

const SILENT: Progress = { at: () => undefined, end: () => undefined };

/**
 * @param total how many plans there are
 * @param isWanted false if progress should not be shown
 */
export function progressOf(total: number, isWanted: boolean, io: Io): Progress {
  if (!isWanted || !io.stderr.isTTY || io.env['TERM'] === 'dumb') return SILENT;
  const begun = io.now().getTime();
  let shown: number | undefined;
  return {
    at(done) {
      const now = io.now().getTime();
      if (now - (shown ?? begun) < (shown === undefined ? PATIENCE : BETWEEN)) return;
      shown = now;
      io.stderr.write(`${WIPE}${amount(done)} of ${amount(total)} plans`);
    },
    end() {
      if (shown !== undefined) io.stderr.write(WIPE);
      shown = undefined;
    },
  };
}

/** Returns to the start of the line and clears it. */
const WIPE = '\r\u001b[K';
