/**
 * The map of a page: in the summary, with its key; and below, as a table, and on paper once more if it needs a sheet.
 */

import type { Drawing } from '../../map/drawing.ts';
import { drawingOf } from '../../map/map-layout.ts';
import { mapSentences, ROLE_NAMES, withoutPicture } from '../../map/map-words.ts';
import { MOST_SCHOOLS, type NetworkMap, networkMap } from '../../map/network-map.ts';
import { hardlyConnected, verdict } from '../../map/verdict.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { memoize } from '../../text/memoize.ts';
import { capitalised, list } from '../../text/words.ts';
import { keyEntries, keyShape, mapPicture } from '../map/map-svg.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { listOf, type PagePlan, type Part, paragraph, said, tableOf, tenseOf } from './page-parts.ts';
import { WIDEST_STEP, WIDTH_STEP } from './page-style.ts';
import { nameOf } from './title-lines.ts';

/** A map and its drawing, worked out once for a page. */
const drawn = memoize((plan: Plan) => {
  const map = networkMap(plan);
  return map === undefined || map.schools.length === 0 ? undefined : { map, drawing: drawingOf(map) };
});

function meetings(plan: Plan): string {
  return tenseOf(plan)('Who meets whom', 'Who met whom');
}

/** Pixels of a screen: the widest map that needs no scrolling, and the widest that fits beside the next steps. */
const PAGE_WIDTH = 1048;
const COLUMN_WIDTH = 504;
/** How large a map is drawn, so that its lettering of 12 pixels has at least 11, and no more than 15. */
const SMALLEST = 11 / 12;
const LARGEST = 1.25;

/** Pixels for a map on the narrowest screens, and what is said there about one that is wider. */
const NARROWEST = 288;
const HINT = 'This map may be wider than your screen: swipe it, or use the arrow keys, to see the rest.';

/** Pixels that the first sheet of A4 has for the map, and the size below which its lettering can't be read on paper. */
const SHEET = { width: 680, height: 196 } as const;
const LETTERING = 12;
const LEAST_LETTERING = 8;

function scaleOf({ width }: Drawing): number {
  const room = isNarrow(width) ? COLUMN_WIDTH : PAGE_WIDTH;
  return Math.min(LARGEST, Math.max(SMALLEST, room / width));
}

/** The class that stops a map from getting smaller than can be read, on screens narrower than it. */
export function leastWidth({ width }: Drawing): string {
  const least = Math.floor((width * SMALLEST) / WIDTH_STEP) * WIDTH_STEP;
  return `w${Math.min(WIDEST_STEP, least)}`;
}

function isNarrow(width: number): boolean {
  return width <= COLUMN_WIDTH;
}

/**
 * Whether the map can't be read on the first sheet, or its numbers don't fit there; it is printed on a sheet of its
 * own.
 */
function isPrintedTwice({ width, height, isNumbered }: Drawing): boolean {
  return isNumbered || LETTERING * Math.min(SHEET.width / width, SHEET.height / height) < LEAST_LETTERING;
}

export interface MapFigure {
  readonly element: Element;
  readonly isNarrow: boolean;
  /** Whether it has a picture that is printed here. */
  readonly isPrinted: boolean;
}

/** The map with its key and what to notice in it; in words if there is nothing to see in a picture. */
export function mapFigure({ plan, prefix, report }: PagePlan): MapFigure | undefined {
  if (plan === undefined) return undefined;
  const found = drawn(plan);
  if (found === undefined) return { element: inWords(plan), isNarrow: false, isPrinted: false };
  const { map, drawing } = found;
  // A picture of circles that nothing joins would say the opposite of the words.
  if (map.activities.length === 0) return { element: inWords(plan), isNarrow: false, isPrinted: false };
  const region = {
    class: `scroll ${leastWidth(drawing)}`,
    role: 'region',
    tabindex: 0,
    'aria-label': regionName(prefix, report),
  };
  const isTwice = isPrintedTwice(drawing);
  const scale = scaleOf(drawing);
  return {
    element: el(
      'figure',
      { class: isTwice ? 'network twice' : scale * drawing.height < SHEET.height ? 'network low' : 'network' },
      ...(drawing.width * SMALLEST > NARROWEST ? [el('p', { class: 'hint about' }, HINT)] : []),
      el('div', region, mapPicture(map, drawing, `${prefix}map`, scale)),
      ...keyOf(map, drawing),
      el('figcaption', {}, ...(isTwice ? captionTwice(map, meetings(plan)) : [said(captionOf(map).join(' '))])),
    ),
    isNarrow: isNarrow(drawing.width),
    isPrinted: !isTwice,
  };
}

/** What to notice in the map, after whether anybody is cut off or nearly so, which is above. */
function captionOf(map: NetworkMap): string[] {
  const above = hardlyConnected(map);
  return mapSentences(map)
    .slice(1)
    .filter((sentence) => !above.includes(sentence));
}

/** The caption for a screen, and for the first sheet of paper, on which the map isn't printed. */
function captionTwice(map: NetworkMap, place: string): Markup[] {
  const sentences = captionOf(map);
  const printed = [...sentences.map(withoutPicture), `"${place}" has the map in full.`];
  return [
    el('span', { class: 'onscreen' }, said(sentences.join(' '))),
    el('span', { class: 'printed' }, said(printed.join(' '))),
  ];
}

export const mapPart: Part = (input) => {
  const { plan, prefix } = input;
  if (plan === undefined) return undefined;
  const found = drawn(plan);
  if (found === undefined) return undefined;
  const { map, drawing } = found;
  if (map.activities.length === 0) return undefined;
  const again = [mapPicture(map, drawing, `${prefix}print`), ...keyOf(map, drawing)];
  const printed = isPrintedTwice(drawing) ? [el('div', { class: 'printed' }, ...again)] : [];
  const rows = tableRows(map);
  const table = tableOf('What the map shows, in words', TABLE_COLUMNS, rows, [3]);
  return {
    id: 'map',
    heading: meetings(plan),
    content: rows.length <= SHORT_TABLE ? [...table, ...printed] : [...printed, ...table],
  };
};

/** What the shapes and the numbers in a map mean. */
function keyOf(map: NetworkMap, { isNumbered }: Drawing): Element[] {
  const key = keyEntries(map).map((entry) => el('span', {}, keyShape(entry), ' ', entry.words));
  const titles = map.activities.map(({ title }) => said(title, 200));
  return [...listOf(key, 'key'), ...(isNumbered ? listOf(titles, 'numbers', 'ol') : [])];
}

/** Says whose map it is if there are several. */
function regionName(prefix: string, report: PagePlan['report']): string {
  return prefix === '' ? 'The map' : `The map of ${nameOf(report)}`;
}

/** Why there is no picture. */
function inWords(plan: Plan): Element {
  const map = networkMap(plan);
  if (map === undefined)
    return paragraph(
      `${tenseOf(plan)('There are', 'There were')} more than ${MOST_SCHOOLS} schools, too many for a map that people can read.`,
    );
  const [first = '', ...rest] = mapSentences(map);
  // Whether anybody is cut off is above.
  const reason = first.startsWith(verdict(map).slice(0, -1)) ? first.slice(verdict(map).length).trim() : first;
  const others = [capitalised(reason), ...rest].filter((one) => one !== '').join(' ');
  return paragraph(capitalised(others.replace(/^So /, '')));
}

const TABLE_COLUMNS = ['Schools', 'What to notice', 'Work of some of the schools', 'Other schools in it'];

/** On paper, a table with so few rows fits below the summary, before the map. */
const SHORT_TABLE = 4;

/** What the map says, as the rows of a table, in which schools of which it says the same share a row. */
function tableRows(map: NetworkMap): Markup[][] {
  const rows = new Map<string, { names: string[]; cells: string[] }>();
  for (const [index, { name, meets, roles }] of map.schools.entries()) {
    const titles = map.activities.filter(({ schools }) => schools.includes(index)).map(({ title }) => said(title, 80));
    // A nought would say that a school meets nobody.
    const number = meets === 0 && !roles.includes('apart') ? '' : String(meets);
    const notice = roles.map((role) => (role === 'alone' ? aloneWords(map) : ROLE_NAMES[role])).join(', ');
    const cells = [notice, list(titles, titles.length), number];
    const row = rows.get(cells.join('\n')) ?? { names: [], cells };
    row.names.push(said(name, 120));
    rows.set(cells.join('\n'), row);
  }
  return [...rows.values()].map(({ names, cells: [notice = '', ...others] }): Markup[] => [
    list(names, names.length),
    names.length > 1 ? notice.replace(/^meets(?= others)/, 'meet') : notice,
    ...others,
  ]);
}

/** Where schools meet that have no work of their own with some of the others. */
function aloneWords({ isOver, isRearranged, joiningAll }: NetworkMap): string {
  const where = isRearranged && joiningAll.length === 0 ? 'groups that change' : 'the work of all the schools';
  return `${isOver ? 'met' : 'meets'} others only in ${where}`;
}
