/** Counts words in any language. */

let segmenter: Intl.Segmenter | undefined;

/** How many words a text has, as Unicode divides it: `newly-arrived` is two, and Japanese needs no spaces. */
export function wordCount(text: string): number {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  let found = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) found += 1;
  return found;
}
