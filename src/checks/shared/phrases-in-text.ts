/** Finds words and phrases in a text. */

import { memoize } from '../../text/memoize.ts';
import { wordParts } from '../../text/words.ts';

/** Phrases in the form in which texts are searched, the longest first. */
const searched = memoize((phrases: readonly string[]) =>
  phrases.map(spaced).sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
);

/** Words and parts of words (`l'élève`, `four-year-olds`) with a space on either side. */
function spaced(text: string): string {
  return ` ${wordParts(text).join(' ')} `;
}

/** Whether a text has any of the `wanted` words or phrases outside the phrases in `except`. */
export function hasPhrase(text: string, wanted: readonly string[], except: readonly string[] = []): boolean {
  let rest = spaced(text);
  for (const phrase of searched(except)) rest = rest.replaceAll(phrase, ' | ');
  return searched(wanted).some((phrase) => rest.includes(phrase));
}
