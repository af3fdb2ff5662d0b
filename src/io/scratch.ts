/**
 * A file for texts that would fill the memory. It has no name, so nobody else can open it, and nothing is left of it.
 */

import { openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Scratch } from './io.ts';

/**
 * How much the memory in use may grow until it is cleared up, in per cent. Node would let it grow to four times as
 * much, which is faster by a twentieth.
 */
const MOST_GROWTH = 30;
/** What `bin/load-compiled.js` turns off for a check of a few plans. */
const CLEAR_UP_IN_STEPS = '--incremental-marking-soft-trigger=0';
/** A file with fewer bytes is no sign that memory will run short. */
const MUCH = 2 ** 22;

/**
 * What the file can't take stays in memory. The system closes it when the program ends. Once there is much in it, the
 * program clears up its memory more often.
 * @param folder where the file is made; by default the system's folder for such files
 */
export function scratchFile(folder = tmpdir()): Scratch {
  setFlagsFromString(CLEAR_UP_IN_STEPS);
  let handle = newFile(folder);
  let end = 0;
  return {
    put(text) {
      const bytes = bytesOf(text);
      if (handle === undefined || !isWritten(handle, bytes, end)) {
        handle = undefined;
        return inMemory(text);
      }
      const start = end;
      end += bytes.length;
      if (start < MUCH && end >= MUCH) setFlagsFromString(`--heap-growing-percent=${MOST_GROWTH}`);
      return inFile(handle, start, bytes.length);
    },
  };
}

// Functions made in one place keep alive whatever any of them uses, so these two are made in places of their own.

function inMemory(text: string): () => string {
  return () => text;
}

function inFile(handle: number, start: number, length: number): () => string {
  return () => textAt(handle, start, length);
}

function newFile(folder: string): number | undefined {
  const path = join(folder, `nlc-${Math.random().toString(36).slice(2)}`);
  try {
    const handle = openSync(path, 'wx+', 0o600);
    unlinkSync(path);
    return handle;
  } catch {
    return undefined;
  }
}

/** Room for the bytes of one text. With a new one for each, memory would grow faster than it is freed. */
let room = Buffer.alloc(0);

function roomFor(length: number): Buffer {
  if (room.length < length) room = Buffer.alloc(2 * length);
  return room.subarray(0, length);
}

/** Valid until the next text. */
function bytesOf(text: string): Buffer {
  const bytes = roomFor(Buffer.byteLength(text));
  bytes.write(text);
  return bytes;
}

function isWritten(handle: number, bytes: Buffer, start: number): boolean {
  try {
    let done = 0;
    while (done < bytes.length) done += writeSync(handle, bytes, done, bytes.length - done, start + done);
    return true;
  } catch {
    return false;
  }
}

/** Throws an `Error` if the disk fails. */
function textAt(handle: number, start: number, length: number): string {
  const bytes = roomFor(length);
  let done = 0;
  while (done < length) {
    const read = readSync(handle, bytes, done, length - done, start + done);
    if (read === 0) throw new Error('A part of the file with the results of this run is gone.');
    done += read;
  }
  return bytes.toString();
}
