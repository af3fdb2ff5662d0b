/** A reason from the plan, in a form that fits between quotation marks in the middle of a sentence. */

import { fill, short } from '../../text/words.ts';

/** The reason without its final full stop, cut if it is long, with single quotation marks inside. */
export function quotedReason(reason: string | undefined): string | undefined {
  const words = reason?.trim().replace(/\.$/, '').replace(/["“”]/g, "'");
  if (words === undefined) return undefined;
  const cut = short(words);
  // Never in the middle of a word, unless it is all there is.
  return cut === words ? words : cut.replace(/(?<=\S)\s+\S*…$/, ' …');
}

/** A sentence that quotes what the plan says, in place of `{words}`; empty if it says nothing. */
export function said(text: string | undefined, sentence: string): string {
  const words = quotedReason(text);
  return words === undefined ? '' : fill(sentence, { words });
}
