/** Text that a scaffold put there or someone meant to replace. */

const PLACEHOLDER =
  /^(?:[\s.…?_*-]*|tod[o0]\b.*|tb[cd]\b.*|x{2,}|lorem ipsum\b.*|n\/?a|to be (?:confirmed|decided|agreed|done)\b.*|<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\})$/iu;

/** How a placeholder may begin; most text does not, and need not be looked at further. */
const BEGINNING = /^(?:$|[\s.…?_*!:\-txln<[{])/iu;

/** What may follow such text. Looked for from the end: a search forward takes the square of the text's length. */
const TRAILING = /[\s.!:]/;

/** Whether a text says nothing yet: empty, `TODO`, `TBC`, `...`, `xxx`, `<why>` and their like. */
export function isTemplateText(text: string): boolean {
  const trimmed = text.trim();
  if (!BEGINNING.test(trimmed)) return false;
  let end = trimmed.length;
  while (end > 0 && TRAILING.test(trimmed.charAt(end - 1))) end -= 1;
  return PLACEHOLDER.test(trimmed.slice(0, end));
}
