/** Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. Anything else is a fault that names the byte. */

import { foreignKind } from './diagnose/foreign-file.ts';
import { syntaxErrorAt, type YamlSyntaxError } from './diagnose/syntax-error.ts';
import { MAX_BYTES } from './limits.ts';

const SAVE_AS = 'Open the file in your editor and save it with the encoding "UTF-8".';
const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** The text of a file without its byte order mark, line endings kept; or what is wrong with its bytes. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly error: YamlSyntaxError } {
  const kind = foreignKind(bytes);
  if (kind !== undefined)
    return refuse(
      `This is ${kind}, not a text file`,
      'Save it as plain text with the fields of a plan, or begin one with nlc init.',
    );
  if (bytes.length > MAX_BYTES) {
    return refuse(
      'The file is larger than 1 MiB, more than any plan needs',
      'Check that this is the plan, and split it if it holds several.',
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
    return refuse('The file begins as UTF-16 text, but not all of it is', SAVE_AS);
  }
}

function foreignByte(bytes: Uint8Array): { error: YamlSyntaxError } {
  const at = firstForeign(bytes);
  const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
  const value = new DataView(bytes.buffer, bytes.byteOffset).getUint8(at).toString(16).toUpperCase().padStart(2, '0');
  return refuse(
    `Byte ${at + 1} of the file (hexadecimal ${value}, on line ${line}) is not part of UTF-8 text`,
    SAVE_AS,
  );
}

/** The index of the first byte that no UTF-8 text has at its place: the longest readable beginning, by halving. */
function firstForeign(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = Math.ceil((good + bad) / 2);
    if (readable(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // What is readable may end in the beginning of a sign that then does not go on: that beginning is the fault.
  while (good > 0 && !readable(bytes.subarray(0, good), false)) good -= 1;
  return good;
}

/** Whether bytes begin valid text; with `stream`, a sign cut off at the end is no fault. */
function readable(bytes: Uint8Array, stream = true): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
