/** What goes on beside a run over many plans: how far it has come is shown, and Ctrl-C ends it in good order. */

import { InterruptedRun } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { amount } from '../text/words.ts';
import { progressOf } from './progress.ts';

export interface InterruptibleRun {
  /** Comes before each plan. Throws a `InterruptedRun` when the person has asked to break off. */
  before(done: number): Promise<void>;
  /** Comes after the last one, however the run has ended. */
  end(): void;
}

/**
 * @param total how many plans there are
 * @param showsProgress false where `--no-progress` was given
 */
export function interruptibleRun(total: number, showsProgress: boolean, io: Io): InterruptibleRun {
  // One plan is done before anybody could ask.
  if (total < 2) return { before: async () => undefined, end: () => undefined };
  const progress = progressOf(total, showsProgress, io);
  return {
    async before(done) {
      progress.at(done);
      if (await io.pollInterrupt()) throw new InterruptedRun(interruptedMessage(done, total));
    },
    end: () => progress.end(),
  };
}

function interruptedMessage(done: number, total: number): string {
  return `Interrupted after ${amount(done)} of ${amount(total)} plans, so the check isn't finished.`;
}
