/** `nlc check`: reads the requested plans, checks them, prints the report and returns the exit code. */

import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import type { ReportDepth } from '../lint/lint.ts';
import { does, FORMATS } from '../reporters/formats/index.ts';
import type { FormatRequest } from '../reporters/formats/long-report.ts';
import { loadFramework } from '../rules/load.ts';
import type { RunMemory } from '../run/cache/run-memory.ts';
import type { Wanted } from '../run/file-result.ts';
import { checkLensRequest } from '../run/lens.ts';
import { lintUnlessKnown, NO_NAME, prepareRun, stdinName } from '../run/lint-requested.ts';
import { type CheckOptions, usesCache } from '../run/options.ts';
import { parseOutputs, type ReportOutput } from '../run/outputs.ts';
import { reportPaths } from '../run/report-paths.ts';
import { reportRun } from '../run/report-run.ts';
import { streamingReport } from '../run/streaming-report.ts';

export { PLAIN } from '../run/options.ts';

/** Writes everything that could be checked in every format, then reports problems on standard error. */
export async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  if (options.listFiles === true) return listFiles(paths, options, io);
  checkLensRequest(options);
  const outputs = parseOutputs(options.format);
  if (outputs.some(({ file }) => file !== undefined)) {
    const { refuseOverwrites } = await import('../run/refuse-overwrites.ts');
    refuseOverwrites(
      outputs,
      [...paths, ...[options.config, options.baseline, options.cacheLocation].filter(isText)],
      io,
    );
  }
  const framework = loadFramework();
  const named = reportPaths(options, NO_NAME, io);
  const memory = await memoryOf(options, outputs, io);
  const own = memory?.io ?? io;
  const streaming = await streamingReport(outputs, named, own);
  const wantedFor = (plans: number) => wantedBy(outputs, { plans, all: options.all === true }, options.snippets);
  const linted = await lintUnlessKnown(paths, options, framework, io, { streaming, wantedFor, memory });
  if ('exitCode' in linted) return linted.exitCode;
  const context = { framework, stdin: stdinName(options), paths: named, streaming, io: own };
  const exitCode = await reportRun(linted, outputs, options, context);
  memory?.keep(exitCode);
  return exitCode;
}

/** The memory of whole runs; undefined if this one can't be in it. */
async function memoryOf(
  options: CheckOptions,
  outputs: readonly ReportOutput[],
  io: Io,
): Promise<RunMemory | undefined> {
  const { shard, changed, since } = options;
  if (!usesCache(options) || shard !== undefined || changed === true || since !== undefined) return undefined;
  if (outputs.some(({ file }) => file !== undefined)) return undefined;
  return (await import('../run/cache/run-memory.ts')).runMemory(options, outputs, stdinName(options), io);
}

function wantedBy(outputs: readonly ReportOutput[], request: FormatRequest, snippets: boolean): Wanted {
  const showing = outputs.filter(({ format }) => does(format, 'showsLines', request));
  return {
    depth: depthFor(outputs, request, showing.length > 0),
    // Only formats for tools show the lines of every finding.
    lines: snippets && showing.some(({ format }) => FORMATS[format].readBy === 'tools'),
  };
}

function depthFor(outputs: readonly ReportOutput[], request: FormatRequest, showsLines: boolean): ReportDepth {
  if (!outputs.every(({ format }) => does(format, 'isBrief', request))) return 'everything';
  if (showsLines) return 'edits';
  return outputs.every(({ format }) => does(format, 'isTerse', request)) ? 'findings' : 'outcomes';
}

async function listFiles(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { listPlans } = await import('../run/list-plans.ts');
  const { source, found, files, notes } = await prepareRun(paths, options, loadFramework(), io);
  const checked = new Set(files.filter((file) => file.checked).map(({ path }) => path));
  if (checked.size === 0) writeToStderr(notes, io);
  return listPlans(
    { ...found, files: found.files.filter(({ path }) => checked.has(path)) },
    stdinName(options),
    source,
  );
}

function isText(value: string | false | undefined): value is string {
  return typeof value === 'string';
}
