/** One plan's part of the Markdown report, in pieces that are shown whole or not at all. */

import { type Finding, isOpen, type PlanReport, wholeMessage } from '../../findings/report.ts';
import { nextSteps } from '../../report/next-steps.ts';
import { clip, short } from '../../text/words.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { nextStepWords } from '../terminal/next-step.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import { suppressionOf } from '../terminal/suppressed.ts';
import type { Piece } from '../terminal/truncate-document.ts';
import type { View } from './reporter.ts';

/** Strengths and next steps of one plan. */
const MOST = 5;
/** UTF-16 units of one text. */
const LONGEST = 500;

export interface PlanPiece extends Piece {
  readonly plan: PlanReport;
  readonly isFinding: boolean;
}

/** A plan's heading, its findings one by one, its strengths and its next steps; nothing where there is nothing to say. */
export function planPieces(plan: PlanReport, view: View): PlanPiece[] {
  const isLoud = ({ level }: Finding) => level === 'error' || level === 'warning';
  const open = plan.findings.filter(isOpen);
  const shown = open.filter((finding) => isLoud(finding) || (view.all && !view.quiet));
  const suppressed = view.all && !view.quiet ? plan.findings.filter((finding) => !isOpen(finding)) : [];
  const strengths = view.quiet ? [] : plan.strengths.slice(0, MOST);
  const steps = view.quiet ? [] : nextSteps(open).slice(0, MOST);
  const piece = (text: string, isFinding = false): PlanPiece => ({ plan, text, isFinding });
  const pieces = [
    ...[...shown, ...suppressed].map((finding, index) =>
      piece(`${index === 0 ? '\n\n' : '\n'}${findingLines(finding)}`, true),
    ),
    ...block(
      'What this plan does well',
      strengths.map(({ text }) => `- ${words(text)}`),
    ).map((text) => piece(text)),
    ...block(
      'Next steps',
      steps.map((step, index) => `${index + 1}. ${words(nextStepWords(step))} (${markdownText(step.rule)})`),
    ).map((text) => piece(text)),
    ...leftOut(plan, view).map((text) => piece(text)),
  ];
  return pieces.length === 0 ? [] : [piece(`\n\n### ${titleOf(plan)}`), ...pieces];
}

function titleOf({ file, network, document, documents }: PlanReport): string {
  const parts = [markdownText(short(printedPath(file)))];
  if (documents > 1) parts.push(`plan ${document + 1} of ${documents}`);
  if (network !== null && network.name !== '') parts.push(markdownText(short(network.name)));
  return parts.join(' · ');
}

function findingLines(finding: Finding): string {
  const { rule, level, absent, span, fix, state } = finding;
  const suppression = suppressionOf(finding) ?? (state === 'new' ? 'new' : undefined);
  const label = suppression === undefined ? `**${level}**` : `**${level}**, ${suppression}`;
  const place = absent ? 'not in the plan yet' : `line ${span.start.line}`;
  const head = `- ${label}: ${words(wholeMessage(finding))} (${markdownText(rule)}, ${place})`;
  return isOpen(finding) ? `${head}\n  - ${words(fix)}` : head;
}

function words(text: string): string {
  return markdownText(clip(text, LONGEST));
}

function block(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`\n\n#### ${heading}\n\n${lines.join('\n')}`];
}

/** The command that shows what is only counted here. */
function leftOut({ counts, file }: PlanReport, { all, quiet, hint }: View): string[] {
  return all || quiet || counts.advice + counts.question === 0
    ? []
    : [`\n\nTo see the advice and questions in full: ${markdownText(hint(file))}`];
}
