/** `nlc merge`: merges the reports of all shards of a run and prints them as one. */

import type { FailOn } from '../config/settings.ts';
import { UserError, usageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { type Framework, loadFramework } from '../rules/load.ts';
import { maxWarningsOf } from '../run/exit-code.ts';
import { lintAcross } from '../run/lint-across.ts';
import { checkedPlans } from '../run/linted-plan.ts';
import { loadBaseline } from '../run/load-baseline.ts';
import { parseOutputs } from '../run/outputs.ts';
import { refuseOverwrites } from '../run/refuse-overwrites.ts';
import { reportPaths } from '../run/report-paths.ts';
import { type CheckedRun, reportRun, type ShowOptions } from '../run/report-run.ts';
import { mergeShards, type ShardFile } from '../run/shards/merge-shards.ts';
import { readShard } from '../run/shards/read-shard.ts';

export interface MergeOptions extends ShowOptions {
  /** Applies to every plan; undefined to keep the level each shard used. */
  readonly failOn?: FailOn;
  readonly maxWarnings?: string;
  readonly format: readonly string[];
  readonly pathPrefix?: string;
  /** A file; false for none; undefined for the one the shards used. */
  readonly baseline?: string | false;
}

/** Largest report of a shard, in bytes. Real ones are smaller. */
const MOST = 256 * 1024 * 1024;

/** Reports what a single `nlc check` would have. Throws a `UserError` if the reports aren't the shards of one run. */
export async function merge(files: readonly string[], options: MergeOptions, io: Io): Promise<number> {
  const outputs = parseOutputs(options.format);
  refuseOverwrites(outputs, typeof options.baseline === 'string' ? [...files, options.baseline] : files, io);
  const paths = reportPaths(options, '<stdin>', io);
  const framework = loadFramework();
  const { run, snippets } = await mergeReports(files, options, framework, io);
  const context = { framework, stdin: '-', paths, io };
  return reportRun(run, outputs, { ...options, snippets: options.snippets && snippets }, context);
}

async function mergeReports(
  files: readonly string[],
  options: MergeOptions,
  framework: Framework,
  io: Io,
): Promise<{ readonly run: CheckedRun; readonly snippets: boolean }> {
  const maxWarnings = maxWarningsOf(options.maxWarnings);
  const { asked, plans, snippets, ...whole } = mergeShards(partsIn(files, io), framework.crossPlanRules);
  const withFailOn = plans.map(({ warningLimit, ...plan }) => ({
    ...plan,
    ...(options.failOn !== undefined && { failOn: options.failOn }),
    ...(options.maxWarnings === undefined && warningLimit && { warningLimit }),
  }));
  const { unchanged } = whole.passedOver;
  const run = { ...whole, unchanged, ...(await lintAcross(checkedPlans(withFailOn), whole.contextOnly)) };
  if (options.baseline === undefined && typeof asked.baseline === 'string' && !io.exists(asked.baseline))
    throw new UserError(baselineMissing(asked.baseline));
  const baseline = await loadBaseline(options.baseline ?? asked.baseline ?? undefined, io);
  const result = baseline?.applyTo(run, { ...asked, framework }) ?? run;
  return {
    run: {
      ...result,
      asOf: whole.asOf,
      maxWarnings,
      passedOver: whole.passedOver,
      configurations: whole.configurations,
    },
    snippets,
  };
}

function baselineMissing(file: string): string {
  return `${file} doesn't exist here, but the parts were checked with that baseline. Run nlc merge in the folder where they were checked, or use --baseline FILE or --no-baseline.`;
}

function partsIn(files: readonly string[], io: Io): ShardFile[] {
  const read = [...new Set(files)].sort().map((file) => ({ file, report: partIn(file, io) }));
  const refused = read.flatMap(({ file, report }) =>
    'refused' in report ? [usageError(`${file} ${report.refused}`, file)] : [],
  );
  if (refused.length > 0) throw new UserError(...refused);
  return read as ShardFile[];
}

function partIn(file: string, io: Io): ShardFile['report'] | { readonly refused: string } {
  const read = io.readFile(file, MOST);
  if ('refused' in read) return read;
  if (read.bytes.length > MOST) return { refused: 'is larger than 256 MiB, which is too large for a report.' };
  return readShard(new TextDecoder().decode(read.bytes));
}
