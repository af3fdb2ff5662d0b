/** Findings in one line each: what else is worth a look, and what the plan doesn't say yet. */

import type { Finding } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import type { NotWritten } from '../../report/not-written.ts';
import { safeText } from '../../text/words.ts';
import { heading, measure, withRight, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';
import { labelOf } from './step-block.ts';

/** What else was found, a line each. */
export function briefBlock(brief: readonly Finding[], view: Screen, paint: Palette): string[] {
  if (brief.length === 0) return [];
  const lines = brief.map((finding) =>
    withRight('  ', safeText(finding.message), paint.dim(labelOf(finding)), measure(view.width)),
  );
  return [[heading('Also worth a look', view, paint), ...lines].join('\n')];
}

/** What the plan doesn't say yet, a line for each category. */
export function gapsBlock(gaps: readonly NotWritten[], view: Screen, paint: Palette): string[] {
  if (gaps.length === 0) return [];
  const widest = Math.max(...gaps.map(({ category }) => category.length));
  const lines = gaps.map(({ category, gaps: own, first }) =>
    wrapped(
      `  ${paint.dim(category.padEnd(widest))}  `,
      safeText(first === '' ? own.join(' · ') : `nothing yet: start with ${first}`),
      measure(view.width),
    ),
  );
  return [[heading('Not written yet', view, paint), ...lines].join('\n')];
}
