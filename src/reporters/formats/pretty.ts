/** The report for people: what is wrong, what is good, and the five most important next steps. */

import { type Finding, type PlanReport, type Report, wholeReason } from '../../findings/report.ts';
import type { Screen } from '../../io/terminal.ts';
import { commandLine } from '../../io/terminal.ts';
import { linesForPasting } from '../../report/lines-for-pasting.ts';
import { nextSteps } from '../../report/next-steps.ts';
import { earlierWords, endedWords, praiseHeading, shownStrengths } from '../../report/praise.ts';
import { repeatedLines } from '../../report/step-lines.ts';
import type { Level } from '../../rules/types.ts';
import { short } from '../../text/clip.ts';
import { count, safeText } from '../../text/words.ts';
import { baselineLines } from '../terminal/baseline-lines.ts';
import { checkedWith } from '../terminal/checked-with.ts';
import { type BlockView, findingBlock } from '../terminal/finding-block.ts';
import { briefBlock, gapsBlock } from '../terminal/gap-blocks.ts';
import { heading, measure, withRight, wrapped } from '../terminal/layout.ts';
import { lensBlock } from '../terminal/lens-block.ts';
import { type Palette, palette } from '../terminal/palette.ts';
import { profileBlocks } from '../terminal/profile-blocks.ts';
import { type ShownFindings, shownFindings } from '../terminal/shown-findings.ts';
import { stepBlock } from '../terminal/step-block.ts';
import { KNOWN_APART, tally } from '../terminal/tally.ts';
import { NO_TOTALS, type Totals, withPlan } from '../terminal/totals.ts';
import { pasteLines } from '../terminal/write-block.ts';
import { isLongReport, MOST_IN_FULL } from './long-report.ts';
import type { Reporter, View } from './reporter.ts';
import { isQuietlyForming, STILL_FORMING } from './still-forming.ts';

const MOST_STRENGTHS = 5;

export const pretty: Reporter = function* (report, view) {
  let isFirst = true;
  for (const { block } of prettyParts(report, view)) {
    if (block === '') continue;
    yield `${isFirst ? '' : '\n'}${block}\n`;
    isFirst = false;
  }
};

/** A part of the report: about a plan, or about all of them. Empty if there is nothing to say. */
interface PrettyPart {
  readonly plan?: PlanReport;
  readonly block: string;
}

/** The parts of the report, for formats that put something around them. The one about all plans comes last. */
export function* prettyParts(report: Report, view: View): Generator<PrettyPart, void> {
  const isLong = isLongReport({ plans: report.plans.length, ...view });
  const planView = isLong ? { ...view, quiet: true } : view;
  const show = shownFindings(planView);
  let totals = NO_TOTALS;
  for (const plan of report.plans) {
    const block = planBlock(plan, planView, show(plan));
    totals = withPlan(totals, plan, block);
    yield { plan, block };
  }
  if (report.plans.length === 0) return;
  const more = isLong && !view.quiet ? [wrapped('', LEFT_OUT, measure(view.width))] : [];
  yield { block: [...more, footer(report, totals, view)].join('\n') };
}

const LEFT_OUT = `With more than ${MOST_IN_FULL} plans, only errors and warnings are shown. For strengths, next steps and the lines to write, check one plan or use --all.`;

/** One plan's part of the report. Empty if there is nothing to show. */
export function planBlock(plan: PlanReport, view: View, shown: ShownFindings = shownFindings(view)(plan)): string {
  const paint = palette(view.color);
  const { steps, loud, quiet, brief, gaps, hidden } = shown;
  const alone = [...loud, ...quiet].map((finding) => ({ finding, alongside: [] }));
  const apart = { ...view, lines: linesForPasting(plan, [...steps, ...alone], view.lines) };
  const viewOf = onceEach(apart);
  const next = steps.map((step, index) => stepBlock(index + 1, step, plan, viewOf(step.finding), paint));
  const write = (finding: Finding) => findingBlock(finding, plan, viewOf(finding), paint);
  const blocks = loud.map(write);
  const rest = hidden === 0 ? [] : [wrapped('', hiddenWords(hidden), measure(view.width))];
  const note = pasteLines(plan, [...steps, ...alone], apart);
  if (view.quiet)
    return blocks.length + hidden === 0 ? '' : [header(plan, view, paint), ...blocks, ...note, ...rest].join('\n\n');
  const ended = [endedWords(plan), earlierWords(plan)].join(' ').trim();
  const strengths = view.all ? plan.strengths : shownStrengths(plan, MOST_STRENGTHS);
  const parts = [
    header(plan, view, paint),
    ...(ended === '' ? [] : [wrapped('', ended, measure(view.width))]),
    ...strengthsBlock(strengths, view, plan),
    ...(next.length === 0 ? [] : [heading(NUMBERS[next.length] ?? 'Next steps', view, paint), ...next]),
    ...blocks,
    ...quietFindings(quiet, write, view, paint),
    ...note,
    ...rest,
    ...briefBlock(brief, view, paint),
    ...gapsBlock(gaps, view, paint),
    ...(view.all ? profileBlocks(plan, measure(view.width), paint) : []),
    ...lensBlock(plan.lens, view, paint),
    ...(isQuietlyForming(plan, shown) ? [wrapped('', STILL_FORMING, measure(view.width))] : []),
  ];
  return [
    ...parts,
    summary(
      plan,
      view,
      parts.some((part) => part.includes(HOW_TO_ACCEPT)),
    ),
  ].join('\n\n');
}

function header(plan: PlanReport, { width }: View, paint: Palette): string {
  const parts: string[] = [safeText(plan.file)];
  if (plan.documents > 1) parts.push(`plan ${plan.document + 1} of ${plan.documents}`);
  if (plan.network !== null && plan.network.name !== '') parts.push(safeText(short(plan.network.name)));
  if (plan.stage !== null) parts.push(plan.stage);
  if (plan.schools !== null) parts.push(count(plan.schools, 'school'));
  return wrapped('', paint.bold(parts.join(' · ')), measure(width));
}

function hiddenWords(hidden: number): string {
  return `${count(hidden, "more finding isn't", "more findings aren't")} shown here. To list them all, use --format compact.`;
}

const NUMBERS = ['', 'One next step', 'Two next steps', 'Three next steps', 'Four next steps', 'Five next steps'];

/** Advice and questions, with a heading for each section. */
function quietFindings(
  quiet: readonly Finding[],
  write: (finding: Finding) => string,
  view: View,
  paint: Palette,
): string[] {
  const sections = [...new Set(quiet.map(({ category }) => category))];
  return sections.flatMap((section) => [
    heading(`${section.charAt(0).toUpperCase()}${section.slice(1)}`, view, paint),
    ...quiet.filter(({ category }) => category === section).map(write),
  ]);
}

/**
 * What to print of a finding's reason, later research and lines to write: each is printed once, with the first finding
 * that has it. A reason without a statement is printed every time.
 */
function onceEach(view: View): (finding: Finding) => BlockView {
  const found = new Set<string>();
  const printed = new Set<string>();
  const showing = repeatedLines();
  return ({ cites: [statement = ''], because, why }) => {
    const since = view.all && !found.has(statement);
    const isNew = (text: string) => statement === '' || !printed.has(text);
    const reason = wholeReason({ because: isNew(because) ? because : '', why: isNew(why) ? why : '' });
    found.add(statement);
    printed.add(because).add(why);
    return { ...view, since, reason, showing };
  };
}

/** The strengths, one line each with their statements, or a plain word of thanks. Empty if there is neither. */
export function strengthsBlock(
  shown: PlanReport['strengths'],
  { color, width }: Screen,
  { closing, thanks }: Pick<PlanReport, 'closing' | 'thanks'>,
): string[] {
  if (shown.length === 0 && thanks === '') return [];
  const paint = palette(color);
  const lines = shown.map(({ text, cites }) =>
    withRight(`  ${paint.good('✓')} `, text, paint.dim(cites.join(', ')), measure(width)),
  );
  const plain = shown.length === 0 ? [wrapped('  ', thanks, measure(width))] : [];
  return [[heading(praiseHeading({ closing }), { width }, paint), ...lines, ...plain].join('\n')];
}

/** The most important next steps, numbered. Empty if there are none. */
export function stepsBlock(open: readonly Finding[], most: number, { color, width }: Screen): string[] {
  const found = nextSteps(open).slice(0, most);
  if (found.length === 0) return [];
  const paint = palette(color);
  const lines = found.map((finding, index) =>
    withRight(`  ${index + 1}. `, safeText(finding.fix), paint.dim(finding.rule), measure(width)),
  );
  return [[heading('Next steps', { width }, paint), ...lines].join('\n')];
}

/** @param isSaid whether the text above says how to accept a warning */
function summary(plan: PlanReport, view: View, isSaid: boolean): string {
  const width = measure(view.width);
  const acknowledged = plan.findings.filter((finding) => finding.acknowledged !== null).length;
  const lines = [tally(plan, view)];
  const { error, warning } = plan.counts;
  if (!view.all && !isSaid && error === 0 && warning > 0 && warning <= FEW_WARNINGS)
    lines.push(wrapped('', mayStay(warning), width), wrapped('  ', HOW_TO_ACCEPT, width));
  if (acknowledged > 0)
    lines.push(
      wrapped(
        '',
        `${count(acknowledged, 'finding is', 'findings are')} acknowledged in the plan. To show ${acknowledged === 1 ? 'it' : 'them'}, use --no-acknowledged.`,
        width,
      ),
    );
  return lines.join('\n');
}

/** With so few warnings, somebody is near the end, and what is left may not be for them to change now. */
const FEW_WARNINGS = 3;

const HOW_TO_ACCEPT = commandLine('explain', 'acknowledged');

function mayStay(warnings: number): string {
  return `If ${warnings === 1 ? 'the warning' : 'a warning'} has to stay for now, the plan can say why:`;
}

/** What is missing from the report of a part. */
function partWords({ shard }: Report): string[] {
  if (shard === undefined) return [];
  return [
    `This is part ${shard.index} of ${shard.of}. nlc merge combines the parts, and applies the baseline if there is one.`,
  ];
}

function footer(report: Report, { counts, known, isLoudKnown, code }: Totals, view: View): string {
  const { plans, baseline } = report;
  const paint = palette(view.color);
  const total = (level: Level) => count(counts[level], level);
  const width = measure(view.width);
  const apart = isLoudKnown ? KNOWN_APART : '';
  const inTotal = plans.length > 1 ? ' in total' : '';
  const totals = `${count(plans.length, 'plan')} checked: ${total('error')} and ${total('warning')}${inTotal}${apart}`;
  if (view.quiet) return [totals, ...partWords(report)].map((line) => wrapped('', line, width)).join('\n');
  const lines = [...partWords(report), paint.dim(checkedWith(report))];
  if (plans.length > 1) lines.unshift(totals);
  return [
    ...(baseline === null ? [] : baselineLines(baseline, known, report, width)),
    ...[...lines, ...codesLine(code, view, paint)].map((line) => wrapped('', line, width)),
  ].join('\n');
}

/** Explains what the codes in a report are, using one from the report as the example. */
function codesLine(code: string | undefined, { all }: View, paint: Palette): string[] {
  return code === undefined
    ? []
    : [
        paint.dim(
          `Codes such as ${code} refer to the leaflet. To read one${all ? ' and see where to find the research' : ''}: nlc explain ${code}`,
        ),
      ];
}
