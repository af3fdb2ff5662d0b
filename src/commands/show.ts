/** `nlc show`: makes a page or a Word file about one plan. */

import type { Report } from '../findings/report.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { commandLine, screenOf } from '../io/terminal.ts';
import { linesToWrite } from '../report/lines-to-write.ts';
import type { Audience } from '../report/meeting-agenda.ts';
import { noLines } from '../report/where-to-write.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { defaultPlanBlock } from '../reporters/formats/default-plan-block.ts';
import { pageOf } from '../reporters/page/html-page.ts';
import type { PageView } from '../reporters/page/page-parts.ts';
import { loadFramework } from '../rules/load.ts';
import { lintRequested } from '../run/lint-requested.ts';
import { PLAIN } from '../run/options.ts';
import { reportOf } from '../run/report-run.ts';
import { writeOutput } from '../run/write-output.ts';

export interface ShowPageOptions {
  readonly for: Audience;
  readonly format: CommandFormat<'show'>;
  /** A file; undefined for standard output. */
  readonly output?: string;
  readonly asOf?: string;
  /** A file; false for none; undefined for the nearest one. */
  readonly config?: string | false;
  readonly snippets: boolean;
}

/**
 * Returns exit code 1 if the plan can't be read, and reports why, as `nlc check` does. Findings don't make it fail.
 * Throws a `UserError` if the request or the configuration is wrong.
 */
export async function show(path: string, options: ShowPageOptions, io: Io): Promise<number> {
  const { asOf, config, snippets, output } = options;
  if (path !== '-' && io.isFolder(path))
    throw new UserError(`${path} is a folder. nlc show makes a page about one plan.`);
  const chosen = {
    ...PLAIN,
    progress: false,
    ...(asOf !== undefined && { asOf }),
    ...(config !== undefined && { config }),
  };
  const run = await lintRequested([path], chosen, loadFramework(), io);
  const report = reportOf(run, run.framework);
  if (run.bug !== undefined) throw run.bug.error;
  if (report.problems.length > 0) throw new UserError(...report.problems);
  const unread = [...report.plans].find(({ network }) => network === null);
  if (unread !== undefined) {
    io.stdout.write(defaultPlanBlock(unread, screenOf('auto', io), commandLine('check', '--all', path)));
    return EXIT.findings;
  }
  const lines = snippets ? linesToWrite : noLines;
  const view = { audience: options.for, snippets, lines };
  writeOutput(output, options.format === 'docx' ? await paperOf(report, view) : pageOf(report, view), path, io);
  return EXIT.ok;
}

/** A Word file. Throws a `UserError` if it would be about several plans. */
async function paperOf(report: Report, view: PageView): Promise<Uint8Array> {
  const [first, ...others] = report.plans;
  if (first !== undefined && others.length > 0)
    throw new UserError(`${first.file} has ${report.plans.length} plans in it. nlc show makes a Word file about one.`);
  const { planPaper } = await import('../reporters/page/plan-paper.ts');
  const { wordFile } = await import('../reporters/word/word-file.ts');
  return wordFile({ ...planPaper(report, view), day: report.asOf });
}
