/** Asks questions at a real terminal. The only module that uses inquirer. */

import { styleText } from 'node:util';
import inquirer from 'inquirer';
import { Interrupted } from '../io/errors.ts';
import type { Terminal } from '../io/io.ts';
import { wrapped } from '../reporters/terminal/layout.ts';
import type { Prompter } from './prompt.ts';
import { MARK_PASTES, TypedInput, UNMARK_PASTES } from './typed-input.ts';

/** Marks of a question that was answered, and of one that wasn't: a list that has no more entries ends like that. */
const [DONE, LEFT_OUT] = ['✔', '–'];

/** What is typed instead of an answer: nothing, or what to do with the question. */
const NO_ANSWER = /^(?:|[<?!-]|done)$/i;

/** Cells beside a message for its mark and the start of an answer. */
const ROOM = 6;

/** Whether a prompt and its default answer fit on one line; a long default is shown above the prompt instead. */
function fits(message: string, defaultValue: string, columns: number): boolean {
  return !wrapped('', `? ${message} (${defaultValue})`, columns - 1).includes('\n');
}

/** An answer as shown after its prompt, wrapped between words. */
function inWords(message: string, answer: string, columns: number): string {
  const before = `${DONE} ${message} `;
  return wrapped('', `${before}${answer}`, columns - 1).slice(before.length);
}

/** How inquirer shows a question and its answer. */
function viewOf(message: string, saysDefault: boolean, { columns }: Terminal['screen']) {
  let isAnswered = false;
  const view = {
    /** Whether what was typed is no answer. */
    isLeftOut: false,
    theme: {
      // Clears a refused answer, or the next one would be appended to it.
      validationFailureMode: 'clear' as const,
      prefix: {
        idle: styleText('blue', '?'),
        get done() {
          return view.isLeftOut ? styleText('dim', LEFT_OUT) : styleText('green', DONE);
        },
      },
      style: {
        defaultAnswer: (text: string) => (!saysDefault && fits(message, text, columns) ? `(${text})` : ''),
        answer(text: string) {
          isAnswered = true;
          return inWords(message, text, columns);
        },
        // Inquirer would leave what it said about a refused answer below one that is only Enter.
        error: (text: string) => (isAnswered ? '' : styleText('red', `> ${text}`)),
      },
    },
  };
  return view;
}

/** Takes the terminal over until `close`. */
export function terminalPrompter({ keys: from, screen }: Terminal): Prompter {
  const keys = new TypedInput();
  const take = (bytes: Uint8Array) => keys.take(bytes);
  const prompt = inquirer.createPromptModule({ input: keys.stream, output: screen });
  from.setRawMode(true);
  from.on('data', take);
  from.resume();
  screen.write(MARK_PASTES);
  return {
    show: (text) => void screen.write(text),
    async line({ message: whole, defaultValue, saysDefault = false, isList = false, problemIn }) {
      // Inquirer would wrap a long message in the middle of words.
      const lines = wrapped('', whole, screen.columns - ROOM).split('\n');
      const message = lines.pop() ?? '';
      for (const line of lines) screen.write(`${line}\n`);
      const view = viewOf(message, saysDefault, screen);
      const validate = (typed: string) => {
        const problem = problemIn(typed);
        if (problem === undefined) {
          view.isLeftOut = NO_ANSWER.test(typed.trim());
          return true;
        }
        setImmediate(() => keys.want(isList));
        // Inquirer adds `> ` before it, and would wrap it in the middle of words.
        return wrapped('  ', problem, screen.columns).trimStart();
      };
      try {
        const { theme } = view;
        const question = { type: 'input', name: 'line', message, default: defaultValue, validate, theme } as const;
        const answer = prompt<{ line: string }>([question]);
        keys.want(isList);
        return (await answer).line;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
        throw error;
      }
    },
    close() {
      screen.write(UNMARK_PASTES);
      from.off('data', take);
      from.setRawMode(false);
      from.pause();
    },
  };
}
