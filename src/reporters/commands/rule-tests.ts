/** The results of running local rules on their examples, for `nlc rules test`. */

import type { Screen } from '../../io/terminal.ts';
import type { ExampleOutcome, ExampleResult, FoundFinding } from '../../rule-examples/run-examples.ts';
import type { Rule } from '../../rules/bind-checks.ts';
import { count, safeText } from '../../text/words.ts';
import { measure, withRight, wrapped } from '../terminal/layout.ts';
import { type Palette, palette } from '../terminal/palette.ts';

/** A rule with its test results. */
export interface TestedRule {
  readonly rule: Rule;
  readonly file: string;
  readonly results: readonly ExampleResult[];
}

export function ruleTestsAsText(tested: readonly TestedRule[], screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const blocks = tested.map(({ rule, file, results }) =>
    [
      withRight('', paint.bold(rule.id), paint.dim(safeText(file)), width),
      ...results.flatMap((result) => exampleLines(result, width, paint)),
    ].join('\n'),
  );
  return `${[...blocks, wrapped('', tally(tested), width)].join('\n\n')}\n`;
}

function exampleLines(result: ExampleResult, width: number, paint: Palette): string[] {
  if (result.isAsExpected) return [wrapped(`  ${paint.good('✓')} `, result.name, width)];
  const head = wrapped(`  ${paint.bold('✗')} `, result.name, width);
  const row = (label: string, text: string) => wrapped(paint.dim(`      ${label.padEnd(9)} `), safeText(text), width);
  if (result.problem !== undefined) return [head, row('problem', `nlc couldn't check this plan. ${result.problem}`)];
  return [
    head,
    ...outcomeLines(result.expected).map((text) => row('expected', text)),
    ...outcomeLines(result.found).map((text) => row('found', text)),
  ];
}

function outcomeLines({ outcome, findings, praise }: ExampleOutcome): string[] {
  const found = findings.map((finding) => findingWords(finding, outcome));
  return [
    ...(found.length === 0 ? [`nothing (${outcome})`] : found),
    ...(praise === undefined ? [] : [`praise: ${praise}`]),
  ];
}

function findingWords(finding: FoundFinding, outcome: ExampleOutcome['outcome']): string {
  const { at, message, level, gap, details = [], figures = {}, related = [], touches, fix } = finding;
  const words = message === undefined ? [] : [message, ...details];
  const figureWords = Object.entries(figures).map(([name, value]) => `${name} ${[value].flat().join(', ')}`);
  const parts = [
    words.join(' '),
    figureWords.length > 0 ? `Figures: ${figureWords.join('; ')}.` : '',
    gap === undefined ? '' : `Gap: ${gap}.`,
    related.length > 0 ? `Related: ${related.map((place) => `${place.at} (${place.message})`).join('; ')}.` : '',
    touches === undefined ? '' : `Affects ${count(touches, 'school')}.`,
    fix === undefined ? '' : `Advice: ${fix}`,
  ].filter((part) => part !== '');
  return [
    `${at} (${outcome === 'failed' ? level : `${level}, ${outcome}`})`,
    ...(parts.length > 0 ? [parts.join(' ')] : []),
  ].join(': ');
}

function tally(tested: readonly TestedRule[]): string {
  const results = tested.flatMap((one) => one.results);
  const wrong = results.filter(({ isAsExpected }) => !isAsExpected).length;
  const all = `${count(tested.length, 'local rule')}, ${count(results.length, 'example')}`;
  return wrong === 0 ? `${all}, all as expected.` : `${all}: ${count(wrong, "isn't", "aren't")} as expected.`;
}
