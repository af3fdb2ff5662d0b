/** One line per finding, `path:line:col: level rule message`, which editors can read as an error list. */

import type { BaselineUse, PlanReport } from '../../findings/report.ts';
import { safeText } from '../../text/words.ts';
import { goneMessage, markedMessage } from '../terminal/suppressed.ts';
import type { Reporter } from './reporter.ts';

export const compact: Reporter = function* ({ plans, baseline }, { quiet }) {
  for (const plan of plans) yield* findingLines(plan, quiet).map(whole);
  if (baseline !== null && !quiet) yield* goneLines(baseline).map(whole);
};

function whole(line: string): string {
  return `${line.startsWith('::') ? `./${line}` : line}\n`;
}

function findingLines({ file, findings }: PlanReport, quiet: boolean): string[] {
  return findings
    .filter(({ level }) => !quiet || level === 'error' || level === 'warning')
    .map((finding) => {
      const { span, level, rule } = finding;
      const place = `${safeText(file)}:${span.start.line}:${span.start.column}`;
      return `${place}: ${level} ${rule} ${markedMessage(finding)}`;
    });
}

/** A `note` on line 1 of the baseline for each entry that is gone. No finding has the level `note`. */
function goneLines({ file, gone }: BaselineUse): string[] {
  return gone.map((entry) => `${safeText(file)}:1:1: note baseline-entry ${goneMessage(entry)}`);
}
