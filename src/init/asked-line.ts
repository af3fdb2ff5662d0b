/**
 * Asks for the line that answers a question, and shows more about the question to whoever wants that. Reads what is
 * typed about the entries of a list.
 */

import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { safeText } from '../text/words.ts';
import { isMore, type Prompt, type PromptSession } from './prompt.ts';
import { moreView } from './question-views.ts';
import type { Question } from './questions.ts';
import { noSuchEntry } from './school-names.ts';

/** What was typed: an answer, or that the person goes back. */
export async function askedLine(
  question: Question,
  prompt: Prompt,
  { prompter, screen }: Pick<PromptSession, 'prompter' | 'screen'>,
): Promise<string> {
  const problemIn = (typed: string) => (isMore(typed) ? undefined : prompt.problemIn(typed));
  for (;;) {
    const typed = await prompter.line({ ...prompt, problemIn });
    if (!isMore(typed)) return typed;
    prompter.show(moreView(question, screen));
  }
}

/** What a person types to remove an entry: `-2`. */
const REMOVAL = /^-\s*(\d+)$/;

export function isRemoval(typed: string): boolean {
  return REMOVAL.test(typed.trim());
}

/** The index of the entry to remove; undefined if the text doesn't ask to remove one. */
export function removedIndex(typed: string, length: number): number | undefined {
  const number = Number(REMOVAL.exec(typed.trim())?.[1]);
  return number >= 1 && number <= length ? number - 1 : undefined;
}

export function removalProblem(typed: string, length: number): string | undefined {
  if (!isRemoval(typed) || removedIndex(typed, length) !== undefined) return undefined;
  return noSuchEntry(length, 'There is nothing to remove yet.');
}

type Shown = Pick<PromptSession, 'prompter' | 'screen'>;

/** Shows a sentence that may have words of a plan in it. */
export function show({ prompter, screen: { width } }: Shown, text: string, lead = ''): void {
  prompter.show(`${wrapped(lead, safeText(text), measure(width))}\n`);
}
