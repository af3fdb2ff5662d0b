/** The status for a terminal: totals, each plan, and the most common gaps, strengths and shared schools. */

import type { Gap, SharedStrength } from '../../cross-plan/portfolio.ts';
import { LEVELS } from '../../rules/types.ts';
import { safeText } from '../../text/words.ts';
import { checkedWith } from '../terminal/checked-with.ts';
import { measure, withCommand, withRight, wrapped } from '../terminal/layout.ts';
import { type Palette, palette } from '../terminal/palette.ts';
import { plansShown } from './plans.ts';
import type { Status, StatusReporter, StatusView } from './status-data.ts';
import {
  ABOUT_COUNTS,
  missingLines,
  programmeLines,
  sharedHeading,
  sharedLine,
  shownLists,
  stageParts,
  totalsOf,
} from './status-text.ts';

export const statusPretty: StatusReporter = (status, view) => {
  const { portfolio, read, unread } = status;
  if (read === 0 && unread.length === 0) return '';
  const paint = palette(view.color);
  const width = measure(view.width);
  const stages = stageParts(portfolio).join(' · ');
  const blocks = [
    heading(status, width, paint),
    plansShown(portfolio.plans, view, paint),
    block('Not included', missingLines(status).map(entry(width)), paint),
    block('By stage', stages === '' ? [] : [wrapped('  ', stages, width)], paint),
    block('By programme', programmeLines(portfolio).map(entry(width)), paint),
    ...lists(status, view, paint),
    foot(status, view, paint),
  ];
  return `${blocks.filter((text) => text !== '').join('\n\n')}\n`;
};

function heading(status: Status, width: number, paint: Palette): string {
  const { words } = status.filters;
  const filter = words === '' ? '' : `\n${wrapped('', `Only networks ${safeText(words)}`, width)}`;
  return `${wrapped('', paint.bold(totalsOf(status).join(' · ')), width)}${filter}`;
}

function block(title: string, lines: readonly string[], paint: Palette): string {
  return lines.length === 0 ? '' : [paint.bold(title), ...lines].join('\n');
}

function entry(width: number): (text: string) => string {
  return (text) => wrapped('  ', safeText(text), width);
}

function lists({ portfolio }: Status, view: StatusView, paint: Palette): string[] {
  const { gaps, strengths, shared } = shownLists(portfolio, view.all);
  const width = measure(view.width);
  const total = portfolio.plans.length;
  return [
    block(view.all ? 'Gaps and questions' : 'Most common gaps', gaps.map(gapLine(total, width, paint)), paint),
    block('Most common strengths', strengths.map(strengthLine(total, width, paint)), paint),
    block(sharedHeading(shared.length, portfolio), shared.map(sharedLine).map(entry(width)), paint),
  ];
}

/** On a narrower screen (in terminal cells), levels have no column of their own. */
const ROOMY = 60;
const WIDEST = Math.max(...LEVELS.map(({ length }) => length));

function gapLine(total: number, width: number, paint: Palette): (gap: Gap) => string {
  return ({ plans, level, title, cites, rule }) => {
    const share = shareOf(plans, total);
    const right = paint.dim(safeText([...cites.slice(0, 1), rule].join('  ')));
    if (width < ROOMY) return withRight(share, `${paint.level(level)}  ${safeText(title)}`, right, width);
    const column = `${paint.level(level)}${' '.repeat(WIDEST - level.length)}`;
    return withRight(`${share}${column}  `, safeText(title), right, width);
  };
}

function strengthLine(total: number, width: number, paint: Palette): (strength: SharedStrength) => string {
  return ({ plans, text, cites: [main = ''] }) =>
    withRight(shareOf(plans, total), safeText(text), paint.dim(safeText(main)), width);
}

function shareOf(plans: number, total: number): string {
  return `  ${String(plans).padStart(String(total).length)} of ${total}  `;
}

function foot(status: Status, view: StatusView, paint: Palette): string {
  const { portfolio, filters } = status;
  const width = measure(view.width);
  const [gap] = shownLists(portfolio, view.all).gaps;
  const about = `${checkedWith(status)}. ${ABOUT_COUNTS}`;
  return [
    ...(gap === undefined || filters.rules.length > 0
      ? []
      : [withCommand('To see which networks have a gap', view.hint(gap.rule), width)]),
    wrapped('', paint.dim(about), width),
  ].join('\n');
}
