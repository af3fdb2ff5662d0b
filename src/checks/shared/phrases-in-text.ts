/** Finds words and phrases in a text. */

import { memoize } from '../../text/memoize.ts';
import { wordParts } from '../../text/words.ts';

const NONE: readonly string[] = [];

/** Phrases in the form in which texts are searched. */
const searched = memoize((phrases: readonly string[]) => phrases.map(spaced));
const longestFirst = memoize((phrases: readonly string[]) =>
  searched(phrases).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1)),
);

/** A phrase in that form already, but for the spaces around it. There are hundreds, and splitting each takes time. */
const PLAIN = /^[a-zß-öø-ÿ]+(?: [a-zß-öø-ÿ]+)*$/;

/** Words and parts of words (`l'élève`, `four-year-olds`) with a space on either side. */
function spaced(text: string): string {
  return PLAIN.test(text) ? ` ${text} ` : ` ${wordParts(text).join(' ')} `;
}

/** Whether a text has any of the `wanted` words or phrases outside the phrases in `except`. */
export function hasPhrase(text: string, wanted: readonly string[], except = NONE): boolean {
  let rest = spaced(text);
  for (const phrase of longestFirst(except)) rest = rest.replaceAll(phrase, ' | ');
  return searched(wanted).some((phrase) => rest.includes(phrase));
}
