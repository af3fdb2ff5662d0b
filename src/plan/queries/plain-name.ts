/** Names as they are told apart: without what the same thing is now written with and now without. */

import { wordParts } from '../../text/words.ts';

/** Signs inside a word that some leave out. */
const LEFT_OUT = /['’.]|\p{M}/gu;
const SPELLINGS: Readonly<Record<string, string>> = { saint: 'st' };
const JOINING = new Set(['the', 'and']);

/**
 * A name's words in small letters, without accents, apostrophes, full stops, `the` and `and`, and without the words of
 * `besides`; where nothing would be left, with them.
 */
export function plainName(name: string, besides: ReadonlySet<string>): string {
  const all = wordParts(name.normalize('NFKD').replace(LEFT_OUT, '')).map((word) => SPELLINGS[word] ?? word);
  const telling = all.filter((word) => !JOINING.has(word) && !besides.has(word));
  return (telling.length > 0 ? telling : all).join(' ');
}
