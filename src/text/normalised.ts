/**
 * Normalises text that a stranger may have written, and cuts long runs of combining marks. Everything else calls this,
 * never `String.normalize` itself.
 */

/** Plain letters and signs, which are the same in every form. Most texts have no others. */
const PLAIN = /^[\t\n\r -~]*$/;

/**
 * A text with at most 30 combining marks in a row; no language needs more than a handful. Two characters of other kinds
 * become marks: the halfwidth marks of Japanese.
 */
export function withFewMarks(text: string): string {
  // Here, because the pattern takes long to make and hardly any text needs it.
  return text.replace(/([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu, '$1');
}

/**
 * The Unicode normal form of a text. Runs of combining marks are cut first, because putting a run in order takes time
 * that grows with the square of its length.
 */
export function normalised(text: string, form: 'NFC' | 'NFKC' | 'NFKD'): string {
  return PLAIN.test(text) ? text : withFewMarks(text).normalize(form);
}
