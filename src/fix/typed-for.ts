/** What a person types for one question: an answer, or that they go back, want to know why, or accept the finding. */

import type { Finding } from '../findings/report.ts';
import { isBack } from '../init/prompt.ts';
import { type Path, parsePath } from '../plan/path.ts';
import { fieldWords } from '../schema/field-words.ts';
import { safeText } from '../text/words.ts';
import type { GuidedFix } from './guided-fix-request.ts';
import { INIT } from './opening-questions.ts';
import { answerKey } from './saved-answers.ts';
import type { Slot } from './slots.ts';
import type { Task } from './steps.ts';
import { reasonView } from './views.ts';

/** What was typed, or an answer saved earlier; empty if the question was skipped. */
export async function typedFor(
  { path }: Slot,
  task: Task,
  finding: Finding,
  { session: { prompter, screen }, answers, saved }: GuidedFix,
  problemOf: (text: string) => string | undefined,
): Promise<{ readonly text: string } | 'back' | 'accept'> {
  const key = answerKey(finding.rule, path, stepsInPlan(task));
  const before = saved.get(key);
  saved.delete(key);
  if (before !== undefined && problemOf(before) === undefined) {
    prompter.show(`  ${safeText(before)}\n`);
    answers.set(key, before);
    return { text: before };
  }
  for (;;) {
    const typed = await prompter.line({
      message: labelOf(path),
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

/** The name of a field, after that of its section if its own says too little: `Baseline: value`. */
function labelOf(path: Path): string {
  const title = fieldWords(path).title || String(path.findLast((step) => typeof step === 'string'));
  const section = VAGUE.has(title) ? fieldWords(path.slice(0, -1)).title : '';
  return section === '' ? title : `${section}: ${title.toLowerCase()}`;
}

const VAGUE: ReadonlySet<string> = new Set(['Value', 'Date of the measure']);

/** How much of a task's place is about one entry that the plan has: nothing, if one answer goes for several entries. */
function stepsInPlan({ edit, alike }: Task): number {
  return alike.length > 0 ? 0 : parsePath(edit.path).length;
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
