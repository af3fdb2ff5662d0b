/** The value of a single piece of text, by YAML's core rules: empty, true or false, a number, or text. */

import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

const NUMBER = /^[-+]?(?:\d+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)$/;
const BASED = /^0(?:o[0-7]+|x[\da-fA-F]+)$/;
const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;

/** Tags of the types that plain YAML has anyway. */
const CORE_TAGS = new Set(['!', '!!str', '!!int', '!!float', '!!bool', '!!null', '!!map', '!!seq']);

/** The tag of an event as written, or undefined if there is none. */
export function tagOf(text: string, event: { tagStart: number; tagEnd: number }): string | undefined {
  return event.tagStart < 0 ? undefined : text.slice(event.tagStart, event.tagEnd);
}

export function isCoreTag(tag: string): boolean {
  return CORE_TAGS.has(tag);
}

export function scalarValue(text: string, event: ScalarEvent): string | number | boolean | null {
  const content = event.fast ? text.slice(event.valueStart, event.valueEnd) : getScalarValue(text, event);
  const tag = tagOf(text, event);
  if (tag === '!' || tag === '!!str') return content;
  return event.style === SCALAR_STYLE.PLAIN || tag !== undefined ? plainValue(content) : content;
}

function plainValue(content: string): string | number | boolean | null {
  const first = content.charCodeAt(0);
  // Most text starts with a letter that can't start a number or one of the words.
  if (first > 0x39 && !'~nNtTfF'.includes(content.charAt(0))) return content;
  const word = WORDS.get(content);
  if (word !== undefined) return word;
  if (first > 0x39) return content;
  if (NUMBER.test(content) || BASED.test(content)) return Number(content);
  return infiniteValue(content);
}

function infiniteValue(content: string): string | number {
  const infinite = INFINITE.exec(content);
  if (infinite !== null) return infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return NOT_A_NUMBER.test(content) ? Number.NaN : content;
}
