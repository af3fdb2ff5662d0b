/** Opens and saves the files of the cache. What can't be used costs only time, and is said. */

import { UserError } from '../../io/errors.ts';
import type { Io } from '../../io/io.ts';
import { folderOf } from '../../io/paths.ts';
import { type CacheContent, EMPTY, isCache, readCache } from './cache-file.ts';

/** Where the cache is if the user doesn't say. */
export const CACHE = 'node_modules/.cache/nlc/results';
/** A larger cache is not read, in bytes. */
const LARGEST = 2 ** 28;

/** What is in a file of the cache, and why it can't be used, if there is something to say. */
export function openCache(
  location: string,
  stamp: string,
  io: Io,
): { readonly content: CacheContent; readonly isForeign: boolean; readonly note?: string } {
  if (!io.exists(location)) return { content: EMPTY, isForeign: false };
  const read = io.readFile(location, LARGEST);
  if ('bytes' in read && isCache(read.bytes) && read.bytes.length <= LARGEST)
    return { content: readCache(read.bytes, stamp), isForeign: false };
  const note = `${location} isn't a cache that nlc can read, so nlc doesn't use or change it.`;
  return { content: EMPTY, isForeign: true, note };
}

/** Writes a file of the cache. Returns why it couldn't, if it couldn't. */
export function saveCache(location: string, bytes: Uint8Array, io: Io): string | undefined {
  try {
    if (folderOf(location) === folderOf(CACHE)) makeCacheFolder(io);
    io.writeFile(location, bytes, true);
    return undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `The cache couldn't be saved. ${error.message}`;
  }
}

/** The folder for the cache, which git doesn't see. */
function makeCacheFolder(io: Io): void {
  const folder = folderOf(CACHE);
  io.makeFolder(folder);
  if (!io.exists(`${folder}/.gitignore`)) io.writeFile(`${folder}/.gitignore`, '*\n');
}
