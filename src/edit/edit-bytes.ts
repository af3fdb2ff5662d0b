/** Edits a file's bytes: the text is decoded, changed and written back in the same encoding, with the same mark. */

import { decode } from '../yaml/decode.ts';
import { readYaml } from '../yaml/read.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';
import { applyEdits, type Edited, type ReadText } from './apply.ts';
import type { Edit } from './edits.ts';
import { type Refused, refuse } from './refusal.ts';

export interface EditedBytes extends Edited {
  readonly bytes: Uint8Array;
}

/**
 * Applies edits to one document of a file, all of them or none. Every byte that they don't change stays.
 * @param index which document, counted from 0
 */
export function editBytes(bytes: Uint8Array, index: number, edits: readonly Edit[]): EditedBytes | Refused {
  return changeBytes(bytes, (read) => applyEdits(read, index, edits));
}

/** The same for any change of a file's text. */
export function changeBytes(bytes: Uint8Array, change: (read: ReadText) => Edited | Refused): EditedBytes | Refused {
  const decoded = decode(bytes);
  if ('error' in decoded) return refuse('unreadable');
  const { text } = decoded;
  const edited = change({ text, ...readYaml(text) });
  if ('refused' in edited) return edited;
  if (edited.splices.length === 0) return { ...edited, bytes };
  const changed = encodeLike(bytes, edited.text);
  return sameBytes(encodeLike(bytes, text), bytes) && changed.length <= MAX_BYTES
    ? { ...edited, bytes: changed }
    : refuse('unsavable');
}

const MARK = '\ufeff';

/** A text as bytes, in the encoding and with the byte order mark of a file that `decode` can read. */
export function encodeLike(bytes: Uint8Array, text: string): Uint8Array {
  const [first, second, third] = bytes;
  // No UTF-8 text has these bytes.
  if (first === 0xff) return wide(`${MARK}${text}`, true);
  if (first === 0xfe) return wide(`${MARK}${text}`, false);
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  return new TextEncoder().encode(hasMark ? `${MARK}${text}` : text);
}

function wide(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittleEndian);
  return new Uint8Array(view.buffer);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
