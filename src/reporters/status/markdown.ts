/** The status as Markdown, for a wiki page or meeting papers. */

import { short } from '../../text/clip.ts';
import { checkedWith } from '../terminal/checked-with.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import type { Status, StatusReporter } from './status-data.ts';
import {
  ABOUT_COUNTS,
  labelled,
  missingLines,
  NUMBERS,
  programmeLines,
  sharedHeading,
  sharedLine,
  shownLists,
  stageParts,
  stageWord,
  totalsOf,
} from './status-text.ts';

export const statusMarkdown: StatusReporter = (status, view) => {
  const { portfolio, filters, read } = status;
  const { gaps, strengths, shared } = shownLists(portfolio, view.all);
  const share = (plans: number) => `${plans} of ${portfolio.plans.length}`;
  const blocks = [
    `## ${read === 0 ? 'No plans could be read' : totalsOf(status).join(' · ')}`,
    ...(filters.words === '' ? [] : [`Only networks ${markdownText(filters.words)}`]),
    ...plansTable(status),
    ...listed('Not included', missingLines(status).map(markdownText)),
    ...listed('By stage', stageParts(portfolio)),
    ...listed('By programme', programmeLines(portfolio).map(markdownText)),
    ...section(
      view.all ? 'Gaps and questions' : 'Most common gaps',
      gaps.length === 0
        ? ''
        : grid(
            ['Networks', 'Level', 'Gap', 'Statement', 'Rule'],
            gaps.map(({ plans, level, title, cites, rule }) => [
              share(plans),
              level,
              markdownText(short(title)),
              markdownText(cites[0] ?? ''),
              markdownText(rule),
            ]),
            0,
          ),
    ),
    ...listed(
      'Most common strengths',
      strengths.map(({ plans, text }) => `${share(plans)}: ${markdownText(text)}`),
    ),
    ...listed(
      sharedHeading(shared.length, portfolio),
      shared.map((school) => markdownText(sharedLine(school))),
    ),
    `${checkedWith(status, markdownText)}. ${ABOUT_COUNTS}`,
  ];
  return `${blocks.join('\n\n')}\n`;
};

function section(heading: string, body: string): string[] {
  return body === '' ? [] : [`### ${heading}`, body];
}

function listed(heading: string, items: readonly string[]): string[] {
  return section(heading, items.map((item) => `- ${item}`).join('\n'));
}

function plansTable({ portfolio: { plans } }: Status): string[] {
  if (plans.length === 0) return [];
  const label = labelled(plans);
  const rows = plans.map((plan) => [
    markdownText(short(label(plan))),
    stageWord(plan),
    ...NUMBERS.map(([, number]) => `${number(plan)}`),
  ]);
  return [grid(['Network', 'Stage', ...NUMBERS.map(([heading]) => heading)], rows, NUMBERS.length)];
}

/** @param numbers how many of the last columns contain numbers */
function grid(headings: readonly string[], rows: readonly (readonly string[])[], numbers: number): string {
  const rule = headings.map((_, index) => (index < headings.length - numbers ? '---' : '---:'));
  return [headings, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
