/** The plans of a status in a terminal: a table with as many columns as fit, or else a few lines for each plan. */

import { type PortfolioPlan, schoolsOf } from '../../cross-plan/portfolio.ts';
import type { Screen } from '../../io/terminal.ts';
import { LEVELS } from '../../rules/types.ts';
import { amount, count, safeText } from '../../text/words.ts';
import { wrapped } from '../terminal/layout.ts';
import type { Palette } from '../terminal/palette.ts';
import { type Column, table, tableWidth } from '../terminal/table.ts';
import { labelled, NUMBERS, placeOf, stageWord } from './status-text.ts';

const COLUMNS: readonly Column[] = [
  { heading: 'Network', side: 'left' },
  { heading: 'Stage', side: 'left' },
  ...NUMBERS.map(([heading]): Column => ({ heading, side: 'right' })),
];
const FILE: Column = { heading: 'File', side: 'left' };

/** The plans as text. Empty if there are none. */
export function plansShown(plans: readonly PortfolioPlan[], { width }: Screen, paint: Palette): string {
  const wide = plans.map((plan) => [...cellsOf(plan, plan.report.network.name), safeText(placeOf(plan.report))]);
  const hasRoom = tableWidth([...COLUMNS, FILE], wide) <= width;
  const label = labelled(plans);
  const [columns, rows] = hasRoom
    ? [[...COLUMNS, FILE], wide]
    : [COLUMNS, plans.map((plan) => cellsOf(plan, label(plan)))];
  const lines = table(columns, [...rows, ...sumOf(plans)], width);
  if (lines === undefined) return plans.map((plan) => entry(plan, label(plan), width, paint)).join('\n');
  const [heading = '', ...others] = lines;
  return plans.length === 0 ? '' : [paint.bold(heading), ...others].join('\n');
}

function cellsOf(plan: PortfolioPlan, label: string): string[] {
  return [safeText(label), stageWord(plan), ...NUMBERS.map(([, number]) => numberCell(number(plan)))];
}

function sumOf(plans: readonly PortfolioPlan[]): string[][] {
  if (plans.length < 2) return [];
  const sums = NUMBERS.map(([, number]) => plans.reduce((sum, plan) => sum + number(plan), 0));
  return [['Total', '', ...sums.map(numberCell)]];
}

/** Zero is shown as a dash, so that other numbers stand out. */
function numberCell(number: number): string {
  return number === 0 ? '–' : amount(number);
}

function entry(plan: PortfolioPlan, label: string, width: number, paint: Palette): string {
  const { counts } = plan.report;
  const found = LEVELS.filter((level) => counts[level] > 0).map((level) =>
    level === 'advice' ? `${counts.advice} advice` : count(counts[level], level),
  );
  return [
    wrapped('', paint.bold(safeText(label)), width),
    wrapped('  ', `${stageWord(plan)} · ${count(schoolsOf(plan), 'school')}`, width),
    wrapped('  ', found.length === 0 ? 'nothing found' : found.join(' · '), width),
  ].join('\n');
}
