/**
 * Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. Anything else is an error that shows where
 * the bad byte is.
 */

import { foreignKind } from './diagnose/foreign-file.ts';
import { syntaxErrorAt, type YamlSyntaxError } from './diagnose/syntax-error.ts';
import { MAX_BYTES } from './reading-limits.ts';

const SAVE_AS = 'Save the file as UTF-8.';
/** How many characters before and after a byte that can't be read are shown. */
const SHOWN = 20;
const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The text of a file without its byte order mark and with its line endings; or what is wrong with its bytes. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly error: YamlSyntaxError } {
  const kind = foreignKind(bytes);
  if (kind !== undefined)
    return refuse(
      `This is ${kind}, not a text file.`,
      'Save it as plain text with the fields of a plan, or start a plan with nlc init.',
    );
  if (bytes.length > MAX_BYTES) {
    return refuse(
      'The file is larger than 1 MiB, which is more than any plan needs.',
      'Check that this is the right file. If it holds several plans, split it.',
    );
  }
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeWide(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeWide(bytes.subarray(2), 'utf-16be');
  try {
    return { text: strictly.decode(bytes) };
  } catch {
    return foreignByte(bytes);
  }
}

function refuse(message: string, fix: string): { error: YamlSyntaxError } {
  return { error: syntaxErrorAt({ start: 0, end: 0 }, message, fix) };
}

function decodeWide(
  bytes: Uint8Array,
  encoding: 'utf-16le' | 'utf-16be',
): { text: string } | { error: YamlSyntaxError } {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return refuse("The file starts as UTF-16 text, but part of it isn't.", SAVE_AS);
  }
}

function foreignByte(bytes: Uint8Array): { error: YamlSyntaxError } {
  const at = firstForeign(bytes);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  const words = wordsAround(bytes, at);
  const shown = words === undefined ? '' : ` ("${words}")`;
  return refuse(`Line ${line} has a character that isn't UTF-8${shown}.`, SAVE_AS);
}

/**
 * A few words around a byte that is not UTF-8, with `?` in its place; undefined if other bytes near it aren't text
 * either.
 */
function wordsAround(bytes: Uint8Array, at: number): string | undefined {
  const before =
    strictly
      .decode(bytes.subarray(0, at))
      .split(/[\n\r]/)
      .at(-1) ?? '';
  const [after = ''] = new TextDecoder().decode(bytes.subarray(at, at + 100)).split(/[\n\r]/);
  const start = [...before].slice(-SHOWN).join('').trimStart();
  const words = `${start}${[...after.replaceAll('\ufffd', '?')].slice(0, SHOWN).join('').trimEnd()}`;
  return /\p{Cc}/u.test(words) ? undefined : words;
}

/** The index of the first byte that isn't UTF-8, found by bisection for the longest readable start. */
function firstForeign(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (readable(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // The readable part may end with an incomplete character; the error is where that character starts.
  while (good > 0 && !readable(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

/** Whether bytes are valid text; with `stream`, an incomplete character at the end is allowed. */
function readable(bytes: Uint8Array, stream = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
