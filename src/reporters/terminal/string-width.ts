/** The width of text in terminal cells. */

import stringWidth from 'fast-string-width';

/** Signs of one cell each that nearly all lines are made of; whatever else there is, the library knows. */
const PLAIN = /^[\x20-\x7e·–—’“”…─━│┌✓]*$/;

export function textWidth(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text);
}
