/** Text that a scaffold put there or someone meant to replace. */

const PLACEHOLDER =
  /^(?:[\s.…?_*-]*|tod[o0]\b.*|tb[cd]\b.*|x{2,}|lorem ipsum\b.*|n\/?a|to be (?:confirmed|decided|agreed|done)\b.*|<[^<>]*>|\[[^[\]]*\]|\{[^{}]*\})$/iu;

/** How a placeholder may begin; most text does not, and need not be looked at further. */
const BEGINNING = /^(?:$|[\s.…?_*!:\-txln<[{])/iu;

/** Whether a text says nothing yet: empty, `TODO`, `TBC`, `...`, `xxx`, `<why>` and their like. */
export function isTemplateText(text: string): boolean {
  const trimmed = text.trim();
  return BEGINNING.test(trimmed) && PLACEHOLDER.test(trimmed.replace(/[.!:]+$/, ''));
}
