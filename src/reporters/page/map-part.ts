/** The map of a page: small in the summary, and in full with the table that says the same. */

import { drawingOf } from '../../map/map-layout.ts';
import { mapSentences, ROLE_NAMES } from '../../map/map-words.ts';
import { MOST_SCHOOLS, type NetworkMap, networkMap } from '../../map/network-map.ts';
import type { Plan } from '../../plan/model/plan.ts';
import { memoize } from '../../text/memoize.ts';
import { list } from '../../text/words.ts';
import { keyEntries, keyShape, mapPicture } from '../map/map-svg.ts';
import { type Element, el, type Markup } from '../markup/element.ts';
import { listOf, type PagePlan, type Part, paragraph, said, tableOf } from './page-parts.ts';
import { nameOf } from './title-lines.ts';

/** A map and its drawing, worked out once for a page. */
const drawn = memoize((plan: Plan) => {
  const map = networkMap(plan);
  return map === undefined || map.schools.length === 0 ? undefined : { map, drawing: drawingOf(map) };
});

/** The map as far as it fits on the first page. The sentences say what matters in it. */
export function smallMap({ plan, prefix }: PagePlan): Element[] {
  const found = plan === undefined ? undefined : drawn(plan);
  if (found === undefined) return [];
  const words = said(mapSentences(found.map).join(' '), 600);
  // Without smaller work there is nothing to see that the words don't say.
  if (found.map.activities.length === 0) return [paragraph(words, 'note')];
  const picture = mapPicture(found.map, found.drawing, `${prefix}small`);
  return [el('figure', { class: 'small' }, picture, el('figcaption', {}, words))];
}

export const mapPart: Part = ({ plan, prefix, report }) => {
  if (plan === undefined) return undefined;
  const found = drawn(plan);
  if (found === undefined) return { id: 'map', heading: 'The map', content: [paragraph(whyNone(plan))] };
  const { map, drawing } = found;
  // A picture of circles that nothing joins would say the opposite of the words.
  if (map.activities.length === 0)
    return { id: 'map', heading: 'The map', content: mapSentences(map).map((one) => paragraph(one)) };
  const region = { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': regionName(prefix, report) };
  const key = keyEntries(map).map((entry) => el('span', {}, keyShape(entry), ' ', entry.words));
  return {
    id: 'map',
    heading: 'The map',
    content: [
      ...mapSentences(map).map((sentence) => paragraph(sentence)),
      el('div', region, mapPicture(map, drawing, `${prefix}full`)),
      ...listOf(key, 'key'),
      ...(drawing.isNumbered
        ? listOf(
            map.activities.map(({ title }) => said(title, 200)),
            'numbers',
            'ol',
          )
        : []),
      ...mapTable(map),
    ],
  };
};

/** Says whose map it is if there are several. */
function regionName(prefix: string, report: PagePlan['report']): string {
  return prefix === '' ? 'The map in full size' : `The map of ${nameOf(report)} in full size`;
}

function whyNone({ members }: Plan): string {
  return members.length === 0
    ? "The plan doesn't name any schools yet, so there is no map."
    : `There are more than ${MOST_SCHOOLS} schools, too many for a map that people can read.`;
}

/** What the map says, as a table. */
function mapTable(map: NetworkMap): Element[] {
  if (map.activities.length === 0) return [];
  const rows = map.schools.map(({ name, meets, roles }, index): Markup[] => {
    const titles = map.activities.filter(({ schools }) => schools.includes(index)).map(({ title }) => said(title, 80));
    const standing = roles.map((role) => ROLE_NAMES[role]).join(', ');
    return [said(name, 120), standing, String(meets), titles.length === 0 ? '' : list(titles, titles.length)];
  });
  return tableOf(
    'The same as a table',
    ['School', 'What stands out', 'Meets there', 'Work smaller than the network'],
    rows,
    [2],
  );
}
