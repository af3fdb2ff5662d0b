/** A person at a terminal, as the questions see one: lines shown, lines typed, the wish to go back. */

import type { Screen } from '../io/terminal.ts';
import type { PartialAnswers } from './partial-answers.ts';

/** One line to be typed. */
export interface Prompt {
  readonly message: string;
  /** What Enter alone gives. */
  readonly defaultValue: string;
  /** Whether a pasted list is one answer of several, to be joined with semicolons. */
  readonly isList?: boolean;
  /** Why what was typed will not do; then it is asked for again. */
  readonly problemIn: (typed: string) => string | undefined;
}

/** The person at the other end. */
export interface Prompter {
  /** Shows whole lines. */
  show(text: string): void;
  /** What was typed, or `defaultValue` for Enter alone. Throws `Interrupted` when the person breaks off. */
  line(prompt: Prompt): Promise<string>;
  /** Gives the terminal back. */
  close(): void;
}

/** Where and when the questions are put, and for which file. */
export interface PromptSession {
  readonly prompter: Prompter;
  readonly screen: Screen;
  readonly now: Date;
  readonly file: string;
}

/** What a question gave: the draft with what was answered, and whether the person wants the question before. */
export interface Turn {
  readonly partial: PartialAnswers;
  readonly goesBack: boolean;
}

export function isBack(typed: string): boolean {
  return typed.trim() === '<';
}
