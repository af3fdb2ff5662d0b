/** Streams a report while its plans are still being checked, if its format and the run allow it. */

import type { Io } from '../io/io.ts';
import { FORMATS } from '../reporters/formats/index.ts';
import type { ReportPaths } from '../reporters/formats/reporter.ts';
import type { ReportOutput } from './outputs.ts';
import { relocating } from './relocate-report.ts';
import type { StreamingReport } from './report-stream.ts';

/** The stream for standard output; undefined if its format needs the whole report. */
export async function streamingReport(
  outputs: readonly ReportOutput[],
  paths: ReportPaths,
  io: Io,
): Promise<StreamingReport | undefined> {
  const shown = outputs.find(({ file }) => file === undefined);
  const writer = shown && (await FORMATS[shown.format].stream?.());
  if (writer === undefined) return undefined;
  const { plan: relocated } = relocating(paths.of);
  let hasBegun = false;
  return {
    begin(run) {
      hasBegun = true;
      io.stdout.write(writer.begin(run));
    },
    plan: (report) => io.stdout.write(writer.plan(relocated(report))),
    end: writer.end,
    get hasBegun() {
      return hasBegun;
    },
  };
}
