/** A next step in full: its number, the finding behind it with its lines of the plan, why it matters and what to do. */

import { type Finding, type PlanReport, wholeReason } from '../../findings/report.ts';
import { adviceFor, type Step } from '../../report/next-steps.ts';
import { safeText } from '../../text/words.ts';
import { type BlockView, framesOf } from './finding-block.ts';
import { evidenceWords, laterWords } from './grade-words.ts';
import { measure, withRight, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';
import { writeLines } from './write-block.ts';

/** Everything below the number is indented by this much. */
const INDENT = '   ';

/** The lines of a step, without a blank line at their end. */
export function stepBlock(number: number, step: Step, plan: PlanReport, view: BlockView, paint: Palette): string {
  const { finding, alongside } = step;
  const width = measure(view.width);
  const lead = `${number}${' '.repeat(Math.max(1, INDENT.length - String(number).length))}`;
  const all = [finding, ...alongside];
  const text = safeText(all.map(({ message }) => message).join(' '));
  const details = all.flatMap((one) => one.details).map((detail) => wrapped(INDENT, safeText(detail), width));
  const why = safeText(view.reason ?? wholeReason(finding));
  const reason = `${why} ${paint.dim(evidenceWords(finding))}`.trim();
  return [
    withRight(paint.bold(lead), text, paint.dim(labelOf(finding, alongside)), width),
    ...details,
    ...(finding.absent
      ? [wrapped(INDENT, paint.place(`not in the plan yet: ${safeText(finding.path)}`), width)]
      : framesOf(finding, plan, { ...view, width: view.width - INDENT.length }, paint).map(indented)),
    ...(reason === '' ? [] : [wrapped(paint.dim(`${INDENT}Why  `), reason, width)]),
    ...(view.since
      ? finding.since.map((later) => wrapped(paint.dim(`${INDENT}Later  `), laterWords(later), width))
      : []),
    ...adviceFor(step).map((advice, index) =>
      wrapped(paint.dim(index === 0 ? `${INDENT}Do   ` : `${INDENT}     `), safeText(advice), width),
    ),
    ...writeLines(plan, step, view, `${INDENT}Write  `, paint),
    ...(finding.level === 'question' && finding.question !== ''
      ? [wrapped(paint.dim(`${INDENT}Ask  `), safeText(finding.question), width)]
      : []),
  ].join('\n');
}

function indented(lines: string): string {
  return lines.replace(/^(?=.)/gm, INDENT);
}

/** `warning · line 26 · no-co-leadership, no-facilitator`. */
export function labelOf(finding: Finding, alongside: readonly Finding[] = []): string {
  const { level, absent, span } = finding;
  const rules = [...new Set([finding, ...alongside].map(({ rule }) => rule))].join(', ');
  return [level, ...(absent ? [] : [`line ${span.start.line}`]), rules].join(' · ');
}
