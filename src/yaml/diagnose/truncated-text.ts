/** Text that ends before its writer meant it to: at a `#` after a space, or at a comma between braces. */

const COMMENT = /^[ \t]+#[\p{L}\p{N}]/u;
const EMPTY_COMMENT = /^[ \t]*:[ \t]+#[\p{L}\p{N}]/u;
const NO_COLON = /^\s*[,}]/;
/** More than any of these signs needs. */
const REACH = 80;

export const HASH = 'Everything after "#" is not read: put the whole text in double quotes.';

/** Whether a `#` that begins a word cuts off what ends at `end`: an unquoted text, or a field's name with nothing after it. */
export function isTruncatedAtHash(text: string, start: number, end: number): boolean {
  if (/["'[{|>*&]/.test(text.charAt(start))) return false;
  const after = text.slice(end, end + REACH);
  return COMMENT.test(after) || EMPTY_COMMENT.test(after);
}

/** What to do about a name that no colon follows: it is what a comma cut from the text before. Undefined where one does. */
export function commaHint(text: string, name: string, end: number): string | undefined {
  if (!NO_COLON.test(text.slice(end, end + REACH))) return undefined;
  return /^\d/.test(name)
    ? 'Inside { } a comma ends what stands before it: write numbers without commas, and put text that has one in double quotes.'
    : 'Inside { } a comma ends the text before it: put the whole of that text in double quotes.';
}
