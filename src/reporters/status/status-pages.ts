/** A folder of pages about many networks: an index, and a page for each network. */

import { type NetworkTie, networkTies, type TiedNetwork } from '../../cross-plan/network-ties.ts';
import type { PortfolioPlan } from '../../cross-plan/portfolio.ts';
import type { PlanReport, Report } from '../../findings/report.ts';
import { drawingOf } from '../../map/map-layout.ts';
import { count, list } from '../../text/words.ts';
import { pictureOf } from '../map/map-svg.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { htmlDocument, madeBy } from '../page/html-document.ts';
import { pageOf } from '../page/html-page.ts';
import { leastWidth } from '../page/map-part.ts';
import { dayWords, listOf, type PageView, paragraph, said, tableOf } from '../page/page-parts.ts';
import type { Status } from './status-data.ts';
import {
  ABOUT_COUNTS,
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

export interface Page {
  /** A file name, without a folder. */
  readonly file: string;
  /** Makes the page. All of them together may fill the memory. */
  readonly text: () => string;
}

export interface PagesInput {
  readonly status: Status;
  /** The run, without its plans. */
  readonly run: Omit<Report, 'plans'>;
  readonly view: PageView;
  /** Whether lists are shown whole. */
  readonly all: boolean;
  /** The whole report on a plan, given its position in the run. */
  readonly reportAt: (place: number) => PlanReport;
  /** What ties a plan to others; undefined if it can't be told. */
  readonly tied: (plan: PortfolioPlan) => TiedNetwork | undefined;
}

/** The pages, the index first. */
export function statusPages({ status, run, reportAt, view, all, tied }: PagesInput): Page[] {
  const { plans } = status.portfolio;
  const files = filesFor(plans);
  return [
    { file: INDEX, text: () => indexPage(status, files, all, tied) },
    ...plans.map(({ place }, index) => ({
      file: files[index] as string,
      text: () => pageOf({ ...run, plans: [reportAt(place)] }, view),
    })),
  ];
}

const INDEX = 'index.html';

/** A file for each plan, by the id of its network. */
function filesFor(plans: readonly PortfolioPlan[]): string[] {
  const taken = new Set([INDEX]);
  return plans.map(({ report: { network } }) => {
    const name = /^[a-z0-9][a-z0-9-]{0,99}$/.test(network.id) ? network.id : 'network';
    for (let number = 1; ; number += 1) {
      const file = number === 1 ? `${name}.html` : `${name}-${number}.html`;
      if (!taken.has(file)) {
        taken.add(file);
        return file;
      }
    }
  });
}

function indexPage(status: Status, files: readonly string[], all: boolean, tied: PagesInput['tied']): string {
  const { portfolio, filters, asOf } = status;
  const { gaps, strengths, shared } = shownLists(portfolio, all);
  const total = portfolio.plans.length;
  const share = (plans: number, text: string) => `${plans} of ${total}: ${text}`;
  const title = count(total, 'network');
  const facts = [...totalsOf(status).slice(1), ...stageParts(portfolio), dayWords(asOf)];
  return htmlDocument(title, [
    el('header', {}, el('h1', {}, title), el('p', { class: 'facts' }, said(facts.join(' · '), 500))),
    el(
      'main',
      { id: 'main' },
      ...(filters.words === '' ? [] : [paragraph(`Only networks ${filters.words}.`)]),
      ...part('networks', 'The networks', [...planTable(portfolio.plans, files), paragraph(ABOUT_COUNTS, 'note')]),
      ...part('missing', 'Not included', listOf(missingLines(status).map((line) => said(line)))),
      ...part('programmes', 'Programmes', listOf(programmeLines(portfolio).map((line) => said(line)))),
      ...part(
        'gaps',
        all ? 'Gaps and questions' : 'Most common gaps',
        listOf(gaps.map(({ plans, level, title: gap }) => said(share(plans, `${gap} (${level})`)))),
      ),
      ...part(
        'strengths',
        'Most common strengths',
        listOf(strengths.map(({ plans, text }) => said(share(plans, text)))),
      ),
      ...part(
        'schools',
        sharedHeading(shared.length, portfolio),
        listOf(shared.map((school) => said(sharedLine(school)))),
      ),
      ...part('ties', 'How the networks are linked', tiesPart(portfolio.plans, tied)),
    ),
    madeBy(status),
  ]);
}

function part(id: string, heading: string, content: readonly Markup[]): Element[] {
  if (content.length === 0) return [];
  const own = el('h2', { id: `${id}-h` }, said(heading, 300));
  return [el('section', { id, 'aria-labelledby': `${id}-h` }, own, ...content)];
}

function planTable(plans: readonly PortfolioPlan[], files: readonly string[]): Element[] {
  const columns = ['Network', 'Stage', ...NUMBERS.map(([heading]) => heading)];
  const rows = plans.map((plan, index): Markup[] => [
    el('a', { href: files[index] ?? '' }, said(plan.report.network.name, 200)),
    stageWord(plan),
    ...NUMBERS.map(([, number]) => (number(plan) === 0 ? '–' : String(number(plan)))),
  ]);
  return tableOf(
    'Networks, with what was found in each plan',
    columns,
    rows,
    NUMBERS.map((_, index) => index + 2),
  );
}

/** A map of more networks than this can't be read. */
const MOST_DRAWN = 60;
/** Rows of the table of ties. */
const MOST_TIES = 300;

function tiesPart(plans: readonly PortfolioPlan[], tied: PagesInput['tied']): Markup[] {
  const known = plans.flatMap((plan) => {
    const network = tied(plan);
    return network === undefined ? [] : [{ plan, network }];
  });
  const ties = networkTies(known.map(({ network }) => network));
  if (ties.length === 0) return [];
  const nameOf = (index: number) => known[index]?.plan.report.network.name ?? '';
  const rows = ties
    .slice(0, MOST_TIES)
    .map(({ between: [one, other], ...tie }): Markup[] => [
      said(nameOf(one), 120),
      said(nameOf(other), 120),
      said(tieWords(tie), 400),
    ]);
  const rest = ties.length - rows.length;
  return [
    ...tiesMap(ties, nameOf),
    ...tableOf('What networks have in common', ['Network', 'Network', 'In common'], rows),
    ...(rest > 0 ? [paragraph(`and ${count(rest, 'more link')}`)] : []),
  ];
}

function tieWords({ schools, partners, friends, isNamed }: Omit<NetworkTie, 'between'>): string {
  const parts = [
    ...(schools.length === 0 ? [] : [`schools: ${list(schools)}`]),
    ...(partners.length === 0 ? [] : [`partners: ${list(partners)}`]),
    ...(friends.length === 0 ? [] : [`critical friends: ${list(friends)}`]),
    ...(isNamed ? ['one names the other'] : []),
  ];
  return parts.join('; ');
}

/** The networks that are linked, as a picture; the table below says the same. */
function tiesMap(ties: readonly NetworkTie[], nameOf: (index: number) => string): Element[] {
  const linked = [...new Set(ties.flatMap(({ between }) => between))].sort((a, b) => a - b);
  const words = `${count(linked.length, 'network is', 'networks are')} linked to at least one other, by schools, partners or critical friends in both, or because one names the other.`;
  if (linked.length > MOST_DRAWN) return [paragraph(`${words} That is too many for a map that people can read.`)];
  const indexOf = new Map(linked.map((network, index) => [network, index]));
  const pairs = ties.map(({ between: [one, other], schools, partners, friends }) => ({
    from: indexOf.get(one) ?? 0,
    to: indexOf.get(other) ?? 0,
    times: Math.max(1, schools.length + partners.length + friends.length),
  }));
  const drawing = drawingOf({
    name: '',
    schools: linked.map((network) => ({ id: String(network), name: nameOf(network), meets: 0, roles: [] })),
    unnamed: 0,
    activities: pairs.map(({ from, to }) => ({ title: '', schools: [from, to] })),
    pairs,
    isDirect: true,
    groups: 1,
    parts: 0,
    joiningAll: [],
    isForAll: false,
    isWhole: false,
    restsOn: [],
    undecided: [],
    single: [],
    isRearranged: false,
    isOver: false,
  });
  const region = {
    class: `scroll ${leastWidth(drawing)}`,
    role: 'region',
    tabindex: 0,
    'aria-label': 'Map of linked networks',
  };
  const picture = pictureOf(drawing, { id: 'ties', title: 'Map of linked networks', about: words });
  return [
    paragraph(words),
    el('div', region, picture),
    paragraph(
      'The number in a circle says how many networks it is linked to. A thicker line means more in common.',
      'note',
    ),
  ];
}
