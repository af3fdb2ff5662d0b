/** Text of a plan as Markdown that shows it letter for letter: no markup, no links, nobody mentioned. */

import { safeText } from '../text.ts';

const MARKUP = /[\\`*_[\]<>#|~&]/g;
/** Digits and a dot, or a dash, would begin a list where a line begins. */
const LIST_SIGN = /^(\d+)([.)])|^[-=+]/;
/** A zero-width space after the sign keeps a site from telling the person or linking the issue. */
const MENTION = /@(?=[\p{L}\p{N}])/gu;

export function markdownText(text: string): string {
  return safeText(text)
    .trim()
    .replace(MARKUP, '\\$&')
    .replace(LIST_SIGN, (sign, digits?: string, end?: string) => (digits ? `${digits}\\${end}` : `\\${sign}`))
    .replace(MENTION, '@&#8203;');
}
