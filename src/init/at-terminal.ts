/** Who answers questions: the person at a terminal, if there is one. Tests have somebody else. */

import type { Io } from '../io/io.ts';
import type { Prompter } from './prompt.ts';

/** Creates the prompter for questions; undefined if there is nobody to answer them. */
export type PrompterFactory = (io: Io) => Promise<Prompter | undefined>;

/** Takes the terminal over until the prompter is closed. */
export const atTerminal: PrompterFactory = async ({ terminal }) =>
  terminal === undefined ? undefined : (await import('./inquirer-prompt.ts')).terminalPrompter(terminal);

/** Nobody: skips every question that has no saved answer. */
export function silentPrompter(io: Io): Prompter {
  return {
    show: (text) => io.stdout.write(text),
    line: async ({ defaultValue, problemIn }) => (problemIn(defaultValue) === undefined ? defaultValue : ''),
    close: () => undefined,
  };
}
