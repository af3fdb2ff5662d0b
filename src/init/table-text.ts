/**
 * The text of a spreadsheet saved as CSV: UTF-8, UTF-16 with a byte order mark, and anything else as Windows-1252.
 * Lines end in `\n`.
 */

import { MAX_BYTES } from '../yaml/reading-limits.ts';

/** Windows-1252 from 0x80 to 0x9F. Spelled out because several releases of Node 20 to 24 decode it as Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** First bytes of a zip archive, such as an Excel workbook. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** First bytes of the files of old office programs. Workbooks with a password are such files too. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

const SAVE_AS = 'Save it from the spreadsheet program as "CSV UTF-8".';
const OPEN_AND_SAVE = 'Open it in the spreadsheet program, and save it as "CSV UTF-8".';
const OLD_WORKBOOK =
  'The file is an old Excel workbook (.xls), or it has a password. Open it, and save it as an Excel workbook (.xlsx) without a password, or as "CSV UTF-8".';

/** Whether these are the bytes of a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The text, or a message if it can't be read. */
export function tableText(bytes: Uint8Array): { readonly text: string } | { readonly error: string } {
  if (bytes.length > MAX_BYTES) {
    return {
      error: 'The file is larger than 1 MiB. Keep only the rows of the schools in the network, and save it again.',
    };
  }
  if (startsWith(bytes, OLD)) return { error: OLD_WORKBOOK };
  const text = decode(bytes);
  if (text === undefined) return { error: `The file starts as UTF-16 text, but part of it isn't. ${SAVE_AS}` };
  if (/^\s*<(?:!doctype|\?xml|html|table|head|body|meta)/i.test(text))
    return { error: `The file is a web page, even if its name says something else. ${OPEN_AND_SAVE}` };
  if (text.includes('\0')) return { error: `The file isn't text. ${SAVE_AS}` };
  return { text: text.replace(/\r\n?/g, '\n') };
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes);
  return strictly('utf-8', bytes) ?? windows(bytes);
}

/** Removes a byte order mark; undefined if the bytes aren't valid in this encoding. */
function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function windows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/g, (char) => WINDOWS.charAt(char.charCodeAt(0) - 0x80));
}
