/** Finds in JSON text what `JSON.parse` doesn't tell: where a value is, and which commas are surplus. */

import type { Path } from '../plan/path.ts';

/** The index of the quote that ends a string, given the index of the one that starts it. */
function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\n' || char === '\r' || char === '\t';
}

/** The index of the next character from `at` on that isn't white space. */
function afterSpace(text: string, at: number): number {
  let next = at;
  while (isSpace(text[next])) next += 1;
  return next;
}

/** The index after a value, given the index of its first character. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at] as string;
    if (depth === 0 && at > start && (isSpace(char) || ',]}'.includes(char))) return at;
    if (char === '"') at = stringEnd(text, at);
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    if (depth === 0 && '"}]'.includes(text[at] ?? '"')) return at + 1;
  }
  return text.length;
}

interface Member {
  readonly key: number;
  readonly value: number;
}

/** The member with a key or index, of the object or list that starts at `start`. */
function memberOf(text: string, start: number, step: string | number): Member | undefined {
  const isObject = text[start] === '{';
  let at = start + 1;
  for (let index = 0; ; index += 1) {
    at = afterSpace(text, at);
    if (text[at] === ',') at = afterSpace(text, at + 1);
    if (at >= text.length || text[at] === '}' || text[at] === ']') return undefined;
    const key = at;
    const keyEnd = isObject ? stringEnd(text, key) + 1 : key;
    const value = isObject ? afterSpace(text, afterSpace(text, keyEnd) + 1) : key;
    if (isObject ? JSON.parse(text.slice(key, keyEnd)) === step : index === step) return { key, value };
    at = valueEnd(text, value);
  }
}

/**
 * The offset of a key or value in JSON text, or of the nearest one around it that exists. An object is where its
 * first key is, if it is the whole text.
 * @param text valid JSON
 */
export function offsetIn(text: string, path: Path, part: 'key' | 'value'): number {
  let at = afterSpace(text, 0);
  if (path.length === 0 && text[at] === '{') return afterSpace(text, at + 1);
  for (const [depth, step] of path.entries()) {
    const member = '{['.includes(text[at] as string) ? memberOf(text, at, step) : undefined;
    if (member === undefined) return at;
    at = part === 'key' && depth === path.length - 1 ? member.key : member.value;
  }
  return at;
}

/**
 * Replaces each comma that has no entry before or after it with a space, so that offsets stay the same. Merging two
 * versions of a list leaves such commas behind.
 */
export function withoutSurplusCommas(text: string): string {
  const kept: string[] = [];
  let from = 0;
  let before = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (isSpace(char)) continue;
    if (char === '"') at = stringEnd(text, at);
    if (char === ',' && ('[{'.includes(before) || ',]}'.includes(text[afterSpace(text, at + 1)] ?? ']'))) {
      kept.push(text.slice(from, at), ' ');
      from = at + 1;
    } else before = char;
  }
  return kept.length === 0 ? text : `${kept.join('')}${text.slice(from)}`;
}
