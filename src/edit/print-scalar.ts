/** Prints single values, so that every YAML reader takes them for what they are. */

import { Scalar, Schema, stringify } from 'yaml';
import { BLANK, type Blank } from './draft.ts';
import { BLANK_TEXT } from './plan-fields.ts';

/** The quotes around the value that is replaced, if it has any. */
export type Quote = '"' | "'" | undefined;

/** Characters that can't be seen, that reverse the direction of text, or that some readers take for a line break. */
const HIDDEN =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u00ad\u180e\u200b\u2060-\u2064\ufeff]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN.source, 'gu');

/** Printable ASCII, which has no such characters. */
const ASCII = /^[ -~]*$/;

/** How text may begin and end without quotes. Readers differ about other characters. */
const PLAIN = /^[\p{L}\p{N}\p{Sc}(“‘«¡¿](?:.*[\p{L}\p{N}\p{M}\p{P}\p{S}])?$/u;

/** What has a meaning in brackets, to some readers. */
const BRACKETS = /[[\]{},?]/;

/** The same for ASCII, which is much quicker to compile. */
const PLAIN_ASCII = /^[A-Za-z0-9$(](?:.*[!-~])?$/;

/** Made once, because making it takes longer than printing a value. */
const schema = new Schema({ schema: 'core', resolveKnownTags: true, compat: 'yaml-1.1' });
const STYLE = { lineWidth: 0, doubleQuotedAsJSON: true, schema } as const;

export interface ScalarStyle {
  /** Whether it is in brackets. */
  readonly inFlow?: boolean;
  readonly quote?: Quote;
  /** Whether a date may be written here: `2026-09-01` then needs no quotes. */
  readonly isDate?: boolean;
}

/** A single value on one line. */
export function printScalar(
  value: string | number | boolean | null | Blank,
  { inFlow = false, quote, isDate = false }: ScalarStyle = {},
): string {
  if (value === BLANK) return `${quote ?? ''}${BLANK_TEXT}${quote ?? ''}`;
  if (typeof value !== 'string') return printed(new Scalar(value));
  if (isDate && quote === undefined && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const scalar = new Scalar(value);
  if (hasHidden(value) || quote === '"') scalar.type = 'QUOTE_DOUBLE';
  else if (quote === "'") scalar.type = 'QUOTE_SINGLE';
  else scalar.type = isPlain(value) && !(inFlow && BRACKETS.test(value)) ? 'PLAIN' : 'QUOTE_DOUBLE';
  return value.length > LONGEST_KNOWN ? printedText(scalar) : printedOnce(scalar);
}

function hasHidden(text: string): boolean {
  return !ASCII.test(text) && HIDDEN.test(text);
}

function isPlain(text: string): boolean {
  return (ASCII.test(text) ? PLAIN_ASCII : PLAIN).test(text);
}

/**
 * Field names and ids are printed again and again, so they are cached: texts up to this length, and at most this many.
 */
const LONGEST_KNOWN = 40;
const MOST_KNOWN = 5000;
const known = new Map<string, string>();

function printedOnce(scalar: Scalar<string>): string {
  const key = `${scalar.type} ${scalar.value}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const text = printedText(scalar);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(key, text);
  return text;
}

function printedText(scalar: Scalar<string>): string {
  const text = printed(scalar);
  return hasHidden(text) ? text.replace(EVERY_HIDDEN, escaped) : text;
}

function printed(scalar: Scalar): string {
  return stringify({ k: scalar }, STYLE).slice('k: '.length, -1);
}

/** An escape that double quotes understand. Only double quotes hold such characters. */
function escaped(character: string): string {
  const code = (character.codePointAt(0) as number).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
