/** Tells by the first letters of a text that it can't be a placeholder. Few texts need more than that. */

import type { PlaceholderWords } from './words-of-language.ts';

/** The plain letters at the start of a text in lower case; undefined if what follows could be an accent. */
export function firstLetters(text: string): string | undefined {
  let end = 0;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  const isWhole = end === text.length || isPlainSign(text.charCodeAt(end));
  return end > 0 && isWhole ? text.slice(0, end).toLowerCase() : undefined;
}

/** What a placeholder may begin with that is about a time: `after July 2027 we don't know`. */
const TIMES = ['after', 'beyond', 'until', 'once', 'from'];

/** The plain letters with which placeholders start. */
export function startsOf(languages: readonly PlaceholderWords[]): string[] {
  const phrases = languages.flatMap(({ toCome, nothing, toComeWhen, toComeThen, thenWill, hedges, before }) =>
    [toCome, nothing, toComeWhen, toComeThen, thenWill, hedges, before].flat(),
  );
  const starts = phrases.map((phrase) => firstLetters(phrase) ?? '');
  return [...new Set(['todo', 'tbc', 'tbd', 'wip', 'lorem', ...TIMES, ...starts])].sort();
}

function isPlainLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** A sign of ASCII, or an apostrophe. */
function isPlainSign(code: number): boolean {
  return (code >= 0x20 && code <= 0x7e) || code === 0x2019;
}
