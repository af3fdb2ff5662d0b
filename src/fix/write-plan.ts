/** Writes a plan with the answers in it; if that fails or isn't wanted, keeps the answers beside the plan. */

import { sameBytes } from '../edit/edit-bytes.ts';
import { keepAnswers } from '../init/keep-answers.ts';
import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { commandLine } from '../io/terminal.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';
import type { Draft } from './guided-fix-request.ts';
import { type Answers, answersText } from './saved-answers.ts';

export interface Target {
  /** The command that asks: `init` or `fix`. */
  readonly command: string;
  readonly path: string;
  /** The plan as it was read. */
  readonly start: Draft;
  /** The file of answers that the run carried on from. */
  readonly from: string | undefined;
  readonly io: Io;
}

/** Writes the plan, unless the file is no longer what was read: then throws a `UserError`. */
export function writePlan({ path, io, start }: Pick<Target, 'path' | 'io' | 'start'>, draft: Draft): void {
  const now = io.readFile(path, MAX_BYTES);
  if ('refused' in now || !sameBytes(now.bytes, start.bytes))
    throw new UserError(`${path} has changed since nlc read it, so nothing was written. Run nlc fix again.`);
  io.writeFile(path, draft.bytes);
}

/** Writes the plan, or keeps the answers and throws a `UserError` that says so. */
export function writeOrKeep(target: Target, draft: Draft, answers: Answers): void {
  try {
    writePlan(target, draft);
  } catch (error) {
    if (error instanceof UserError)
      throw new UserError(...error.errors.map(({ message }) => message), keep(answers, target));
    throw error;
  }
}

/** Saves the answers beside the plan, and says how to carry on from them; empty if there are none. */
export function keep(answers: Answers, { command, path, io, from }: Target): string {
  if (answers.size === 0) return '';
  const again = (file: string) => commandLine(command, '--answers', file, path);
  return keepAnswers({ plan: path, text: answersText(answers, path, command), from, command: again }, io);
}
