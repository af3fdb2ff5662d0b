/** Text that YAML cuts short: at a `#` after a space, or at a comma between braces. */

const COMMENT = /^[ \t]+#[\p{L}\p{N}]/u;
const EMPTY_COMMENT = /^[ \t]*:[ \t]+#[\p{L}\p{N}]/u;
const NO_COLON = /^\s*[,}]/;
/** How many characters to search; more than any of these patterns needs. */
const REACH = 80;

export const HASH = 'nlc ignores everything after "#". Put the whole text in double quotes.';

/**
 * Whether a `#` that begins a word cuts off what ends at `end`: an unquoted text, or a field's name with nothing after
 * it.
 */
export function isTruncatedAtHash(text: string, start: number, end: number): boolean {
  if (/["'[{|>*&]/.test(text.charAt(start))) return false;
  const after = text.slice(end, end + REACH);
  return COMMENT.test(after) || EMPTY_COMMENT.test(after);
}

/**
 * What to do about a name without a colon: a comma has cut it off from the text before it. Undefined if it has a colon.
 */
export function commaHint(text: string, name: string, end: number): string | undefined {
  if (!NO_COLON.test(text.slice(end, end + REACH))) return undefined;
  return /^\d/.test(name)
    ? 'Inside { }, a comma ends the value before it. Write numbers without commas, and put text that contains a comma in double quotes.'
    : 'Inside { }, a comma ends the text before it. Put the whole text in double quotes.';
}
