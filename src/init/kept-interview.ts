/** Asks the questions at a terminal. If the person stops, the answers so far are kept. */

import { Interrupted, UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { commandLine, type Screen } from '../io/terminal.ts';
import { partialAnswersText } from './answers-file.ts';
import { keepAnswers, sentenceAndCommand } from './keep-answers.ts';
import type { CompleteAnswers, Key, PartialAnswers } from './partial-answers.ts';
import type { Prompter } from './prompt.ts';
import { interview } from './wizard.ts';

export interface Interview {
  readonly prompter: Prompter;
  readonly screen: Screen;
  readonly io: Io;
  /** The plan to write. */
  readonly file: string;
  /** The file of answers to carry on from. */
  readonly from: string | undefined;
  /** The options of the command to carry on with. */
  readonly options: readonly string[];
}

/** Answers, perhaps in the middle of a list. */
export interface SoFar {
  readonly partial: PartialAnswers;
  readonly unfinished?: Key | undefined;
}

/** What comes before answers that can't be written to a file. */
export const RESCUE = `
Here are your answers, so that you don't lose them. Save them as answers.yaml, and use them
with: nlc init --answers answers.yaml`;

/** The answers with the person's in the gaps. Always releases the terminal. */
export async function keptInterview(given: SoFar, asked: Interview): Promise<CompleteAnswers> {
  const { prompter, screen, io, file, from: resumed } = asked;
  let soFar = given;
  const onAnswers = (partial: PartialAnswers, unfinished?: Key) => {
    soFar = { partial, unfinished };
  };
  try {
    const session = { prompter, screen, now: io.now(), file, resumed, onAnswers };
    return await interview(given.partial, session, given.unfinished);
  } catch (error) {
    if (error instanceof Interrupted)
      prompter.show(`${sentenceAndCommand(`Stopped. The plan isn't written. ${kept(soFar, asked)}`, screen.width)}\n`);
    throw error;
  } finally {
    prompter.close();
  }
}

/** Keeps the answers so far, if there are any, and says where; if that fails, returns the answers themselves. */
function kept({ partial, unfinished }: SoFar, { file, from, options, io }: Interview): string {
  if (Object.keys(partial).length === 0) return '';
  const text = partialAnswersText(partial, file, unfinished);
  const command = (answers: string) => commandLine('init', '--answers', answers, ...options, file);
  try {
    return keepAnswers({ plan: file, text, from, command }, io);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `${RESCUE}\n\n${text}`;
  }
}
