/** All the answers of a sitting by number, and the question at its end, from which one can go back to any of them. */

import { isBack, isMore, type Prompter, yesOrNo } from '../init/prompt.ts';
import type { Screen } from '../io/terminal.ts';
import { parseTypedYesNo } from '../plan/typed-values.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { clip } from '../text/clip.ts';
import { safeText } from '../text/words.ts';
import { isCommand } from './commands-typed.ts';
import type { Answered, Back } from './guided-fix-request.ts';

/** The most of an answer that is shown, in UTF-16 units. */
const LONGEST = 60;

/** What was answered, by the number that the questions had, in words: what a number stood for, and not the number. */
export function answersView(answered: readonly Answered[], { width }: Screen): string {
  const rows = answered.map(({ message, ...said }, index) => {
    const given = standing(said).map((line) => clip(line, LONGEST));
    const words = given.length === 0 ? 'left out' : given.join('; ');
    return wrapped(
      `${String(index + 1).padStart(3)}  `,
      safeText(`${words} (${clip(message, LONGEST)})`),
      measure(width),
    );
  });
  return `\nYour answers\n${rows.join('\n')}\n\n`;
}

/** The answers that stand, in words: without those that somebody went back from, and questions left out. */
function standing({ typed, words }: Pick<Answered, 'typed' | 'words'>): string[] {
  const kept: { readonly line: string; readonly meant: string }[] = [];
  for (const [at, line] of typed.entries()) {
    if (isBack(line)) kept.pop();
    else if (!isMore(line)) kept.push({ line, meant: words[at] ?? line });
  }
  return (
    kept
      // A command that comes with an answer, such as `!` with its reason, means that.
      .filter(({ line, meant }) => !['', '-'].includes(meant.trim()) && !(isCommand(line) && meant === line))
      .map(({ meant }) => meant)
  );
}

/** Whether the person agrees, or goes back to an answer. */
export async function isAgreedOrBackTo(question: string, answers: number, prompter: Prompter): Promise<boolean | Back> {
  const problem = `Type y for yes, n for no, or < to go back. Enter means yes.`;
  const takes = (text: string) => isBack(text) || numberIn(text, answers) !== undefined;
  const typed = await yesOrNo(question, prompter, takes, problem);
  if (takes(typed)) return { backTo: numberIn(typed, answers) };
  return parseTypedYesNo(typed) === true;
}

/** The number behind `<`, if there is an answer with it. */
function numberIn(text: string, answers: number): number | undefined {
  const number = Number(/^\s*<\s*(\d+)\s*$/.exec(text)?.[1]);
  return number >= 1 && number <= answers ? number : undefined;
}
