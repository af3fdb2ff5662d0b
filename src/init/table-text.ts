/**
 * The text of a spreadsheet saved as CSV: UTF-8, UTF-16 with a byte order mark, and anything else as Windows-1252.
 * Lines end in `\n`.
 */

import { MAX_BYTES } from '../yaml/reading-limits.ts';

/** Windows-1252 from 0x80 to 0x9F. Spelled out because several releases of Node 20 to 24 decode it as Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** First bytes of spreadsheet files that aren't CSV: zipped ones (xlsx, ods, numbers) and the old xls. */
const WORKBOOKS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

const SAVE_AS = 'Save it from the spreadsheet program as "CSV UTF-8".';

/** The text, or a message if it can't be read. */
export function tableText(bytes: Uint8Array): { readonly text: string } | { readonly error: string } {
  if (bytes.length > MAX_BYTES) {
    return {
      error: 'The file is larger than 1 MiB. Keep only the rows of the schools in the network, and save it again.',
    };
  }
  if (WORKBOOKS.some((start) => start.every((byte, index) => bytes[index] === byte))) {
    return { error: `The file is a workbook, not a table of text. ${SAVE_AS}` };
  }
  const text = decode(bytes);
  if (text === undefined) return { error: `The file starts as UTF-16 text, but part of it isn't. ${SAVE_AS}` };
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
