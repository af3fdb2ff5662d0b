/** Names as they are told apart: without what the same thing is now written with and now without. */

import { wordParts } from '../../text/words.ts';

/** Signs inside a word that some leave out. */
const LEFT_OUT = /['’.]|\p{M}/gu;
const SPELLINGS: Readonly<Record<string, string>> = { saint: 'st' };
const JOINING = new Set(['the', 'and']);

/**
 * A name's words in small letters, without accents, apostrophes, full stops, `the` and `and`, and without the words of
 * `dropped`; where nothing would be left, with them.
 */
export function plainName(name: string, dropped: ReadonlySet<string>): string {
  const all = wordParts(name.normalize('NFKD').replace(LEFT_OUT, '')).map((word) => SPELLINGS[word] ?? word);
  const significant = all.filter((word) => !JOINING.has(word) && !dropped.has(word));
  return (significant.length > 0 ? significant : all).join(' ');
}
