/** A report that is told while its plans are still being judged, where its format and the run allow it. */

import type { Io } from '../io/io.ts';
import type { PlanReport, Report } from '../report/report.ts';
import { FORMATS } from '../reporters/formats/index.ts';
import type { ReportOutput } from './outputs.ts';

export interface StreamingReport {
  begin(run: Pick<Report, 'tool' | 'framework' | 'asOf'>): void;
  /** A plan by itself; what others have to do with it comes at the end. */
  plan(report: PlanReport): void;
  /** All that is left to tell. */
  end(report: Report): string;
  /** Whether something has been told. */
  readonly hasBegun: boolean;
}

/** The stream of the report on standard output; undefined where its format needs the whole. */
export async function streamingReport(outputs: readonly ReportOutput[], io: Io): Promise<StreamingReport | undefined> {
  const shown = outputs.find(({ file }) => file === undefined);
  const writer = shown && (await FORMATS[shown.format].stream?.());
  if (writer === undefined) return undefined;
  let hasBegun = false;
  return {
    begin(run) {
      hasBegun = true;
      io.stdout.write(writer.begin(run));
    },
    plan: (report) => io.stdout.write(writer.plan(report)),
    end: writer.end,
    get hasBegun() {
      return hasBegun;
    },
  };
}
