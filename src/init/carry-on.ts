/** Offers to carry on from the answers of somebody who stopped, so that they needn't remember the command. */

import { Interrupted } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { safeText } from '../text/words.ts';
import { keptAnswers } from './keep-answers.ts';
import { isAgreed, type Prompter } from './prompt.ts';

/**
 * The file of answers to carry on from, if there is one for a plan and the person wants that. Releases the terminal if
 * they stop.
 * @param command what asked the questions: `init` or `fix`
 */
export async function carriedOn(
  plan: string,
  command: string,
  prompter: Prompter,
  io: Io,
): Promise<string | undefined> {
  const file = keptAnswers(plan, command, io);
  if (file === undefined) return undefined;
  try {
    return (await isAgreed(`Carry on from your answers in ${safeText(file)}?`, prompter)) ? file : undefined;
  } catch (error) {
    if (error instanceof Interrupted) prompter.close();
    throw error;
  }
}
