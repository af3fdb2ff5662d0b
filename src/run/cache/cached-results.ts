/**
 * Takes the results of files that haven't changed from a cache. A result is found only by everything that it depends
 * on: the bytes, the file's name, the settings, the program and the day.
 */

import type { Settings } from '../../config/settings.ts';
import type { Io } from '../../io/io.ts';
import { writeToStderr } from '../../io/stderr.ts';
import { digestOfParts } from '../../text/digest.ts';
import { memoize } from '../../text/memoize.ts';
import { build } from '../../text/version.ts';
import { MAX_BYTES } from '../../yaml/reading-limits.ts';
import { checkFile, type FileOptions } from '../file-result.ts';
import type { Elsewhere, PlanFile } from '../lint-files.ts';
import { isPackedResult, type PackedResult, packedResult } from '../packed-plan.ts';
import { rulesById } from '../rules-by-id.ts';
import { printCache } from './cache-file.ts';
import { openCache, saveCache } from './cache-store.ts';

export interface CacheRequest {
  /** The cache's file. */
  readonly location: string;
  readonly fileOptions: FileOptions;
  /** The day of the run, as `YYYY-MM-DD`. */
  readonly day: string;
  /** Throws if the settings are wrong, which is reported elsewhere. */
  readonly settingsOf: (file: string) => Promise<Settings>;
  /** Checks the files that aren't in the cache somewhere else, given the positions of those that are. */
  readonly others: (known: ReadonlySet<number>) => Promise<Elsewhere | undefined>;
}

/**
 * Reads the cache and all files. Writes the cache at the end if there is anything new. A cache that can't be used costs
 * only time, and a note on standard error.
 */
export async function cachedResults(
  files: readonly PlanFile[],
  { location, fileOptions, day, settingsOf, others }: CacheRequest,
  io: Io,
): Promise<Elsewhere> {
  const stamp = `${build()} ${day}`;
  const { content, isForeign, note } = openCache(location, stamp, io);
  const notes = new Set(note === undefined ? [] : [note]);
  const keys = await keysOf(files, settingsOf, fileOptions, io);
  const hits = new Set([...keys].flatMap(([index, key]) => (content.has(key) ? [index] : [])));
  const added = new Map<string, string>();
  const rest = await others(hits);

  const fromCache = (key: string) => {
    const { text, isDamaged } = content.get(key);
    if (isDamaged) notes.add(damaged(location));
    if (text === undefined) return undefined;
    try {
      const result: unknown = JSON.parse(text);
      if (isPackedResult(result)) return result;
      notes.add(damaged(location));
      return undefined;
    } catch {
      notes.add(damaged(location));
      return undefined;
    }
  };
  const keep = (path: string, key: string, settings: Settings, result: PackedResult) => {
    // The file may have changed since its key was made.
    if (!('refused' in result) && keyOf(path, settings, fileOptions, io) === key)
      added.set(key, JSON.stringify(result));
  };
  return {
    async result(index, settings) {
      const key = keys.get(index);
      const known = key === undefined || !hits.has(index) ? undefined : fromCache(key);
      if (known !== undefined) return known;
      const { path } = files[index] as PlanFile;
      const result =
        (await rest?.result(index, settings)) ??
        packedResult(await checkFile(path, settings, fileOptions, io), rulesById(settings));
      if (key !== undefined) keep(path, key, settings, result);
      return result;
    },
    end: () => {
      rest?.end();
      if (added.size > 0 && !isForeign) {
        const bytes = printCache(stamp, content.linesWithout(new Set(added.keys())), added);
        const problem = saveCache(location, bytes, io);
        if (problem !== undefined) notes.add(problem);
      }
      writeToStderr([...notes], io);
    },
  };
}

/** What is said of a file of the cache of which a part has changed. */
export function damaged(location: string): string {
  return `Part of the cache ${location} is damaged, so nlc checks those plans again.`;
}

/** The keys of the files that could be in a cache, by their positions. */
export async function keysOf(
  files: readonly PlanFile[],
  settingsOf: CacheRequest['settingsOf'],
  options: FileOptions,
  io: Io,
): Promise<Map<number, string>> {
  const keys = new Map<number, string>();
  for (const [index, { path, checked }] of files.entries()) {
    const settings = checked && path !== '-' ? await orUndefined(settingsOf(path)) : undefined;
    const key = settings && keyOf(path, settings, options, io);
    if (key !== undefined) keys.set(index, key);
  }
  return keys;
}

async function orUndefined<Value>(value: Promise<Value>): Promise<Value | undefined> {
  try {
    return await value;
  } catch {
    return undefined;
  }
}

/** Undefined if the file can't be read. */
function keyOf(path: string, settings: Settings, { depth, lines }: FileOptions, io: Io): string | undefined {
  const read = io.readFile(path, MAX_BYTES);
  if ('refused' in read) return undefined;
  return digestOfParts(settingsKey(settings), `${depth} ${lines}`, path, read.bytes);
}

/** A text for everything in the settings that a result depends on. */
export const settingsKey = memoize(({ lintContext }: Settings): string => {
  const { rules, crossPlanRules, off = [], complete, today, acknowledge, names, networkId, leaflet } = lintContext;
  const known = [...crossPlanRules, ...off].map(({ id, cites }) => [id, cites]);
  const profiled = leaflet !== undefined;
  return digestOfParts(JSON.stringify({ rules, known, complete, today, acknowledge, names, networkId, profiled }));
});
