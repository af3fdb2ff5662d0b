/** A person who types lines decided beforehand: what was shown, and what was complained of. */

import type { Prompter } from '../../src/init/prompt.ts';

export interface ScriptedPrompter extends Prompter {
  /** Everything shown, the prompts and what was typed among it. */
  readonly seen: string[];
  readonly rejections: string[];
  /** Lines nobody asked for. */
  readonly left: string[];
}

/** Types the lines in turn; where they end, what the prompt asks for is an error. */
export function scriptedPrompter(...lines: readonly string[]): ScriptedPrompter {
  const left = [...lines];
  const seen: string[] = [];
  const rejections: string[] = [];
  return {
    seen,
    rejections,
    left,
    show: (text) => void seen.push(text),
    line: async ({ message, defaultValue, saysDefault = false, problemIn }) => {
      for (;;) {
        const typed = left.shift();
        if (typed === undefined) throw new Error(`Nothing was typed for "${message}" after ${seen.join('')}`);
        const answer = typed === '' ? defaultValue : typed;
        seen.push(`? ${message}${saysDefault ? '' : ` (${defaultValue})`} ${typed}\n`);
        const problem = problemIn(answer);
        if (problem === undefined) return answer;
        rejections.push(problem);
      }
    },
    close: () => void seen.push('closed\n'),
  };
}
