/**
 * A page about one plan or several: HTML in one file, without scripts, and with nothing from a plan except escaped
 * text.
 */

import type { Report } from '../../findings/report.ts';
import { agendaOf } from '../../report/meeting-agenda.ts';
import { loadFramework } from '../../rules/load.ts';
import { count } from '../../text/words.ts';
import type { Reporter } from '../formats/reporter.ts';
import { type Element, el, markupAround, markupOf } from '../markup/element.ts';
import { calendarPart } from './calendar-part.ts';
import { filePart } from './file-part.ts';
import { findingsPart } from './findings-part.ts';
import { htmlPieces, madeBy } from './html-document.ts';
import { mapPart } from './map-part.ts';
import { modelOf } from './model-of.ts';
import { moneyPart } from './money-part.ts';
import { headingOf, listOf, type PagePlan, type PageView, type Part, remark } from './page-parts.ts';
import { peoplePart } from './people-part.ts';
import { profilePart } from './profile-part.ts';
import { summary } from './summary.ts';
import { nameOf, titleLines } from './title-lines.ts';
import { wordsPart } from './words-part.ts';

const PARTS: readonly Part[] = [
  summary,
  questionsPart,
  mapPart,
  peoplePart,
  calendarPart,
  moneyPart,
  profilePart,
  findingsPart,
  wordsPart,
  filePart,
];

/** Governors read what the plan says before anything that is said about it. */
const PARTS_FOR_GOVERNORS: readonly Part[] = [
  ...[summary, wordsPart, mapPart, peoplePart, calendarPart, moneyPart],
  ...[findingsPart, profilePart, filePart],
];

function partsFor({ audience }: PageView): readonly Part[] {
  return audience === 'governors' ? PARTS_FOR_GOVERNORS : PARTS;
}

/** With more plans than this, a page has only the summary and the findings of each. */
const MOST_WHOLE = 20;
const BRIEF_PARTS: readonly Part[] = [summary, findingsPart, filePart];

/** The format `html` of `nlc check`. */
export const html: Reporter = (report, { snippets, lines }) =>
  pagePieces(report, { audience: 'steering', snippets, lines });

/** The page about the plans of a report. Ends in a newline. */
export function pageOf(report: Report, view: PageView): string {
  return [...pagePieces(report, view)].join('');
}

function pagePieces(report: Report, view: PageView): Generator<string, void> {
  const { plans, asOf } = report;
  const foot = [markupOf(madeBy(report))];
  const [only, ...others] = plans.length === 1 ? plans : [];
  if (only !== undefined && others.length === 0) {
    const input: PagePlan = { report: only, plan: modelOf(only, asOf), view, asOf, level: 1, prefix: '' };
    return htmlPieces(nameOf(only), [onePlan(input, partsFor(view)).map(markupOf), foot]);
  }
  const title = count(plans.length, 'network');
  const head = [markupOf(el('header', {}, el('h1', {}, title)))];
  return htmlPieces(title, [head, markupAround(el('main', { id: 'main' }), [articles(report, view)]), foot]);
}

function* articles({ plans, asOf }: Report, view: PageView): Generator<string> {
  const isWhole = plans.length <= MOST_WHOLE;
  let number = 0;
  for (const plan of plans) {
    number += 1;
    const model = isWhole ? modelOf(plan, asOf) : undefined;
    const input: PagePlan = { report: plan, plan: model, view, asOf, level: 2, prefix: `p${number}-` };
    yield markupOf(article(input, isWhole ? partsFor(view) : BRIEF_PARTS));
  }
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly element: Element;
}

const TITLE = 'title';

/** The headings that name a section: its own, and that of its plan if there are several. */
function labelOf({ prefix }: PagePlan, id: string): string {
  return prefix === '' ? `${id}-h` : `${id}-h ${prefix}${TITLE}`;
}

function sectionsOf(input: PagePlan, parts: readonly Part[]): Section[] {
  return parts.flatMap((part) => {
    const made = part(input);
    if (made === undefined) return [];
    const id = `${input.prefix}${made.id}`;
    const heading = headingOf(input, 1, made.heading, `${id}-h`);
    return [
      {
        id,
        heading: made.heading,
        element: el('section', { id, 'aria-labelledby': labelOf(input, id) }, heading, ...made.content),
      },
    ];
  });
}

function onePlan(input: PagePlan, parts: readonly Part[]): Element[] {
  const sections = sectionsOf(input, parts);
  return [
    el('header', {}, ...titleLines(input)),
    el(
      'nav',
      { 'aria-label': 'On this page' },
      ...listOf(sections.map(({ id, heading }) => el('a', { href: `#${id}` }, heading))),
    ),
    el('main', { id: 'main' }, ...sections.map(({ element }) => element)),
  ];
}

function article(input: PagePlan, parts: readonly Part[]): Element {
  const title = titleLines(input, `${input.prefix}${TITLE}`);
  return el('article', {}, ...title, ...sectionsOf(input, parts).map(({ element }) => element));
}

/** For a critical friend: what to ask. */
function questionsPart({ report, plan, view }: PagePlan): ReturnType<Part> {
  if (plan === undefined || view.audience !== 'critical-friend') return undefined;
  const { header, statements } = loadFramework();
  const { questions } = agendaOf({ report, plan }, { categories: header.categories, statements }, view.audience, false);
  const items = questions.map(({ question, because }) =>
    el('span', {}, el('b', {}, remark(question)), ' ', el('span', { class: 'why' }, remark(because))),
  );
  return items.length === 0
    ? undefined
    : { id: 'questions', heading: 'Questions to ask', content: listOf(items, 'steps', 'ol') };
}
