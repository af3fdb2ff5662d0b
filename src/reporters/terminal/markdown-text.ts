/** Escapes text from a plan for Markdown, so that it appears exactly as written: no markup, links or mentions. */

import { safeText } from '../../text/words.ts';

const MARKUP = /[\\`*_[\]<>#|~&$]/g;
/** Digits with a dot or bracket, or a dash, would start a list at the beginning of a line. */
const LIST_SIGN = /^(\d+)([.)])|^[-=+]/;
/** A zero-width space. It stops a site from turning text into a mention or a link. */
const UNSEEN = '&#8203;';
/** Mentions of a person or team, issue numbers with or without a repository before them, and bare URLs. */
const REACHING = /@(?=[\p{L}\p{N}])|#(?=\d)|\bGH-(?=\d)|\b(?:https?|ftp|mailto|xmpp):|\bwww(?=\.)/giu;

export function markdownText(text: string): string {
  return safeText(text)
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(LIST_SIGN, (sign, digits?: string, end?: string) => (digits ? `${digits}\\${end}` : `\\${sign}`))
    .replace(REACHING, `$&${UNSEEN}`);
}
