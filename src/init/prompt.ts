/** The interface to a person at a terminal: lines to show, lines typed, and going back. */

import type { Screen } from '../io/terminal.ts';
import { isFilledIn, isHedged, isTemplateText } from '../plan/placeholder-text.ts';
import { hasGuess, saysNo, saysNothingElse, saysOpen } from '../plan/said-instead.ts';
import { parseTypedYesNo } from '../plan/typed-values.ts';
import type { Key, PartialAnswers } from './partial-answers.ts';

/** A request for one typed line. */
export interface Prompt {
  readonly message: string;
  /** The answer if the person just presses Enter. */
  readonly defaultValue: string;
  /** Whether the message itself says what Enter means, as `[Y/n]` does. */
  readonly saysDefault?: boolean;
  /** Whether the lines of a pasted list are joined with semicolons, as several entries. */
  readonly isList?: boolean;
  /** What is wrong with a typed line, which is then asked for again; undefined if it is fine. */
  readonly problemIn: (typed: string) => string | undefined;
}

/** The person at the terminal. */
export interface Prompter {
  /** Shows whole lines. */
  show(text: string): void;
  /** What was typed, or `defaultValue` for Enter alone. Throws `Interrupted` if the person stops. */
  line(prompt: Prompt): Promise<string>;
  /** Releases the terminal. */
  close(): void;
}

/** Where and when the questions are asked, and for which file. */
export interface PromptSession {
  readonly prompter: Prompter;
  readonly screen: Screen;
  readonly now: Date;
  readonly file: string;
  /** The file of answers that the earlier answers are from. */
  readonly resumed?: string | undefined;
  /**
   * Told of the answers so far, after each of them.
   * @param unfinished a list that may get more entries
   */
  readonly onAnswers?: (partial: PartialAnswers, unfinished?: Key) => void;
}

/** The result of a question: the answers so far, and whether the person wants to go back. */
export interface Turn {
  readonly partial: PartialAnswers;
  readonly goesBack: boolean;
  /** What a person shouldn't miss; it is said again below the summary. */
  readonly notice?: string;
}

export function isBack(typed: string): boolean {
  return typed.trim() === '<';
}

/** Whether somebody wants to know more about a question. */
export function isMore(typed: string): boolean {
  return /^[?？]$/.test(typed.trim());
}

/** Whether somebody answers a question with yes, which Enter alone means too. */
export async function isAgreed(question: string, prompter: Prompter): Promise<boolean> {
  const problem = 'Type y for yes or n for no, or press Enter for yes.';
  return parseTypedYesNo(await yesOrNo(question, prompter, () => false, problem)) === true;
}

/** What was typed where yes, no and some other texts are answers. */
export function yesOrNo(question: string, prompter: Prompter, takes: (text: string) => boolean, problem: string) {
  const problemIn = (text: string) => (takes(text) || parseTypedYesNo(text) !== undefined ? undefined : problem);
  return prompter.line({ message: `${question} [Y/n]`, defaultValue: 'y', saysDefault: true, problemIn });
}

/** Said of an answer that says that nothing is decided, and then what it may be. */
export const STILL_OPEN = 'nlc writes that down, and counts it as still to be decided.';

/** What to do about an answer that says nothing. */
export interface WithoutAnswer {
  /** The answer if the person just presses Enter; empty if that leaves the question out. */
  readonly onEnter: string;
  /** Whether "none" and the like are an answer to the question. */
  readonly takesNone?: boolean;
}

/**
 * Says how to leave a question out, if an answer only says that somebody doesn't know yet, or that there is none;
 * undefined for any other.
 */
export function unknownYet(typed: string, { onEnter, takesNone = false }: WithoutAnswer): string | undefined {
  const how = onEnter === '' ? 'just press Enter' : 'type - to leave the question out';
  const text = typed.trim();
  if (text === '' || isHedged(text)) return undefined;
  if (isTemplateText(text) || saysOpen(text)) return `If you don't know yet, ${how}. You can answer it later.`;
  if (saysNothingElse(text)) return `If there is nothing else, ${how}.`;
  const isNone = takesNone ? !isFilledIn(text) && SENTENCE.test(text) : !isFilledIn(text) || saysNo(text);
  return isNone ? `If there is none yet, ${how}. You can answer it later.` : undefined;
}

/** What to type instead of yes where words are asked for; undefined for any other answer. */
export function yesAlone(typed: string): string | undefined {
  return parseTypedYesNo(typed) === true || /^\s*(?:yep|yeah|yes)[.!]*\s*$/i.test(typed) ? YES_ALONE : undefined;
}

const YES_ALONE = 'Yes alone says too little. Type what it is, in a few words.';

/** What to type instead of an answer that says that nothing is decided, without a guess after it. */
export function withoutGuess(typed: string, onEnter: string): string | undefined {
  return isHedged(typed.trim()) && !hasGuess(typed) ? typeOnlyThat(onEnter) : undefined;
}

/** Says what to type instead of an answer that begins by saying that there is nothing, and goes on. */
export function typeOnlyThat(onEnter: string): string {
  return `That begins by saying there is nothing yet. If there is something, type only that; if not, ${howToLeaveOut(onEnter)}.`;
}

function howToLeaveOut(onEnter: string): string {
  return onEnter === '' ? 'press Enter' : 'type - to leave the question out';
}

/** How whole sentences begin, which are no answer even where a single "none" is one. */
const SENTENCE = /^(?:no,?\s+)?(?:we|they|there)\s/i;
