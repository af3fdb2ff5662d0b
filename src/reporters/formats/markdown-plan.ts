/** One plan's part of the Markdown report, in pieces that are shown completely or not at all. */

import type { Hunk } from '../../edit/lines-for.ts';
import {
  type ElementProfile,
  type Finding,
  isOpen,
  type PlanReport,
  wholeMessage,
  wholeReason,
} from '../../findings/report.ts';
import { linesForPasting } from '../../report/lines-for-pasting.ts';
import { adviceFor, type Step } from '../../report/next-steps.ts';
import { type NotWritten, othersWords, type Unwritten } from '../../report/not-written.ts';
import { earlierWords, endedWords, praiseHeading, praiseTexts } from '../../report/praise.ts';
import { linesOfStep, pasteNote, repeatedLines, type Showing } from '../../report/step-lines.ts';
import { type LinesToWrite, placeOfLines, whereToWrite } from '../../report/where-to-write.ts';
import { clip, short } from '../../text/clip.ts';
import { amount, safeText } from '../../text/words.ts';
import { evidenceWords } from '../terminal/grade-words.ts';
import { LENS_WORDS, lensHeading, lensParagraph, lensTitles } from '../terminal/lens-block.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import { placesElsewhere } from '../terminal/places-elsewhere.ts';
import { printedPath } from '../terminal/printed-paths.ts';
import type { ShownFindings } from '../terminal/shown-findings.ts';
import { labelOf } from '../terminal/step-block.ts';
import { suppressionOf } from '../terminal/suppressed.ts';
import type { Piece } from '../terminal/truncate-document.ts';
import type { View } from './reporter.ts';

/** The maximum number of strengths and of next steps for one plan. */
const MOST = 5;
/** The maximum length of one text, in UTF-16 units. */
const LONGEST = 500;

export interface PlanPiece extends Piece {
  readonly isFinding: boolean;
}

/** A plan's heading, strengths, next steps, other findings and gaps. Empty if there is nothing to show. */
export function planPieces(plan: PlanReport, view: View, shown: ShownFindings): PlanPiece[] {
  const suppressed = view.all && !view.quiet ? plan.findings.filter((finding) => !isOpen(finding)) : [];
  const praise = view.quiet ? [] : praiseTexts(plan, MOST);
  const piece = (text: string, isFinding = false): PlanPiece => ({ text, isFinding });
  const section = (heading: string, lines: readonly string[], isFinding = false) =>
    lines.map((line, index) => piece(`${index === 0 ? `\n\n#### ${heading}\n\n` : '\n'}${line}`, isFinding));
  const others = [
    ...shown.loud,
    ...shown.quiet,
    ...shown.brief.flatMap(({ finding, alongside }) => [finding, ...alongside]),
    ...suppressed,
  ];
  const lines = linesForPasting(plan, shown.steps, view.lines);
  const note = pasteNote(plan, shown.steps, lines);
  const ended = view.quiet ? '' : [endedWords(plan), earlierWords(plan)].join(' ').trim();
  const pieces = [
    ...(ended === '' ? [] : [piece(`\n\n${words(ended)}`)]),
    ...section(
      praiseHeading(plan),
      praise.map((text) => `- ${words(text)}`),
    ),
    ...section('Next steps', stepTexts(plan, shown.steps, lines), true),
    ...(note === '' ? [] : [piece(`\n\n${words(note)}`)]),
    ...section(shown.steps.length === 0 ? 'Findings' : 'Other findings', others.map(findingLines), true),
    ...section('Not written yet', gapLines(shown.gaps)),
    ...(view.quiet || plan.lens === undefined
      ? []
      : section(lensHeading(plan.lens), [
          `${words(lensParagraph(plan.lens))}\n`,
          ...plan.lens.elements.map((element) => elementLines(element, view.all)),
        ])),
    ...leftOut(plan, view).map((text) => piece(text)),
  ];
  return pieces.length === 0 ? [] : [piece(`\n\n### ${titleOf(plan)}`), ...pieces];
}

/** The next steps, one text each. */
function stepTexts(plan: PlanReport, steps: readonly Step[], lines: LinesToWrite): string[] {
  const showing = repeatedLines();
  return steps.map((step, index) => stepLines(step, index, hunkTexts(plan, step, lines, showing)));
}

/** The lines to write as texts; those that were shown before are only mentioned. */
function hunkTexts(plan: PlanReport, step: Step, lines: LinesToWrite, showing: (hunk: Hunk) => Showing): HunkText[] {
  return linesOfStep(plan, step, lines).flatMap((hunk): HunkText[] => {
    const how = showing(hunk);
    if (how === 'none') return [];
    return how === 'above'
      ? [(indent) => `${indent}- Write nothing more: the lines shown before, ${whereToWrite(hunk)}, do this too.`]
      : [(indent) => writeLines(hunk, indent)];
  });
}

type HunkText = (indent: string) => string;

/** A next step as an item of a numbered list. */
function stepLines(step: Step, index: number, hunks: readonly HunkText[]): string {
  const { finding, alongside } = step;
  const number = `${index + 1}. `;
  const indent = ' '.repeat(number.length);
  const all = [finding, ...alongside];
  const message = words(all.map(withPlaces).join(' '));
  const evidence = evidenceWords(finding);
  return [
    `${number}${message} (${markdownText(labelOf(finding, alongside))})`,
    `${indent}- Why: ${words([wholeReason(finding), evidence].filter((text) => text !== '').join(' '))}`,
    `${indent}- Do: ${words(adviceFor(step).join(' '))}`,
    ...hunks.map((text) => text(indent)),
  ].join('\n');
}

/** Where to write, and the lines in a block of code, which can be copied. */
function writeLines(hunk: Hunk, indent: string): string {
  const fence = '`'.repeat(Math.max(3, ...hunk.lines.map((line) => 1 + longestFence(line))));
  const block = [`${fence}yaml`, ...hunk.lines.map(safeText), fence].map((line) => `${indent}  ${line}`);
  return [`${indent}- Write ${placeOfLines(hunk)}:`, '', ...block].join('\n');
}

function longestFence(line: string): number {
  return Math.max(0, ...Array.from(line.matchAll(/`+/g), ([ticks]) => ticks.length));
}

function gapLines(unwritten: Unwritten): string[] {
  const others = othersWords(unwritten, 'nlc check --all');
  return [...unwritten.lines.map(gapLine), ...(others === '' ? [] : [`- ${words(others)}`])];
}

function gapLine({ category, gaps, first }: NotWritten): string {
  return `- ${category}: ${words(first === '' ? gaps.join('; ') : `nothing yet. Start with ${first}.`)}`;
}

/** An element of a lens, with the titles of what the plan doesn't pass. */
function elementLines(element: ElementProfile, all: boolean): string {
  const { title, about, status } = element;
  const means = all ? ` (${words(about.replace(/\.$/, ''))})` : '';
  const { titles, more } = lensTitles(element, all);
  const lines = [...titles.map((one) => words(one)), ...(more > 0 ? [`and ${amount(more)} more`] : [])];
  return `- **${LENS_WORDS[status]}**: ${words(title)}${means}${lines.map((line) => `\n  - ${line}`).join('')}`;
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
  const head = `- ${label}: ${words(withPlaces(finding))} (${markdownText(rule)}, ${place})`;
  return isOpen(finding) ? `${head}\n  - ${words(fix)}` : head;
}

function withPlaces(finding: Finding): string {
  return [wholeMessage(finding), ...placesElsewhere(finding)].join(' ');
}

function words(text: string): string {
  return markdownText(clip(text, LONGEST));
}

/** The command that shows the findings that are only counted here. */
function leftOut({ counts, file }: PlanReport, { all, quiet, hint }: View): string[] {
  return all || quiet || counts.advice + counts.question === 0
    ? []
    : [`\n\nTo see the advice and questions in full: ${markdownText(hint(file))}`];
}
