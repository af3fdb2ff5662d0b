/** The questions at a real terminal, through inquirer: the only module that knows it. */

import inquirer from 'inquirer';
import { Interrupted } from '../errors.ts';
import type { Terminal } from '../io.ts';
import { wrapped } from '../reporters/layout.ts';
import { Keys, TELL_NO_PASTES, TELL_PASTES } from './keys.ts';
import type { Ask } from './sitting.ts';

/** Takes the terminal over until `close`. */
export function askAt({ keys: from, screen }: Terminal): Ask {
  const keys = new Keys();
  const take = (bytes: Uint8Array) => keys.take(bytes);
  const prompt = inquirer.createPromptModule({ input: keys.stream, output: screen });
  from.setRawMode(true);
  from.on('data', take);
  from.resume();
  screen.write(TELL_PASTES);
  return {
    show: (text) => void screen.write(text),
    async line({ message, usual, isList = false, complaint }) {
      const validate = (typed: string) => {
        const problem = complaint(typed);
        if (problem === undefined) return true;
        setImmediate(() => keys.want(isList));
        // Inquirer puts `> ` before it, and would break it in the middle of words.
        return wrapped('  ', problem, screen.columns).trimStart();
      };
      try {
        const answer = prompt<{ line: string }>([{ type: 'input', name: 'line', message, default: usual, validate }]);
        keys.want(isList);
        return (await answer).line;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
        throw error;
      }
    },
    close() {
      screen.write(TELL_NO_PASTES);
      from.off('data', take);
      from.setRawMode(false);
      from.pause();
    },
  };
}
