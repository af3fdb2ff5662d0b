/** A real terminal for tests: the built program in a tmux of its own, keys sent to it, its screen read. */

import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Polls of the screen, and the pause between two of them in milliseconds: ten minutes, so that no busy machine fails.
 */
const POLLS = 12_000;
const BETWEEN = 50;
/** Polls once the program has ended: what is typed then is shown a little later, on a busy machine much later. */
const AFTER_EXIT = 600;

export interface TmuxTerminal {
  /** The screen once it shows a text so many times; fails with what it shows instead. */
  until(text: string | RegExp, times?: number): Promise<string>;
  /** Types a text as it is. */
  type(text: string): void;
  /** Presses keys by name, such as `Enter` and `C-c`. */
  press(...keys: readonly string[]): void;
  /** Pastes a text, told from typing as most terminals do, or not. */
  paste(text: string, isMarked?: boolean): void;
  end(): void;
}

let terminals = 0;

/** Runs `nlc` with arguments in a folder; when it ends the screen says `exit` and the code. */
export function openTerminal(folder: string, args: readonly string[], size?: TmuxSize): TmuxTerminal {
  const program = `'${process.execPath}' '${resolve('bin/nlc.js')}' ${args.map((word) => `'${word}'`).join(' ')}`;
  return openShell(folder, program, size);
}

export interface TmuxSize {
  readonly columns: number;
  readonly rows: number;
}

/** Runs a line of shell in a folder; when it ends the screen says `exit` and the code. */
export function openShell(folder: string, line: string, size: TmuxSize = { columns: 80, rows: 24 }): TmuxTerminal {
  terminals += 1;
  const socket = `nlc-test-${process.pid}-${terminals}`;
  const tmux = (words: readonly string[], input?: string) =>
    execFileSync('tmux', ['-u', '-L', socket, '-f', '/dev/null', ...words], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8', TMUX: '' },
      ...(input !== undefined && { input }),
    });
  const shell = `${line}; printf '\\nexit %s\\n' $?; exec cat`;
  tmux(['new-session', '-d', '-x', `${size.columns}`, '-y', `${size.rows}`, '-c', folder, 'sh', '-c', shell]);
  const screen = () => tmux(['capture-pane', '-p', '-S', '-']);
  return {
    async until(text, times = 1) {
      let left = AFTER_EXIT;
      for (let poll = 0; poll < POLLS; poll += 1) {
        const shown = screen();
        if (shown.split(text).length > times) return shown;
        if (/^exit \d/m.test(shown)) left -= 1;
        if (left === 0) break;
        await pause(BETWEEN);
      }
      throw new Error(`The screen never showed "${text}"${times > 1 ? ` ${times} times` : ''}, but:\n${screen()}`);
    },
    type: (text) => void tmux(['send-keys', '-l', '--', text]),
    press: (...keys) => void tmux(['send-keys', ...keys]),
    paste(text, isMarked = true) {
      tmux(['load-buffer', '-'], text);
      tmux(['paste-buffer', '-d', ...(isMarked ? ['-p'] : [])]);
    },
    end: () => void tmux(['kill-server']),
  };
}
