/** The lines to write in a plan about a finding, for whoever keeps the plan's file. */

import type { Finding } from '../../findings/report.ts';
import { placeOfLines } from '../../report/where-to-write.ts';
import { safeText } from '../../text/words.ts';
import { type Element, el } from '../markup/element.ts';
import type { PagePlan } from './page-parts.ts';

/** A box of more lines may go on over the next sheet of paper, because the sheet before it would be half empty. */
const MOST_TOGETHER = 25;

/** The lines to write, ready to copy; none if the plan's own text can't be shown. */
export function findingLines(finding: Finding, { report, view, linesAbove }: PagePlan): Element[] {
  if (!view.snippets) return [];
  if (linesAbove?.has(finding) === true)
    return [el('p', { class: 'meta' }, 'A box above has the lines for this, too.')];
  return view
    .lines(report, finding)
    .filter(({ lines }) => lines.length > 0)
    .flatMap((hunk) => [
      el('p', { class: 'meta' }, `In the file, ${placeOfLines(hunk)}, write:`),
      el(
        'pre',
        hunk.lines.length > MOST_TOGETHER ? { class: 'long' } : {},
        el('code', {}, ...hunk.lines.map((line) => el('span', { class: 'line' }, safeText(line)))),
      ),
    ]);
}
