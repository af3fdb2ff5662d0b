/**
 * Keeps what a whole run wrote, so that a run of the same plans, in which nothing has changed that the output depends on,
 * only has to read them.
 */

import type { Settings } from '../../config/settings.ts';
import type { SettingsResolver } from '../../config/settings-resolver.ts';
import type { Io, Output } from '../../io/io.ts';
import { writeToStderr } from '../../io/stderr.ts';
import { screenOf } from '../../io/terminal.ts';
import { type Day, printDay } from '../../plan/queries/calendar.ts';
import { digest, digestOfParts } from '../../text/digest.ts';
import { build } from '../../text/version.ts';
import { MAX_BYTES } from '../../yaml/reading-limits.ts';
import type { Wanted } from '../file-result.ts';
import type { PlanFile } from '../lint-files.ts';
import type { CheckOptions } from '../options.ts';
import type { ReportOutput } from '../outputs.ts';
import { reportPaths } from '../report-paths.ts';
import type { RequestedPlans } from '../requested-plans.ts';
import { isCache, printCache } from './cache-file.ts';
import { CACHE, openCache, saveCache } from './cache-store.ts';
import { damaged, keysOf, settingsKey } from './cached-results.ts';

/** Longer output isn't kept, in UTF-16 units. */
const LONGEST = 2 ** 24;
/** How many runs are kept. */
const MOST_RUNS = 4;
/** From so many bytes one sees whether a file is a cache. */
const ENOUGH = 32;

/** A run that is about to begin. */
export interface RunRequest {
  readonly paths: readonly string[];
  readonly files: readonly PlanFile[];
  readonly found: RequestedPlans;
  readonly settings: SettingsResolver;
  readonly today: Day;
  readonly asOf: string;
  readonly wanted: Wanted;
  /** The baseline in use, if there is one. */
  readonly baseline: string | undefined;
}

export interface RunMemory {
  /** Notes all that is written to it. */
  readonly io: Io;
  /** Writes what the same run wrote before, and returns its exit code; undefined if it isn't known. */
  recall(request: RunRequest): Promise<number | undefined>;
  /** Keeps what was written since, if the run found all its plans and could read them. */
  keep(exitCode: number): void;
}

interface Written {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** @param stdinName what standard input is called, which is never kept */
export function runMemory(
  options: CheckOptions,
  outputs: readonly ReportOutput[],
  stdinName: string,
  io: Io,
): RunMemory {
  const results = options.cacheLocation ?? CACHE;
  const location = `${results}-runs`;
  const noted = { stdout: noting(io.stdout), stderr: noting(io.stderr) };
  let key: string | undefined;
  let stamp = '';
  return {
    io: { ...io, stdout: noted.stdout.output, stderr: noted.stderr.output },
    async recall(request) {
      stamp = `${build()} ${printDay(request.today)}`;
      key = await keyOfRun(request, options, outputs, stdinName, io);
      if (key === undefined) return undefined;
      const { content, note } = openCache(location, stamp, io);
      const { text, isDamaged } = content.get(key);
      writeToStderr(note === undefined ? (isDamaged ? [damaged(location)] : []) : [note], io);
      if (text === undefined) return undefined;
      const { stdout, stderr, exitCode } = JSON.parse(text) as Written;
      writeToStderr(await request.settings.warnings(), io);
      if (stdout !== '') io.stdout.write(stdout);
      if (stderr !== '') io.stderr.write(stderr);
      return exitCode;
    },
    keep(exitCode) {
      const [stdout, stderr] = [noted.stdout.text(), noted.stderr.text()];
      if (key === undefined || exitCode > 1 || stdout === undefined || stderr === undefined) return;
      const { content, isForeign } = openCache(location, stamp, io);
      if (isForeign || !isCacheAt(results, io)) return;
      const kept = content.linesWithout(new Set([key])).slice(1 - MOST_RUNS);
      const written: Written = { stdout, stderr, exitCode };
      const bytes = printCache(stamp, kept, new Map([[key, JSON.stringify(written)]]));
      const problem = saveCache(location, bytes, io);
      writeToStderr(problem === undefined ? [] : [problem], io);
    },
  };
}

/** Whether the results of this run could be kept as well. */
function isCacheAt(location: string, io: Io): boolean {
  const read = io.readFile(location, ENOUGH);
  return 'bytes' in read && isCache(read.bytes);
}

/** Notes what is written to an output; undefined once that is too long. */
function noting(to: Output) {
  let noted: string[] | undefined = [];
  let length = 0;
  const output: Output = {
    get isTTY() {
      return to.isTTY;
    },
    get columns() {
      return to.columns;
    },
    write(content) {
      length += content.length;
      if (length > LONGEST || typeof content !== 'string') noted = undefined;
      else noted?.push(content);
      to.write(content);
    },
  };
  return { output, text: () => noted?.join('') };
}

/** A hash of all that the output of a run depends on; undefined if a plan can't be read or the request is wrong. */
async function keyOfRun(
  { paths, files, found, settings, asOf, wanted, baseline }: RunRequest,
  options: CheckOptions,
  outputs: readonly ReportOutput[],
  stdinName: string,
  io: Io,
): Promise<string | undefined> {
  if (found.errors.length > 0) return undefined;
  const fileOptions = { ...wanted, stdinName, isAlone: false };
  const keys = await keysOf(files, settings.of, fileOptions, io);
  if (keys.size < files.length) return undefined;
  const used = new Set<Settings>();
  for (const { path } of files) used.add(await settings.of(path));
  const read = baseline === undefined ? undefined : io.readFile(baseline, MAX_BYTES);
  if (read !== undefined && 'refused' in read) return undefined;
  const of = [...used].map((one) => [settingsKey(one), one.failOn, one.warningLimit]);
  const { root } = reportPaths(options, stdinName, io);
  const { isTTY } = io.stdout;
  const { notPlans, ignored } = found;
  const configurations = [settings.usedConfigurations(), await settings.warnings()];
  const about = { options, outputs, paths, asOf, of, root, isTTY, notPlans, ignored, configurations, cwd: io.cwd };
  const shown = { ...about, screen: screenOf(options.color, io), baseline: [baseline, read && digest(read.bytes)] };
  return digestOfParts(JSON.stringify(shown), ...keys.values());
}
