/** The content of a paper about a plan: what it says in ordinary words, who does what, when, and with what money. */

import type { Report } from '../../findings/report.ts';
import type { Element, Markup } from '../markup/element.ts';
import { basics } from './basics.ts';
import { calendarPart } from './calendar-part.ts';
import { madeBy } from './html-document.ts';
import { modelOf } from './model-of.ts';
import { moneyPart } from './money-part.ts';
import { networkSentences } from './network-words.ts';
import { headingOf, type PagePlan, type PageView, type Part, paragraph } from './page-parts.ts';
import { peoplePart } from './people-part.ts';
import { nameOf, titleLines } from './title-lines.ts';
import { wordsPart } from './words-part.ts';

const PARTS: readonly Part[] = [wordsPart, peoplePart, calendarPart, moneyPart];

/** About the first plan of the report, whose name is the title. */
export function planPaper(report: Report, view: PageView): { readonly title: string; readonly content: Markup[] } {
  const { plans, asOf } = report;
  const [first] = plans;
  if (first === undefined) return { title: '', content: [] };
  const input: PagePlan = { report: first, plan: modelOf(first, asOf), view, asOf, level: 1, prefix: '' };
  const sentences = input.plan === undefined ? [] : networkSentences(input.plan, first.schools);
  return {
    title: nameOf(first),
    content: [
      ...titleLines(input),
      ...(sentences.length === 0 ? [] : [paragraph(sentences.join(' '), 'lead')]),
      ...(input.plan === undefined ? [] : [basics(input.plan)]),
      ...PARTS.flatMap((part) => partOf(part, input)),
      madeBy(report),
    ],
  };
}

function partOf(part: Part, input: PagePlan): (Markup | Element)[] {
  const made = part(input);
  return made === undefined ? [] : [headingOf(input, 1, made.heading), ...made.content];
}
