/** What a person types for one question: an answer, or that they go back, want to know why, or accept the finding. */

import type { Finding } from '../findings/report.ts';
import { isBack } from '../init/prompt.ts';
import { printPath } from '../plan/path.ts';
import { safeText } from '../text/words.ts';
import { fieldWords } from './field-words.ts';
import type { GuidedFix } from './guided-fix-request.ts';
import { INIT } from './opening-questions.ts';
import { answerKey } from './saved-answers.ts';
import type { Slot } from './slots.ts';
import type { Task } from './steps.ts';
import { reasonView } from './views.ts';

/** What was typed, or an answer saved earlier; empty if the question was skipped. */
export async function typedFor(
  { path }: Slot,
  { isOfSeveral }: Task,
  finding: Finding,
  { session: { prompter, screen }, answers, saved }: GuidedFix,
  problemOf: (text: string) => string | undefined,
): Promise<{ readonly text: string } | 'back' | 'accept'> {
  const key = isOfSeveral ? `${finding.rule} ${printPath(path)}` : answerKey(finding.rule, path);
  const before = saved.get(key);
  saved.delete(key);
  if (before !== undefined && problemOf(before) === undefined) {
    prompter.show(`  ${safeText(before)}\n`);
    answers.set(key, before);
    return { text: before };
  }
  for (;;) {
    const typed = await prompter.line({
      message: fieldWords(path).title || String(path.findLast((step) => typeof step === 'string')),
      defaultValue: '',
      problemIn: (text) =>
        isCommand(text) || text.trim() === '' ? commandProblem(text, finding) : problemOf(text.trim()),
    });
    const text = typed.trim();
    if (isBack(text)) return 'back';
    if (text === '!') return 'accept';
    if (text === '?') {
      prompter.show(reasonView(finding, screen));
      continue;
    }
    if (text !== '') answers.set(key, text);
    return { text };
  }
}

/** Whether a line is about the question and not an answer: back, why, or accept. */
export function isCommand(text: string): boolean {
  return isBack(text) || text.trim() === '?' || text.trim() === '!';
}

/** Why a command can't be used here; undefined if it can, or for an answer. */
export function commandProblem(text: string, { level, rule }: Finding): string | undefined {
  if (text.trim() !== '!') return undefined;
  if (rule === INIT) return 'Nothing is wrong here. Press Enter to leave the question for later.';
  return level === 'error' ? "An error can't be accepted: the plan has to be corrected." : undefined;
}
