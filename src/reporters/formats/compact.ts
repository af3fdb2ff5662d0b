/** One line a finding, `path:line:col: level rule message`, as editors' error lists read them. */

import type { BaselineUse, PlanReport } from '../../findings/report.ts';
import { safeText } from '../../text/words.ts';
import { goneMessage, markedMessage } from '../terminal/suppressed.ts';
import type { Reporter } from './reporter.ts';

export const compact: Reporter = ({ plans, baseline }, { quiet }) =>
  [...plans.flatMap((plan) => findingLines(plan, quiet)), ...(baseline === null || quiet ? [] : goneLines(baseline))]
    .map((line) => `${line.startsWith('::') ? `./${line}` : line}\n`)
    .join('');

function findingLines({ file, findings }: PlanReport, quiet: boolean): string[] {
  return findings
    .filter(({ level }) => !quiet || level === 'error' || level === 'warning')
    .map((finding) => {
      const { span, level, rule } = finding;
      const place = `${safeText(file)}:${span.start.line}:${span.start.column}`;
      return `${place}: ${level} ${rule} ${markedMessage(finding)}`;
    });
}

/** A `note`, which is no level of a finding, at the top of the baseline. */
function goneLines({ file, gone }: BaselineUse): string[] {
  return gone.map((entry) => `${safeText(file)}:1:1: note baseline-entry ${goneMessage(entry)}`);
}
