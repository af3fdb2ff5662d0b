/**
 * The file that results are kept in: a line that says which program and day they are from, then one line for each
 * result, with its key and a checksum.
 */

import { digest } from '../../text/digest.ts';

/** What every cache begins with, so that no other file is taken for one. */
const START = '{"nlc-cache":1';
/** A key is a SHA-256 hash, a checksum the first part of one. */
const KEY_LENGTH = 64;
const SUM_LENGTH = 16;
const HEAD = KEY_LENGTH + SUM_LENGTH + 2;
const BREAK = 10;

const reader = new TextDecoder();

/** What a cache file has. */
export interface CacheContent {
  /** Whether there is a result, damaged or not. */
  has(key: string): boolean;
  /**
   * The JSON text of a result; undefined if there is none. `isDamaged` is set if there is one that has changed since it
   * was written.
   */
  get(key: string): { readonly text?: string; readonly isDamaged?: true };
  /** The lines of the results, without those of the keys given. */
  linesWithout(keys: ReadonlySet<string>): Uint8Array[];
}

export const EMPTY: CacheContent = { has: () => false, get: () => ({}), linesWithout: () => [] };

/** Whether bytes are a cache, of any program and day. */
export function isCache(bytes: Uint8Array): boolean {
  return reader.decode(bytes.subarray(0, START.length)) === START;
}

/** The results in a cache; none if they are from another program or day. */
export function readCache(bytes: Uint8Array, stamp: string): CacheContent {
  const head = headLine(stamp);
  if (reader.decode(bytes.subarray(0, head.length)) !== head) return EMPTY;
  const lines = linesFrom(bytes, head.length);
  return {
    has: (key) => lines.has(key),
    get(key) {
      const line = lines.get(key);
      if (line === undefined) return {};
      const text = reader.decode(line.subarray(HEAD));
      const sum = reader.decode(line.subarray(KEY_LENGTH + 1, HEAD - 1));
      return digest(text) === sum ? { text } : { isDamaged: true };
    },
    linesWithout: (keys) => [...lines].filter(([key]) => !keys.has(key)).map(([, line]) => line),
  };
}

/** The lines by their keys, without line breaks. What is too short to be one is left out. */
function linesFrom(bytes: Uint8Array, start: number): Map<string, Uint8Array> {
  const lines = new Map<string, Uint8Array>();
  let at = start;
  while (at < bytes.length) {
    const next = bytes.indexOf(BREAK, at);
    const end = next < 0 ? bytes.length : next;
    if (end - at > HEAD) lines.set(reader.decode(bytes.subarray(at, at + KEY_LENGTH)), bytes.subarray(at, end));
    at = end + 1;
  }
  return lines;
}

/**
 * The bytes of a cache.
 * @param kept lines of another cache, as they are
 * @param added JSON texts by their keys
 */
export function printCache(stamp: string, kept: readonly Uint8Array[], added: ReadonlyMap<string, string>): Uint8Array {
  const writer = new TextEncoder();
  const ends = writer.encode('\n');
  const parts = [writer.encode(headLine(stamp)), ...kept.flatMap((line) => [line, ends])];
  for (const [key, text] of added) parts.push(writer.encode(`${key} ${digest(text)} ${text}\n`));
  return joined(parts);
}

function headLine(stamp: string): string {
  return `${START},"from":"${digest(stamp)}"}\n`;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
