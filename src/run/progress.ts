/** How far a long run has come, said on standard error to whoever sits at a terminal. */

import type { Io } from '../io/io.ts';
import { amount } from '../text/words.ts';

export interface Progress {
  /** @param done how many plans are behind us */
  at(done: number): void;
  /** Leaves nothing of it on the screen. */
  end(): void;
}

/** A run that ends sooner, in milliseconds, says nothing. */
const PATIENCE = 1000;
/** No more often than this, in milliseconds, so that showing it costs nothing. */
const BETWEEN = 100;

const SILENT: Progress = { at: () => undefined, end: () => undefined };

/**
 * @param total how many plans there are
 * @param isWanted false where `--no-progress` was given
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

/** Back to the line's beginning, and what stands on it wiped. */
const WIPE = '\r\u001b[K';
