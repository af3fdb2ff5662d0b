/** What is wrong with a plan's file, at the end of a page: most readers don't see the file. */

import type { Finding } from '../../findings/report.ts';
import { el, type Markup } from '../markup/element.ts';
import { findingLines } from './finding-lines.ts';
import { isReadable, leftToTheKeeper, mistakesInFile } from './for-audience.ts';
import { mistakesWords } from './mistakes.ts';
import { isForTheTeam, listOf, type PagePlan, type Part, paragraph, remark } from './page-parts.ts';

/** The most mistakes that this part shows. */
const MOST = 40;

/** Governors are only told where something may be missing. If nothing could be read, the summary says so. */
export const filePart: Part = (input) => {
  if (!isReadable(input)) return undefined;
  if (!isForTheTeam(input)) {
    const words = mistakesWords(leftToTheKeeper(input));
    return words === ''
      ? undefined
      : { id: 'file', heading: "What couldn't be read", content: [paragraph(words, 'note')] };
  }
  const found = mistakesInFile(input);
  return found.length === 0
    ? undefined
    : { id: 'file', heading: "For whoever keeps the plan's file", content: mistakesList(found, input, MOST) };
};

/** At most this many mistakes in the file, with their lines, what to do and what to write. */
export function mistakesList(found: readonly Finding[], input: PagePlan, most: number): Markup[] {
  const items = found.slice(0, most).map((finding) => {
    const { message, fix, span, absent } = finding;
    const where = absent ? '' : `Line ${span.start.line}: `;
    return el(
      'div',
      {},
      el('p', {}, el('b', {}, remark(`${where}${message}`)), ' ', remark(fix)),
      ...findingLines(finding, input),
    );
  });
  const more = found.length - items.length;
  return listOf([...items, ...(more > 0 ? [`${more} more.`] : [])]);
}
