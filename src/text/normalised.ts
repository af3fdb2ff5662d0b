/**
 * Normalises text that a stranger may have written, and cuts long runs of combining marks. Everything else calls this,
 * never `String.normalize` itself.
 */

/** Longest run of combining marks that is kept. No language needs more than a handful. */
const MOST_MARKS = 30;

/** Combining marks, and the two characters of other kinds that become one (the halfwidth marks of Japanese). */
const MARK = '[\\p{M}\\uff9e\\uff9f]';
const MANY_MARKS = new RegExp(`(${MARK}{${MOST_MARKS}})${MARK}+`, 'gu');

/** Plain letters and signs, which are the same in every form. Most texts have no others. */
const PLAIN = /^[\t\n\r -~]*$/;

/** A text with at most 30 combining marks in a row. */
export function withFewMarks(text: string): string {
  return text.replace(MANY_MARKS, '$1');
}

/**
 * The Unicode normal form of a text. Runs of combining marks are cut first, because putting a run in order takes time
 * that grows with the square of its length.
 */
export function normalised(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return PLAIN.test(text) ? text : withFewMarks(text).normalize(form);
}
