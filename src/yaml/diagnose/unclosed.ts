/** Quotes and brackets that are still open at an offset. */

import { lineEnd } from '../lines.ts';

export interface Unclosed {
  readonly kind: 'quote' | 'bracket';
  readonly at: number;
}

const QUOTE = /["']/;
const BEFORE_VALUE = /[\s,[{:]/;

/**
 * The innermost quote or bracket opened before `at` and not closed by then. A quote counts only where a value can
 * begin, so an apostrophe inside a word doesn't.
 */
export function findUnclosed(text: string, at: number): Unclosed | undefined {
  const brackets: number[] = [];
  let position = 0;
  while (position < at) {
    const character = text.charAt(position);
    const before = position === 0 ? '\n' : text.charAt(position - 1);
    if (character === '#' && /\s/.test(before)) position = lineEnd(text, position);
    else if (QUOTE.test(character) && BEFORE_VALUE.test(before) && beginsValue(text, position, brackets.length > 0)) {
      const end = closingQuote(text, position);
      if (end === undefined) return { kind: 'quote', at: position };
      position = end;
    } else if ('[{'.includes(character) && beginsValue(text, position, brackets.length > 0)) brackets.push(position);
    else if (']}'.includes(character)) brackets.pop();
    position += 1;
  }
  const bracket = brackets.at(-1);
  return bracket === undefined ? undefined : { kind: 'bracket', at: bracket };
}

/**
 * Whether a value can begin here: after a colon, a dash, a bracket or a comma inside one, or at the start of a line.
 */
function beginsValue(text: string, at: number, inBrackets: boolean): boolean {
  let before = at - 1;
  while (text[before] === ' ' || text[before] === '\t') before -= 1;
  const character = text[before];
  if (character === undefined || character === '\n' || character === '\r' || character === ':' || character === '-')
    return true;
  return character === '[' || character === '{' || (inBrackets && character === ',');
}

/** Where a quote closes; undefined if it never does. */
function closingQuote(text: string, from: number): number | undefined {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at;
      at += 1;
    }
  }
  return undefined;
}
