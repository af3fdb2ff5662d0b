/** A reason from the plan, in a form that fits between quotation marks in the middle of a sentence. */

import { short } from '../../text/clip.ts';
import { fill } from '../../text/words.ts';

/** The reason without its final full stop, cut if it is long, with single quotation marks inside. */
export function quotedReason(reason: string | undefined): string | undefined {
  const words = reason?.trim().replace(/\.$/, '').replace(/["“”]/g, "'");
  return words === undefined ? undefined : short(words);
}

/** A sentence that quotes what the plan says, in place of `{words}`; empty if it says nothing. */
export function said(text: string | undefined, sentence: string): string {
  const words = quotedReason(text);
  return words === undefined ? '' : fill(sentence, { words });
}
