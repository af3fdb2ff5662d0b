/**
 * A page about one plan or several: HTML in one file, without scripts, and with nothing from a plan except escaped
 * text.
 */

import type { PlanReport, Report } from '../../findings/report.ts';
import { type Audience, agendaOf } from '../../report/meeting-agenda.ts';
import { loadFramework } from '../../rules/load.ts';
import { sha256 } from '../../text/digest.ts';
import { PACKAGE } from '../../text/version.ts';
import { count, safeText } from '../../text/words.ts';
import type { Reporter } from '../formats/reporter.ts';
import { type Element, el, type Markup, markupOf } from '../markup/element.ts';
import { calendarPart } from './calendar-part.ts';
import { findingsPart } from './findings-part.ts';
import { mapPart } from './map-part.ts';
import { modelOf } from './model-of.ts';
import { moneyPart } from './money-part.ts';
import { headingOf, listOf, type PagePlan, type PageView, type Part, said } from './page-parts.ts';
import { PAGE_STYLE } from './page-style.ts';
import { peoplePart } from './people-part.ts';
import { profilePart } from './profile-part.ts';
import { summary } from './summary.ts';
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
];

/** With more plans than this, a page has only the summary and the findings of each. */
const MOST_WHOLE = 20;
const BRIEF_PARTS: readonly Part[] = [summary, findingsPart];

const PAPERS: Readonly<Record<Audience, string>> = {
  steering: 'Notes for the steering group',
  'critical-friend': 'Notes for the critical friend',
  governors: 'Paper for governors',
};

/** The format `html` of `nlc check`. */
export const html: Reporter = (report, { snippets, lines }) =>
  pageOf(report, { audience: 'steering', snippets, lines });

/** The page about the plans of a report. Ends in a newline. */
export function pageOf(report: Report, view: PageView): string {
  const { plans, asOf } = report;
  const isOne = plans.length === 1;
  const inputs = plans.map((plan, index): PagePlan => {
    const isWhole = plans.length <= MOST_WHOLE;
    const model = isWhole ? modelOf(plan, asOf) : undefined;
    return { report: plan, plan: model, view, asOf, level: isOne ? 1 : 2, prefix: isOne ? '' : `p${index + 1}-` };
  });
  const [only] = inputs;
  const title = isOne && only !== undefined ? nameOf(only.report) : count(plans.length, 'network');
  const parts = plans.length <= MOST_WHOLE ? PARTS : BRIEF_PARTS;
  return wholePage(title, [
    ...(isOne ? [] : [el('header', {}, el('h1', {}, title))]),
    ...(isOne && only !== undefined
      ? onePlan(only, parts)
      : [el('main', { id: 'main' }, ...inputs.map((one) => article(one, parts)))]),
    footer(report),
  ]);
}

/** A page with the style that all have. Ends in a newline. */
export function wholePage(title: string, body: readonly Element[]): string {
  const skip = el('a', { class: 'skip', href: '#main' }, 'Skip to the content');
  const page = el('html', { lang: 'en' }, head(title), el('body', {}, skip, ...body));
  return `<!doctype html>\n${markupOf(page)}\n`;
}

/** What the head of every page has, and only pages made here. */
export const GENERATOR = `name="generator" content="${PACKAGE}"`;

function head(title: string): Element {
  const policy = `default-src 'none'; style-src 'sha256-${sha256(PAGE_STYLE)}'`;
  return el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    el('meta', { name: 'generator', content: PACKAGE }),
    el('meta', { name: 'viewport', content: 'width=device-width' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('title', {}, title),
    el('style', {}, PAGE_STYLE),
  );
}

function nameOf({ network, file }: PlanReport): string {
  return said(network === null || network.name === '' ? file : network.name, 200);
}

function titleLines(input: PagePlan): Markup[] {
  const { report, asOf, view, level } = input;
  const facts = [
    PAPERS[view.audience],
    ...(report.stage === null ? [] : [report.stage]),
    ...(report.schools === null ? [] : [count(report.schools, 'school')]),
    asOf,
  ];
  return [el(level === 1 ? 'h1' : 'h2', {}, nameOf(report)), el('p', { class: 'facts' }, facts.join(' · '))];
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly element: Element;
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
        element: el('section', { id, 'aria-labelledby': `${id}-h` }, heading, ...made.content),
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
  return el('article', {}, ...titleLines(input), ...sectionsOf(input, parts).map(({ element }) => element));
}

/** For a critical friend: what to ask. */
function questionsPart({ report, plan, view }: PagePlan): ReturnType<Part> {
  if (plan === undefined || view.audience !== 'critical-friend') return undefined;
  const { header, statements } = loadFramework();
  const { questions } = agendaOf({ report, plan }, { categories: header.categories, statements }, view.audience, false);
  const items = questions.map(({ question, because }) =>
    el('span', {}, el('b', {}, said(question)), ' ', el('span', { class: 'why' }, said(because))),
  );
  return items.length === 0
    ? undefined
    : { id: 'questions', heading: 'Questions to ask', content: listOf(items, 'steps', 'ol') };
}

function footer({ tool, framework, asOf }: Report): Element {
  const words = `Made on ${asOf} by ${tool.name} ${tool.version}, with the rules of ${framework.name} ${framework.edition}.`;
  return el('footer', {}, el('p', {}, safeText(words)));
}
