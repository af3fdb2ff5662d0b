/** The lines to write in a plan, as they are shown below a finding. */

import type { Finding, PlanReport } from '../../findings/report.ts';
import { linesToWrite, whereToWrite } from '../../report/lines-to-write.ts';
import { safeText } from '../../text/words.ts';
import { measure, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';

/**
 * Where to write, then the lines as they will be in the plan: not wrapped or indented, so that they can be pasted.
 * Empty if the finding has nothing to write, or lines of plans may not be shown.
 */
export function writeLines(
  plan: PlanReport,
  { edits }: Finding,
  { width, snippets }: { readonly width: number; readonly snippets: boolean },
  lead: string,
  paint: Palette,
): string[] {
  if (!snippets) return [];
  return linesToWrite(plan, edits)
    .filter(({ lines }) => lines.length > 0)
    .flatMap((hunk, index) => {
      const label = index === 0 ? paint.dim(lead) : ' '.repeat(lead.length);
      const place = wrapped(label, `${whereToWrite(hunk)}:`, measure(width));
      return [place, ...hunk.lines.map((line) => paint.good(safeText(line)))];
    });
}
