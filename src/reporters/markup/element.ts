/**
 * HTML and SVG as a tree, so that text can only ever be text: every text and attribute is escaped, and only the
 * elements and attributes listed here can be made. No scripts, no styles on elements, no addresses of other files.
 */

import { safeText } from '../../text/words.ts';

export const TAGS = [
  ...['html', 'head', 'meta', 'title', 'style', 'body', 'header', 'main', 'footer', 'nav', 'section', 'article', 'div'],
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'p',
    'ol',
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
    'a',
    'b',
    'span',
    'pre',
    'code',
    'figure',
    'figcaption',
  ],
  ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  ...['svg', 'desc', 'g', 'line', 'circle', 'rect', 'path', 'text', 'tspan'],
] as const;
export type Tag = (typeof TAGS)[number];

export const ATTRIBUTES = [
  ...['lang', 'charset', 'name', 'content', 'http-equiv', 'id', 'class', 'href', 'role', 'tabindex', 'scope', 'start'],
  ...[
    'aria-label',
    'aria-labelledby',
    'aria-hidden',
    'xmlns',
    'viewBox',
    'width',
    'height',
    'x',
    'y',
    'x1',
    'y1',
    'x2',
  ],
  ...['data-label', 'y2', 'cx', 'cy', 'r', 'rx', 'd', 'text-anchor', 'preserveAspectRatio'],
] as const;
export type Attributes = Readonly<Partial<Record<(typeof ATTRIBUTES)[number], string | number>>>;

export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Markup[];
}

export type Markup = Element | string;

export function el(tag: Tag, attributes: Attributes, ...children: readonly Markup[]): Element {
  return { tag, attributes, children };
}

/** Text on one line: line breaks and repeated spaces become single spaces. */
export function prose(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NONCHARACTERS = /\p{Noncharacter_Code_Point}/gu;

/** Text that XML can hold and that can't change the direction of what is around it. */
export function visible(text: string): string {
  return safeText(text).replace(NONCHARACTERS, '\ufffd');
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Elements that end with a line break, so that a page can be compared line by line. */
const BREAKING: ReadonlySet<Tag> = new Set<Tag>([
  ...([
    'head',
    'meta',
    'title',
    'style',
    'header',
    'main',
    'footer',
    'section',
    'article',
    'h1',
    'h2',
    'h3',
    'h4',
    'p',
  ] as const),
  ...([
    'ol',
    'ul',
    'li',
    'dl',
    'dd',
    'figure',
    'table',
    'caption',
    'thead',
    'tbody',
    'tr',
    'svg',
    'g',
    'desc',
    'line',
    'pre',
  ] as const),
]);

/** The text of an element and everything in it. Valid as HTML, and as XML if it has no `meta`. */
export function markupOf(node: Markup): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, children } = node;
  const { start, end } = tagsOf(node);
  if (tag === 'meta') return `${start}${end}`;
  const inside = tag === 'style' ? children.join('') : children.map(markupOf).join('');
  return `${start}${inside}${end}`;
}

/** The text of an element whose children are made one by one, in pieces. */
export function* markupAround(
  { tag, attributes }: Pick<Element, 'tag' | 'attributes'>,
  children: Iterable<Iterable<string>>,
): Generator<string> {
  const { start, end } = tagsOf({ tag, attributes });
  yield start;
  for (const child of children) yield* child;
  yield end;
}

/** What comes before and after an element's children. */
function tagsOf({ tag, attributes }: Pick<Element, 'tag' | 'attributes'>): { start: string; end: string } {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const close = tag === 'meta' ? '' : `</${tag}>`;
  return { start: `<${tag}${named.join('')}>`, end: `${close}${BREAKING.has(tag) ? '\n' : ''}` };
}
