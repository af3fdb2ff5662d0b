/** Asks for the line that answers a question, and shows more about the question to whoever wants that. */

import { isMore, type Prompt, type PromptSession } from './prompt.ts';
import { moreView } from './question-views.ts';
import type { Question } from './questions.ts';

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
