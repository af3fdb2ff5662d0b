/** Text of a plan as Markdown that shows it letter for letter: no markup, no links, nobody mentioned. */

import { safeText } from '../../text/words.ts';

const MARKUP = /[\\`*_[\]<>#|~&$]/g;
/** Digits and a dot, or a dash, would begin a list where a line begins. */
const LIST_SIGN = /^(\d+)([.)])|^[-=+]/;
/** Nothing to the eye: it keeps a site from seeing what it would tell a person of, or make a link of. */
const UNSEEN = '&#8203;';
/** A person or a team; an issue by its number, whatever stands before the number; an address without brackets. */
const REACHING = /@(?=[\p{L}\p{N}])|#(?=\d)|\bGH-(?=\d)|\b(?:https?|ftp|mailto|xmpp):|\bwww(?=\.)/giu;

export function markdownText(text: string): string {
  return safeText(text)
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(LIST_SIGN, (sign, digits?: string, end?: string) => (digits ? `${digits}\\${end}` : `\\${sign}`))
    .replace(REACHING, `$&${UNSEEN}`);
}
