/** The width of text in terminal cells. */

import stringWidth from 'fast-string-width';

/** A fast path for lines whose characters are all one cell wide, as nearly all are. The library handles the rest. */
const PLAIN = /^[\x20-\x7e·–—’“”…─━│┌✓]*$/;

export function textWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}
