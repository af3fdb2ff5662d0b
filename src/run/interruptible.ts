/** Shows the progress of a run over many plans, and lets Ctrl-C stop it cleanly. */

import { InterruptedRun } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { amount } from '../text/words.ts';
import { progressOf } from './progress.ts';

export interface InterruptibleRun {
  /** Call before each plan. Throws an `InterruptedRun` if the user has pressed Ctrl-C. */
  before(done: number): Promise<void>;
  /** Call at the end, however the run ended. */
  end(): void;
}

/**
 * @param total how many plans there are
 * @param showsProgress false if progress should not be shown
 * @param written what to say about what has been written if the run is interrupted after this many plans
 */
export function interruptibleRun(
  total: number,
  showsProgress: boolean,
  io: Io,
  written: (done: number) => string = () => '',
): InterruptibleRun {
  // A single plan is finished before anyone could interrupt it.
  if (total < 2) return { before: async () => undefined, end: () => undefined };
  const progress = progressOf(total, showsProgress, io);
  return {
    async before(done) {
      progress.at(done);
      if (await io.pollInterrupt()) throw new InterruptedRun(`${interruptedMessage(done, total)}${written(done)}`);
    },
    end: () => progress.end(),
  };
}

function interruptedMessage(done: number, total: number): string {
  return `Interrupted after ${amount(done)} of ${amount(total)} plans, so the check isn't finished.`;
}
