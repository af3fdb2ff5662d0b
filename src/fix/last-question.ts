/** Going back to a question, past those before it, and giving answers once more to those after it. */

import type { Prompter } from '../init/prompt.ts';
import type { AnswersSoFar } from './saved-answers.ts';

/** What a person typed about a finding, question by question. */
export interface Sitting {
  /** Gives the lines of an earlier time first, without asking and without showing anything meanwhile. */
  readonly prompter: Prompter;
  /** Notes an answer that was used without asking. */
  readonly asAnswered: (text: string) => void;
  /** All lines so far, those given without asking among them. */
  readonly lines: () => readonly string[];
  /** Notes what the last line was understood as. */
  readonly asMeant: (words: string) => void;
  /** What each line was understood as, or the line itself. */
  readonly words: () => readonly string[];
  /** Whether lines of the earlier time are still to come. */
  readonly isGiving: () => boolean;
}

/**
 * @param before what was typed earlier at the same questions, from the first one on
 */
export function sittingOf(prompter: Prompter, before: readonly string[]): Sitting {
  const lines: string[] = [];
  const { asMeant, wordsFor } = meanings(() => lines.length);
  const isGiving = () => lines.length < before.length;
  return {
    prompter: {
      show: (text) => {
        if (!isGiving()) prompter.show(text);
      },
      line: async (prompt) => {
        const line = isGiving() ? (before[lines.length] as string) : await prompter.line(prompt);
        lines.push(line);
        return line;
      },
      close: () => prompter.close(),
    },
    asAnswered: (text) => lines.push(text),
    lines: () => lines,
    asMeant,
    words: () => wordsFor(lines),
    isGiving,
  };
}

/**
 * The answers of a sitting, which stay as they are while lines of an earlier time are given once more: one of these may
 * be an answer that somebody has taken out since.
 */
export function answersUnless(isGiving: () => boolean, answers: AnswersSoFar): AnswersSoFar {
  return {
    get: (key) => answers.get(key),
    set(key, text) {
      if (!isGiving()) answers.set(key, text);
    },
    delete(key) {
      if (!isGiving()) answers.delete(key);
    },
  };
}

/** Thrown if a question comes up that wasn't asked the time before. */
export class NotAskedBefore extends Error {}

/** What lines are understood as, each noted while it is the last one. */
function meanings(given: () => number) {
  const words: string[] = [];
  return {
    asMeant: (meant: string) => {
      words[given() - 1] = meant;
    },
    wordsFor: (lines: readonly string[]) => lines.map((line, index) => words[index] ?? line),
  };
}

/**
 * Gives the lines of an earlier time without asking or showing anything. The line throws `NotAskedBefore` after the
 * last.
 */
export function givingAgain(
  before: readonly string[],
): Pick<Sitting, 'asMeant' | 'words'> & { readonly prompter: Prompter } {
  let given = 0;
  const { asMeant, wordsFor } = meanings(() => given);
  const prompter: Prompter = {
    show: () => {},
    line: async () => {
      const line = before[given];
      given += 1;
      if (line === undefined) throw new NotAskedBefore();
      return line;
    },
    close: () => {},
  };
  return { prompter, asMeant, words: () => wordsFor(before) };
}
