/** Draws a map as SVG, for a file of its own and for a page. */

import { type Drawing, type Frame, type Mark, type Panel, SIZES } from '../../map/drawing.ts';
import { drawingOf } from '../../map/map-layout.ts';
import { mapSentences, roleWords } from '../../map/map-words.ts';
import { type MapRole, type NetworkMap, ROLES } from '../../map/network-map.ts';
import { clip } from '../../text/clip.ts';
import { textWidth } from '../../text/string-width.ts';
import { type Element, el, markupOf, prose } from '../markup/element.ts';

const R = SIZES.radius;

/** The shape of a school or an activity around a point: shapes differ, so that nobody depends on colours. */
function shapesOf(x: number, y: number, kind: Mark['kind'], role: MapRole | undefined): Element[] {
  if (kind === 'activity') {
    const half = SIZES.square;
    return [el('rect', { class: 'm-activity', x: x - half, y: y - half, width: 2 * half, height: 2 * half, rx: 2 })];
  }
  const circle = (name: string, r: number = R) => el('circle', { class: name, cx: x, cy: y, r });
  if (role === 'bridge') {
    const d = `M${x} ${y - R - 2}L${x + R + 2} ${y}L${x} ${y + R + 2}L${x - R - 2} ${y}Z`;
    return [el('path', { class: 'm-bridge', d })];
  }
  if (role === 'hub') return [circle('m-hub'), circle('m-ring', R - 3)];
  if (role === 'apart')
    return [
      el('path', { class: 'm-apart', d: `M${x} ${y - R - 1}L${x + R + 2} ${y + R - 2}L${x - R - 2} ${y + R - 2}Z` }),
    ];
  return [circle('m-school')];
}

/** A shape with what is written in it. */
function shapeOf(x: number, y: number, { kind, role, inside }: Pick<Mark, 'kind' | 'role' | 'inside'>): Element[] {
  const name = kind === 'activity' ? 'm-number m-light' : 'm-number';
  const text = { class: name, x, 'text-anchor': 'middle', y: y + (role === 'apart' ? 8 : 4) };
  return [...shapesOf(x, y, kind, role), ...(inside === '' ? [] : [el('text', text, inside)])];
}

function markOf({ x, y, kind, role, inside, label, isAbove }: Mark): Element {
  const centred = { x, 'text-anchor': 'middle' };
  const first = isAbove
    ? y - R - SIZES.gap - (label.lines.length - 1) * SIZES.line - 3
    : y + R + SIZES.gap + SIZES.line - 3;
  const name = kind === 'activity' ? 'm-label m-title' : 'm-label';
  return el(
    'g',
    {},
    ...backsOf(label, kind, x, first),
    ...shapeOf(x, y, { kind, role, inside }),
    ...label.lines.map((line, index) => el('text', { class: name, ...centred, y: first + index * SIZES.line }, line)),
  );
}

/** The usual width of a cell of bold and of light lettering, in pixels. */
const WRITTEN = { school: 6.9, activity: 6.2 } as const;

/** Keeps the lines of a map off the words of a label, whose first line is at this height. */
function backsOf({ lines }: Mark['label'], kind: Mark['kind'], x: number, first: number): Element[] {
  return lines.map((line, index) => {
    const width = Math.ceil(textWidth(line) * WRITTEN[kind]);
    const y = first + (index - 1) * SIZES.line + 3;
    return el('rect', { class: 'm-back', x: x - Math.round(width / 2), y, width, height: SIZES.line });
  });
}

/** A frame for the work of all the schools, with what that is. */
function frameOf({ x, y, width, height, heading: { lines } }: Frame): Element {
  const text = (line: string, index: number) =>
    el('text', { class: 'm-heading', x: x + 12, y: y + 19 + index * SIZES.line }, line);
  return el('g', {}, el('rect', { class: 'm-frame', x, y, width, height, rx: 12 }), ...lines.map(text));
}

/** A group of schools that is by itself, with what its schools have in common. */
function panelOf({ x, y, width, height, isApart, heading }: Panel): Element {
  return el(
    'g',
    {},
    el('rect', { class: isApart ? 'm-panel m-cut' : 'm-panel', x, y, width, height, rx: 8 }),
    ...(heading === '' ? [] : [el('text', { class: 'm-heading', x: x + 10, y: y + 19 }, heading)]),
  );
}

function lineOf({ from, to, via, times }: Drawing['lines'][number]): Element {
  const weight = times > 2 ? 'm-line m-thick' : times > 1 ? 'm-line m-wide' : 'm-line';
  if (via.length > 0) {
    const corners = [...via, to].map(({ x, y }) => `${x} ${y}`).join(' ');
    return el('path', { class: weight, d: `M${from.x} ${from.y}${via.length > 1 ? 'C' : 'Q'}${corners}` });
  }
  return el('line', { class: weight, x1: from.x, y1: from.y, x2: to.x, y2: to.y });
}

interface KeyEntry extends Pick<Mark, 'kind' | 'role' | 'inside'> {
  readonly words: string;
}

/** The shapes that a map has, with what each means. */
export function keyEntries(map: NetworkMap): KeyEntry[] {
  const used = ROLES.filter((role) => map.schools.some(({ roles: [first] }) => first === role));
  const words = roleWords(map);
  const school: KeyEntry = { kind: 'school', role: undefined, inside: '', words: 'school' };
  const roles = used.flatMap((role): KeyEntry[] =>
    role === 'alone' ? [] : [{ kind: 'school', role, inside: '', words: words[role] }],
  );
  const hasActivities = !map.isDirect && map.activities.length > 0;
  const activity: KeyEntry = {
    kind: 'activity',
    role: undefined,
    inside: '',
    words: `activity in which some schools ${map.isOver ? 'met' : 'meet'}`,
  };
  return [school, ...roles, ...(hasActivities ? [activity] : [])];
}

/** One shape of the key, in a picture of its own. */
export function keyShape(entry: KeyEntry): Element {
  return el(
    'svg',
    { class: 'm-key', viewBox: '0 0 34 34', width: 26, height: 26, 'aria-hidden': 'true' },
    ...shapeOf(17, 17, entry),
  );
}

/** The map without its key. `id` is the start of the ids in it; `scale` makes it larger or smaller. */
export function mapPicture(map: NetworkMap, drawing: Drawing, id: string, scale = 1): Element {
  return pictureOf(drawing, { id, title: `Map of ${prose(map.name)}`, about: mapSentences(map).join(' '), scale });
}

/** What a picture is called, what it is for those who can't see it, and its size. */
interface Look {
  /** The start of the ids in the picture. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly scale?: number;
}

export function pictureOf(
  { width, height, frame, panels, marks, lines }: Drawing,
  { id, title, about, scale = 1 }: Look,
): Element {
  return el(
    'svg',
    {
      class: 'map',
      viewBox: `0 0 ${width} ${height}`,
      width: Math.round(width * scale),
      height: Math.round(height * scale),
      role: 'img',
      'aria-labelledby': `${id}-t ${id}-d`,
    },
    el('title', { id: `${id}-t` }, title),
    el('desc', { id: `${id}-d` }, about),
    ...(frame === undefined ? [] : [frameOf(frame)]),
    ...panels.map(panelOf),
    el('g', {}, ...lines.map(lineOf)),
    ...marks.map(markOf),
  );
}

/** What the classes of a map look like on paper or on a white screen. */
export const MAP_STYLE = `
text{font-family:"Helvetica Neue",Arial,"Liberation Sans",sans-serif;font-size:12px}
.m-line{fill:none;stroke:#8a94a3;stroke-width:1}.m-wide{stroke-width:2}.m-thick{stroke-width:3}
.m-panel{fill:none;stroke:#d5dae1}.m-cut{stroke:#8a2146;stroke-width:1.6;stroke-dasharray:6 4}.m-heading{fill:#3c4654;font-weight:600}
.m-school,.m-apart,.m-hub,.m-bridge{fill:#fff;stroke:#1b2430;stroke-width:1.6}
.m-apart{fill:#f6e3ea;stroke:#8a2146}.m-hub,.m-ring{fill:#d9e9f7;stroke:#0f4c81;stroke-width:1.6}
.m-bridge{fill:#fbe6c4;stroke:#7a4a00;stroke-width:2}.m-activity{fill:#4b5666;stroke:#4b5666}
.m-number{fill:#1b2430}.m-light{fill:#fff}
.m-frame{fill:none;stroke:#0f4c81;stroke-width:1.6}.m-back{fill:#fff}.m-label{fill:#1b2430;font-weight:600}
.m-title{font-weight:400;fill:#3c4654}`;

const LINE = 18;

/** Lines of text below a map, clipped to what fits in its width. */
function textBelow(lines: readonly string[], top: number, width: number): Element[] {
  const most = Math.max(40, Math.floor((width - 24) / 6.4));
  return lines
    .flatMap((line) => wrappedAt(line, most))
    .map((line, index) => el('text', { class: 'm-words', x: SIZES.margin, y: top + index * LINE }, line));
}

/** Splits a text at spaces into lines of at most `most` UTF-16 units. */
function wrappedAt(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of prose(text)
    .split(' ')
    .map((one) => clip(one, most))) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A map as a picture with its key and what to notice, in a file of its own. Ends in a newline. */
export function mapSvg(map: NetworkMap): string {
  const drawing = drawingOf(map);
  const picture = mapPicture(map, drawing, 'map');
  const { width: drawn, height: tall, isNumbered } = drawing;
  const width = Math.max(480, drawn);
  const entries = keyEntries(map);
  const key = entries.map((entry, index) => keyLine(entry, tall + 14 + index * 30));
  const numbers = isNumbered ? map.activities.map(({ title }, index) => `${index + 1} ${title}`) : [];
  const lines = [...mapSentences(map), ...(numbers.length > 0 ? [`Activities: ${numbers.join('; ')}.`] : [])];
  const words = textBelow(lines, tall + 26 + entries.length * 30, width);
  const height = tall + 26 + entries.length * 30 + words.length * LINE + 4;
  const { children, attributes } = picture;
  const box = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height };
  const paper = el('rect', { class: 'm-paper', x: 0, y: 0, width, height });
  const style = el('style', {}, `${MAP_STYLE}\n.m-paper{fill:#fff}.m-words{fill:#1b2430}`);
  const [title = '', desc = '', ...rest] = children;
  const root = el('svg', { ...attributes, ...box }, title, desc, style, paper, ...rest, ...key, ...words);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markupOf(root)}`;
}

function keyLine(entry: KeyEntry, y: number): Element {
  const x = SIZES.margin + R + 2;
  return el('g', {}, ...shapeOf(x, y, entry), el('text', { class: 'm-words', x: x + R + 10, y: y + 4 }, entry.words));
}
