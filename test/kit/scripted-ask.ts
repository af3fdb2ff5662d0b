/** A person who types lines decided beforehand: what was shown, and what was complained of. */

import type { Ask } from '../../src/init/prompt.ts';

export interface Scripted extends Ask {
  /** Everything shown, the prompts and what was typed among it. */
  readonly seen: string[];
  readonly complaints: string[];
  /** Lines nobody asked for. */
  readonly left: string[];
}

/** Types the lines in turn; where they end, what the prompt asks for is an error. */
export function scriptedAsk(...lines: readonly string[]): Scripted {
  const left = [...lines];
  const seen: string[] = [];
  const complaints: string[] = [];
  return {
    seen,
    complaints,
    left,
    show: (text) => void seen.push(text),
    line: async ({ message, usual, complaint }) => {
      for (;;) {
        const typed = left.shift();
        if (typed === undefined) throw new Error(`Nothing was typed for "${message}" after ${seen.join('')}`);
        const answer = typed === '' ? usual : typed;
        seen.push(`? ${message} (${usual}) ${typed}\n`);
        const problem = complaint(answer);
        if (problem === undefined) return answer;
        complaints.push(problem);
      }
    },
    close: () => void seen.push('closed\n'),
  };
}
