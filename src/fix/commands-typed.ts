/** What people type that is about a question and isn't an answer: back, why, that it can stay as it is, or finish. */

import type { Finding } from '../findings/report.ts';
import { isBack, isMore } from '../init/prompt.ts';
import { isFilledIn } from '../plan/placeholder-text.ts';
import { INIT } from './further-questions.ts';

/** What somebody types who accepts a finding: `!`, or `!` and the reason. */
export type Accepting = `!${string}`;

export function isAccepting(text: string): text is Accepting {
  return text.startsWith('!');
}

/** The reason typed after `!`; empty if there is none. */
export function reasonIn(typed: Accepting): string {
  return typed.slice(1).trim();
}

/** A reason that is still to be found would be a placeholder in the plan, and change nothing. */
const NO_REASON =
  'That says it is still to be decided. Say why it can stay as it is for now, such as "our schools are too far apart for that".';

/** What to do about a reason that isn't one; undefined for any other, and for none. */
export function reasonProblem(text: string): string | undefined {
  return text.trim() === '' || isFilledIn(text) ? undefined : NO_REASON;
}

/** Whether a line is about the question and not an answer: back, why, accept, or finish. */
export function isCommand(text: string): boolean {
  return isBack(text) || isMore(text) || isDone(text) || isAccepting(text.trim());
}

/** Whether somebody wants to finish without the other questions. */
export function isDone(text: string): boolean {
  return text.trim().toLowerCase() === 'done';
}

/** Why a command can't be used here; undefined if it can, or for an answer. */
export function commandProblem(text: string, { level, rule }: Finding): string | undefined {
  const typed = text.trim();
  if (!isAccepting(typed)) return undefined;
  if (rule === INIT)
    return 'Press Enter to leave the question for later. To say why something can stay as it is, use nlc fix.';
  return level === 'error'
    ? "An error can't be accepted: the plan has to be corrected."
    : reasonProblem(reasonIn(typed));
}
