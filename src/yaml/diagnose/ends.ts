/** Where values begin and end, which the parser's events leave open. */

import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { lineAround } from '../lines.ts';
import type { Place } from './syntax-error.ts';

/**
 * Where a single value is, quotes included.
 * @param cursor where the text before it ends
 */
export function scalarPlace(text: string, { style, valueStart, valueEnd }: ScalarEvent, cursor: number): Place {
  if (valueStart < 0) return emptyPlace(text, cursor);
  if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED)
    return { start: valueStart - 1, end: valueEnd + 1 };
  const block = text.slice(valueStart, valueEnd);
  const start = valueStart + (block.length - block.trimStart().length);
  return { start, end: Math.max(start, valueStart + block.trimEnd().length) };
}

const SPACE = /\s/;

/** The place of an empty value is right after its colon or dash. */
function emptyPlace(text: string, cursor: number): Place {
  let at = cursor;
  for (let character = text.charAt(at); SPACE.test(character) || character === '#'; character = text.charAt(at)) {
    if (character === '#') at = lineAround(text, at).end;
    else at += 1;
  }
  const character = text[at];
  const end = character === ':' || character === '-' || character === '?' ? at + 1 : cursor;
  return { start: end, end };
}

/**
 * Where a collection ends: at its closing bracket, or where its last entry does.
 * @param cursor where its last entry ends
 * @param flow whether it is in brackets
 */
export function collectionEnd(text: string, cursor: number, start: number, flow: boolean): number {
  if (!flow) return cursor;
  let end = Math.max(cursor, start + 1);
  for (
    let character = text[end];
    character !== ']' && character !== '}' && character !== undefined;
    character = text[end]
  ) {
    if (character !== '#') end += 1;
    else end = lineAround(text, end).end;
  }
  return Math.min(end + 1, text.length);
}
