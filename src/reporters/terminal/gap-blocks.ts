/** Findings in one line each: what else is worth a look, and what the plan doesn't say yet. */

import type { Screen } from '../../io/terminal.ts';
import type { Step } from '../../report/next-steps.ts';
import { othersWords, type Unwritten } from '../../report/not-written.ts';
import { safeText } from '../../text/words.ts';
import { heading, measure, withRight, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';
import { labelOf } from './step-block.ts';

/** What else was found, a line each. */
export function briefBlock(brief: readonly Step[], view: Screen, paint: Palette): string[] {
  if (brief.length === 0) return [];
  const lines = brief.map(({ finding, alongside }) => {
    const message = [finding, ...alongside].map((one) => one.message).join(' ');
    return withRight('  ', safeText(message), paint.dim(labelOf(finding, alongside)), measure(view.width));
  });
  return [[heading('Also worth a look', view, paint), ...lines].join('\n')];
}

/** What the plan doesn't say yet, a line for each category, and how much else there is. */
export function gapsBlock(unwritten: Unwritten, view: Screen, paint: Palette): string[] {
  const { lines: gaps } = unwritten;
  const others = othersWords(unwritten, 'nlc check --all');
  const rest = others === '' ? [] : [wrapped('  ', others, measure(view.width))];
  if (gaps.length === 0) return rest.map((line) => line.trimStart());
  const widest = Math.max(...gaps.map(({ category }) => category.length));
  const lines = gaps.map(({ category, gaps: own, first }) =>
    wrapped(
      `  ${paint.dim(category.padEnd(widest))}  `,
      safeText(first === '' ? own.join(' · ') : `nothing yet: start with ${first}`),
      measure(view.width),
    ),
  );
  return [[heading('Not written yet', view, paint), ...lines, ...rest].join('\n')];
}
