/** Text helpers: safe output, placeholders, plurals, lists, sorting, word counts and nearest words. */

import { distance } from 'fastest-levenshtein';
import { clip, short } from './clip.ts';
import { normalised } from './normalised.ts';
import { remembered } from './remembered.ts';

declare const safe: unique symbol;
/** Text that can't move the cursor, start a line, or give a CI pipeline a command. Only `safeText` creates it. */
export type SafeText = string & { readonly [safe]: true };

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': ' ' };
// Control characters, invisible and bidirectional characters, line separators, unpaired surrogates and noncharacters.
// The two joiners are allowed, because emoji and several scripts need them.
const UNSAFE =
  /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff]|[\u{e0000}-\u{e0fff}]|\p{Cs}/gu;
/** The character to escape in a pipeline command: the second `#` of `##[` and `##word[`, and each `:` after a `:`. */
const PIPELINE = /(?<=#)#(?=[\p{L}\p{N}_.-]*\[)|(?<=:):/gu;

function escaped(char: string): string {
  return ESCAPES[char] ?? `\\u{${(char.codePointAt(0) as number).toString(16)}}`;
}

/**
 * Makes text from a file safe for a human-readable format. Characters that could control a terminal or change the
 * text's direction become visible escapes, newlines become `\n`, tabs become spaces, and `##[`, `##word[` and `::` are
 * broken up, because Azure Pipelines (`##vso[`), TeamCity (`##teamcity[`) and GitHub Actions read them as commands.
 */
export function safeText(text: string): SafeText {
  return text.replace(PIPELINE, escaped).replace(UNSAFE, escaped) as SafeText;
}

/** Writes what `safeText` would escape as `\u` escapes in JSON strings. The parsed value stays the same. */
export function escapeJson(json: string): string {
  return json.replace(PIPELINE, jsonEscape).replace(UNSAFE, (char) => (char === '\n' ? char : jsonEscape(char)));
}

function jsonEscape(char: string): string {
  return Array.from(
    { length: char.length },
    (_, unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, '0')}`,
  ).join('');
}

/** The characters that `safeText` escapes only because of their neighbours: escaped, keyed by offset. */
export function ordersIn(text: string): ReadonlyMap<number, SafeText> {
  return new Map([...text.matchAll(PIPELINE)].map((found) => [found.index, escaped(found[0]) as SafeText]));
}

/** Text from a plan on one line, with visible line breaks, cut because a message may be repeated many times. */
export function brief(words: string): string {
  return clip(words, 1000).replace(/[\n\r]/g, escaped);
}

/**
 * Replaces each `{name}` with its fact on one line, cutting very long ones. Throws an `Error` if a placeholder has no
 * fact, which is a bug in nlc.
 */
export function fill(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template
    .replace(/\{([a-z_]+)\}/g, (_, name: string, at: number) => {
      const fact = facts[name];
      if (fact === undefined) throw new Error(`The message "${template}" has no fact for {${name}}`);
      if (typeof fact === 'number') return amount(fact);
      const isFirst = at === 0 || template.slice(0, at).endsWith('. ');
      // What begins a whole sentence, and not a phrase, has a capital.
      if (isFirst) return template.endsWith('.') ? brief(fact).replace(/^the /, 'The ') : brief(fact);
      return inSentence(brief(fact), template[at - 1]);
    })
    .replaceAll('….', '…');
}

/** Words within a sentence, where what only begins like one is small: `The local authority`, but not `The Vale Trust`. */
export function inSentence(words: string, before = ' '): string {
  return before === ' ' ? words.replace(/^The (?=\p{Ll})/u, 'the ') : words;
}

/** The names of a template's placeholders, in order, without duplicates. */
export function placeholders(template: string): string[] {
  return [...new Set([...template.matchAll(/\{([a-z_]+)\}/g)].map(([braced]) => braced.slice(1, -1)))];
}

/** Compares two texts by code unit, so that the order doesn't depend on the machine or locale. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A count with its noun: `1 school`, `4 schools`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${amount(number)} ${number === 1 ? one : many}`;
}

/** A part of a whole, to put before a noun: `2 of the 3`, `both`, `all 5`; `the only` of one, `no` of none. */
export function partOf(part: number, all: number): string {
  if (all === 0) return 'no';
  if (part < all) return `${part === 0 ? 'none' : amount(part)} of the ${amount(all)}`;
  return ['the only', 'both'][all - 1] ?? `all ${amount(all)}`;
}

const BRACKETED = /\([^()]*\)/g;

/** Whether a comma would split an item, which it doesn't in brackets or between quotation marks. */
function hasComma(item: string): boolean {
  return /,\s/.test(item.replace(BRACKETED, '')) && !/^".*"$/s.test(item);
}

/**
 * Joins items: `a`, `a and b`, `a, b and c`. With more than `most` items, the rest are counted: `a, b and 3 more`. If
 * an item has a comma in it, semicolons keep the items apart: `St Mary's, Roughton; and The Belfry, Overstrand`. Two
 * need none if only the last has one.
 */
export function list(items: readonly string[], most = 6): string {
  const shown = items.length > most ? items.slice(0, most - 1) : items;
  const rest = items.length - shown.length;
  const words = [...shown.map(short), ...(rest > 0 ? [`${amount(rest)} more`] : [])];
  if (words.length <= 1) return words.join('');
  const separator = between(words);
  const isClear = separator === ', ' || (words.length === 2 && !hasComma(words[0] ?? ''));
  return `${words.slice(0, -1).join(separator)}${isClear ? ' and ' : '; and '}${words.at(-1)}`;
}

/** What goes between items in a row. */
export function between(items: readonly string[]): '; ' | ', ' {
  return items.some(hasComma) ? '; ' : ', ';
}

/** A number with at most one decimal and no trailing zero: `2`, `37.5`. */
export function figure(number: number): string {
  return String(Math.round(number * 10) / 10);
}

/** A number with at most one decimal and commas between thousands: `10,660`, `37.5`. */
export function amount(number: number): string {
  return figure(number).replace(/\B(?=(?:\d{3})+(?!\d))/g, ',');
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Writes a number within a sentence: as a word below ten, otherwise in figures. */
export function numberInWords(number: number): string {
  return NUMBERS[number] ?? amount(number);
}

/** A number of months, as years if it is several whole ones: `18 months`, `three years`. */
export function period(months: number): string {
  const isYears = months > 12 && months % 12 === 0;
  return isYears ? `${numberInWords(months / 12)} years` : count(months, 'month');
}

export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** A count with its noun at the start of a sentence: `One school`, `Four schools`, `12 schools`. */
export function countFirst(number: number, one: string, many = `${one}s`): string {
  return `${capitalised(numberInWords(number))} ${number === 1 ? one : many}`;
}

/** The symbols of common currencies, by ISO code. */
const CURRENCY_SIGNS = new Map([
  ['GBP', '£'],
  ['EUR', '€'],
  ['USD', '$'],
  ['AUD', 'A$'],
  ['NZD', 'NZ$'],
  ['CAD', 'CA$'],
]);

/**
 * A sum of money in whole units: `£10,660`, `CHF 10,660` for a currency without a common symbol, `10,660` without a
 * currency.
 */
export function money(sum: number, currency: string | undefined): string {
  const number = amount(Math.round(sum));
  if (currency === undefined) return number;
  return `${CURRENCY_SIGNS.get(currency.toUpperCase()) ?? `${currency} `}${number}`;
}

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const PLAIN = /^[\n\x20-\x7e‘’“”–—…·]*$/;
const PLAIN_WORDS = /[a-z\d][a-z\d'’-]*/g;

/** Nothing but plain words in lower case, as most phrases in lists are. */
const PLAIN_PHRASE = /^[a-z]+(?: [a-z]+)*$/;

/** The words of a text in lower case, split at Unicode word boundaries. `don't` and `well-being` are one word each. */
export function words(text: string): readonly string[] {
  return PLAIN_PHRASE.test(text) ? text.split(' ') : wordsOfText(text);
}

const wordsOfText = remembered((text): readonly string[] => {
  // A much faster path, with the same result, for plain letters and common punctuation.
  if (PLAIN.test(text)) return text.toLowerCase().match(PLAIN_WORDS) ?? [];
  return normalised(text, 'NFC').toLowerCase().match(WORDS) ?? [];
});

/** What joins the parts of a word. */
const JOINT = /['’-]/;

/** The words of a text, split into parts: `l'effet` and `co-ordinator` are two each. */
export function wordParts(text: string): readonly string[] {
  const whole = words(text);
  if (!JOINT.test(text)) return whole;
  return whole.flatMap((word) => word.split(JOINT)).filter((part) => part !== '');
}

/** The nearest known word if it's close enough to be a typo, or undefined. Ignores case, `_` and `-`. */
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

/** Up to `most` known words that are close enough to be typos, the nearest first. */
export function nearestFew(word: string, known: readonly string[], most: number): string[] {
  const near: string[] = [];
  while (near.length < most) {
    const next = nearest(
      word,
      known.filter((one) => !near.includes(one)),
    );
    if (next === undefined) break;
    near.push(next);
  }
  return near;
}

/** Ends a sentence about an unknown word: `. Did you mean x?`, or `otherwise` if no known word is close. */
export function didYouMean(word: string, known: readonly string[], otherwise = '', quote = ''): string {
  const near = nearest(word, known);
  return near === undefined ? otherwise : ` Did you mean ${quote}${near}${quote}?`;
}

/** Joins alternatives: `a`, `a or b`, `a, b or c`. */
export function either(items: readonly string[]): string {
  return items.length <= 1 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}
