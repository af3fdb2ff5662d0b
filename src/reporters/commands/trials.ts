/** What local rules make of their examples, for `nlc rules test`. */

import type { Rule } from '../../rules/bind-checks.ts';
import type { Said, Told, Trial } from '../../rules/run-examples.ts';
import { count, safeText } from '../../text/words.ts';
import { measure, type Screen, withRight, wrapped } from '../terminal/layout.ts';
import { type Palette, palette } from '../terminal/palette.ts';

/** A rule and what came of trying it. */
export interface Tried {
  readonly rule: Rule;
  readonly file: string;
  readonly trials: readonly Trial[];
}

export function trialsAsText(tried: readonly Tried[], screen: Screen): string {
  const paint = palette(screen.color);
  const width = measure(screen.width);
  const blocks = tried.map(({ rule, file, trials }) =>
    [
      withRight('', paint.bold(rule.id), paint.dim(safeText(file)), width),
      ...trials.flatMap((trial) => trialLines(trial, width, paint)),
    ].join('\n'),
  );
  return `${[...blocks, wrapped('', tally(tried), width)].join('\n\n')}\n`;
}

function trialLines(trial: Trial, width: number, paint: Palette): string[] {
  if (trial.isAsExpected) return [wrapped(`  ${paint.good('✓')} `, trial.name, width)];
  const head = wrapped(`  ${paint.bold('✗')} `, trial.name, width);
  const say = (label: string, text: string) => wrapped(paint.dim(`      ${label.padEnd(9)} `), safeText(text), width);
  if (trial.problem !== undefined) return [head, say('problem', `its plan could not be judged: ${trial.problem}`)];
  return [
    head,
    ...saidLines(trial.expected).map((text) => say('expected', text)),
    ...saidLines(trial.found).map((text) => say('found', text)),
  ];
}

function saidLines({ outcome, findings }: Said): string[] {
  return findings.length === 0 ? [`nothing (${outcome})`] : findings.map((told) => toldWords(told, outcome));
}

function toldWords({ at, message, level }: Told, outcome: Said['outcome']): string {
  const words = message === undefined ? '' : `: ${message}`;
  return `${at} (${outcome === 'failed' ? level : `${level}, ${outcome}`})${words}`;
}

function tally(tried: readonly Tried[]): string {
  const trials = tried.flatMap((one) => one.trials);
  const wrong = trials.filter(({ isAsExpected }) => !isAsExpected).length;
  const all = `${count(tried.length, 'local rule')}, ${count(trials.length, 'example')}`;
  return wrong === 0 ? `${all}, all as expected.` : `${all}: ${count(wrong, 'is', 'are')} not as expected.`;
}
