/** Puts names in plain form for comparison, without differences in how people write them. */

import { memoize } from '../../text/memoize.ts';
import { normalised } from '../../text/normalised.ts';
import { remembered } from '../../text/remembered.ts';
import { wordParts } from '../../text/words.ts';

/** Characters inside a word that some people leave out. */
const LEFT_OUT = /['’.]|\p{M}/gu;
const SPELLINGS: Readonly<Record<string, string>> = { saint: 'st' };
const JOINING = new Set(['the', 'and']);

/**
 * A name's words in lower case, without accents, apostrophes, full stops, `the`, `and` and the words in `dropped`. If
 * nothing would be left, those words are kept.
 * @param dropped the same set for the same words, because results are remembered for each set
 */
export function plainName(name: string, dropped: ReadonlySet<string>): string {
  return withoutWords(dropped)(name);
}

/** A plan's names are compared many times. */
const withoutWords = memoize((dropped: ReadonlySet<string>) => remembered((name) => inPlainForm(name, dropped)));

function inPlainForm(name: string, dropped: ReadonlySet<string>): string {
  const all = wordParts(normalised(name, 'NFKD').replace(LEFT_OUT, '')).map((word) => SPELLINGS[word] ?? word);
  const significant = all.filter((word) => !JOINING.has(word) && !dropped.has(word));
  return (significant.length > 0 ? significant : all).join(' ');
}
