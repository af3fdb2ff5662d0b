/** Words: text made safe to print, placeholders filled, plurals, lists, word counts and nearest words. */

import { distance } from 'fastest-levenshtein';

declare const safe: unique symbol;
/** Text that cannot move the cursor, begin a line, or speak to a pipeline. Only `safeText` makes it. */
export type SafeText = string & { readonly [safe]: true };

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': ' ' };
// Controls, zero-width and bidirectional marks, line separators, surrogates without their partner, noncharacters.
const UNSAFE =
  /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;
const PIPELINE = /##(?=\[|vso\[)/gi;

function escapeUnsafe(char: string): string {
  const known = ESCAPES[char];
  if (known !== undefined) return known;
  return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
}

/**
 * Any text from a file, safe for a human format: whatever could steer a terminal or hide its direction becomes a
 * visible escape, newlines become `\n`, tabs a space, and `##[` and `##vso[` are broken apart.
 */
export function safeText(text: string): SafeText {
  return text.replace(UNSAFE, escapeUnsafe).replace(PIPELINE, '#\\u{23}') as SafeText;
}

/** Replaces each `{name}` by its fact. Throws an `Error` naming a placeholder without a fact: a bug of ours. */
export function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new Error(`The message "${template}" has no fact for {${name}}`);
    return String(fact);
  });
}

/** The names of a template's placeholders, in order, each once. */
export function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([a-z_]+)\}/g)].map((match) => match[1] ?? ''))];
}

/** `1 school`, `4 schools`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; of more than `most` items the rest are counted: `a, b and 3 more`. */
export function list(items: readonly string[], most = 6): string {
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const rest = items.length - shown.length;
  const words = rest > 0 ? [...shown, `${rest} more`] : shown;
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** A number to at most one decimal, without a trailing zero: `2`, `37.5`. */
export function figure(number: number): string {
  return String(Math.round(number * 10) / 10);
}

/** A sum of money in whole units, with its currency where that is known: `GBP 6,200`. */
export function money(amount: number, currency: string | undefined): string {
  const sum = Math.round(amount).toLocaleString('en-GB');
  return currency === undefined ? sum : `${currency} ${sum}`;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** The words of a text, lower-cased, on Unicode word boundaries; `don't` and `well-being` are one word each. */
export function words(text: string): string[] {
  return (text.normalize('NFC').toLowerCase().match(WORDS) ?? []) as string[];
}

/** The known word nearest to `word` when it is near enough to be a slip, else undefined. Ignores case, `_` and `-`. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[-_\s]/g, '');
  const wanted = plain(word).slice(0, 64);
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(wanted, plain(candidate));
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}

/** `a`, `a or b`, `a, b or c`. */
export function either(items: readonly string[]): string {
  return items.length <= 1 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
