/** One finding in full: its headline, the lines of the plan, why it matters and what to do next. */

import type { Hunk } from '../../edit/lines-for.ts';
import { type Finding, type PlanReport, type RelatedPlace, wholeReason } from '../../findings/report.ts';
import type { Showing } from '../../report/step-lines.ts';
import type { LinesToWrite } from '../../report/where-to-write.ts';
import { textWidth } from '../../text/string-width.ts';
import { count, safeText } from '../../text/words.ts';
import { frameOf } from './frame.ts';
import { laterWords } from './grade-words.ts';
import { measure, withRight, wrapped } from './layout.ts';
import type { Palette } from './palette.ts';
import { writeLines } from './write-block.ts';

export interface BlockView {
  readonly width: number;
  readonly snippets: boolean;
  /** The lines to write about a finding. */
  readonly lines: LinesToWrite;
  /** Whether to show what later research found. */
  readonly since: boolean;
  /** Whether to show why the finding matters and what to do about it. */
  readonly advice?: boolean;
  /** Why it matters, as far as that hasn't been printed yet. If left out, all of it. */
  readonly reason?: string;
  /** Whether lines to write were shown above; see `repeatedLines`. */
  readonly showing?: (hunk: Hunk) => Showing;
}

/** If a finding has more related locations than this, the rest are only counted. */
const MOST_RELATED = 12;

/** A non-breaking space, for wrapping only. It is printed as an ordinary space. */
const HELD = '\u00a0';

/** The lines of one finding, without a blank line at the end. */
export function findingBlock(finding: Finding, plan: PlanReport, view: BlockView, paint: Palette): string {
  const width = measure(view.width);
  const lead = `${paint.level(finding.level)}  `;
  const headline = withRight(lead, safeText(finding.message), paint.dim(finding.rule), width);
  const places = placeLines(finding, plan, view, paint);
  const details = finding.details.map((detail) => wrapped('   ', safeText(detail), width));
  return [
    headline,
    ...details,
    ...places,
    ...(view.advice === false ? [] : adviceLines(finding, plan, view, paint)),
  ].join('\n');
}

function adviceLines(finding: Finding, plan: PlanReport, view: BlockView, paint: Palette): string[] {
  const width = measure(view.width);
  const reason = safeText(view.reason ?? wholeReason(finding));
  return [
    wrapped(paint.dim('   why   '), `${reason} ${paint.dim(evidence(finding))}`.trim(), width).replaceAll(HELD, ' '),
    ...(view.since ? finding.since.map((later) => wrapped(paint.dim('   later '), laterWords(later), width)) : []),
    wrapped(paint.dim('   next  '), safeText(finding.fix), width),
    ...writeLines(plan, { finding, alongside: [] }, view, '   write ', paint),
    ...(finding.level === 'question' && finding.question !== ''
      ? [wrapped(paint.dim('   ask   '), safeText(finding.question), width)]
      : []),
  ];
}

/**
 * `P6 · validated` with non-breaking spaces, `local` for a repository's own rules, or '' for other rules without a
 * statement.
 */
function evidence({ cites, grade }: Finding): string {
  if (grade === 'local') return grade;
  return cites.length === 0 ? '' : `${cites.join(', ')} · ${grade}`.replaceAll(' ', HELD);
}

function placeLines(finding: Finding, plan: PlanReport, view: BlockView, paint: Palette): string[] {
  const pad = ' '.repeat(gutterOf(finding));
  const head = wrapped(`${pad} ${paint.dim('┌─')} `, paint.place(placeWords(finding, plan)), view.width);
  return [head, ...framesOf(finding, plan, view, paint)];
}

/** The width of the line numbers, in cells. */
function gutterOf({ span, related }: Finding): number {
  const here = related.filter(({ file }) => file === undefined);
  return Math.max(...[{ span }, ...here].map((place) => String(place.span.start.line).length));
}

/** The lines of the plan that a finding points at, and the other places that belong to it. */
export function framesOf(finding: Finding, plan: PlanReport, view: BlockView, paint: Palette): string[] {
  const here = finding.related.filter(({ file }) => file === undefined);
  const places = [{ span: finding.span, message: '' }, ...here];
  const gutter = gutterOf(finding);
  const pad = ' '.repeat(gutter);
  const related = finding.related.slice(0, MOST_RELATED);
  const more = finding.related.length - related.length;
  const framedToo = view.snippets ? here.slice(0, 2) : [];
  const isFramedToo = new Set<RelatedPlace>(framedToo);
  const isFramed = view.snippets && !finding.absent;
  const frames = [...(isFramed ? places.slice(0, 1) : []), ...framedToo].sort(byLine);
  return [
    ...frames.flatMap(({ span, message }) => framed(span, message, plan, view, gutter, paint)),
    ...related.filter((place) => !isFramedToo.has(place)).map((place) => relatedHead(place, pad, view, paint)),
    ...(more > 0 ? [wrapped(`${pad} ${paint.dim('├─')} `, `and ${count(more, 'more place')}`, view.width)] : []),
  ];
}

function byLine(a: { readonly span: Finding['span'] }, b: { readonly span: Finding['span'] }): number {
  return a.span.start.line - b.span.start.line;
}

/** `plan.yaml:58:3`, or which field the plan doesn't have yet. */
function placeWords({ absent, path, span: { start } }: Finding, { file }: PlanReport): string {
  return absent
    ? `${safeText(file)} · not in the plan yet: ${safeText(path)}`
    : `${safeText(file)}:${start.line}:${start.column}`;
}

function relatedHead(
  { span: { start }, message, file }: RelatedPlace,
  pad: string,
  { width }: BlockView,
  paint: Palette,
): string {
  const place = file === undefined ? `line ${start.line}` : `${safeText(file)}:${start.line}:${start.column}`;
  return wrapped(`${pad} ${paint.dim('├─')} `, `${paint.place(place)} ${safeText(message)}`, width);
}

function framed(
  span: Finding['span'],
  label: string,
  plan: PlanReport,
  view: BlockView,
  gutter: number,
  paint: Palette,
): string[] {
  const { number, line, underline } = frameOf(plan.source, span, Math.max(10, view.width - gutter - 4));
  const lead = `${' '.repeat(gutter)} ${paint.dim('│')} `;
  const shown = `${paint.dim(number.padStart(gutter))} ${paint.dim('│')} ${line}`.trimEnd();
  if (label === '') return [shown, `${lead}${underline}`];
  const words = safeText(label);
  const oneLine = `${lead}${underline} ${words}`;
  if (textWidth(oneLine) <= view.width) return [shown, oneLine];
  return [shown, `${lead}${underline}`, wrapped(lead, words, view.width)];
}
