/** Turns markup into the paragraphs and tables of a Word file. */

import {
  BorderStyle,
  HeightRule,
  type INumberingOptions,
  type IParagraphOptions,
  LevelFormat,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Element, type Markup, type Tag, visible } from '../markup/element.ts';

type Block = Paragraph | Table;

const HEADINGS: Readonly<Partial<Record<Tag, IParagraphOptions['heading']>>> = {
  h1: 'Heading1',
  h2: 'Heading2',
  h3: 'Heading3',
  h4: 'Heading4',
};

/** What is only for screens. */
const LEFT_OUT: ReadonlySet<Tag> = new Set<Tag>(['nav', 'svg', 'head', 'style']);
/** What has blocks in it, and no text of its own. */
const HOLDERS: ReadonlySet<Tag> = new Set<Tag>(['header', 'main', 'section', 'article', 'div', 'footer', 'figure']);

/** Distances in twentieths of a point. */
const STEP = 360;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '9AA3AF' };
const SOFT = '4B5666';
const SOFT_CLASSES = ['facts', 'note', 'dates', 'meta', 'why', 'label'];

const indent = { left: STEP, hanging: STEP };
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: 'numbers',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent } } }],
    },
    {
      reference: 'bullets',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent } } }],
    },
    {
      reference: 'boxes',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '☐',
          style: { paragraph: { indent }, run: { font: 'Segoe UI Symbol' } },
        },
      ],
    },
  ],
};

export function blocksOf(content: readonly Markup[]): Block[] {
  const lists = { started: 0 };
  return content.flatMap((node) => blockOf(node, lists));
}

/** Counts the lists, so that each starts at 1. */
interface Lists {
  started: number;
}

function blockOf(node: Markup, lists: Lists): Block[] {
  if (typeof node === 'string') return node.trim() === '' ? [] : [paragraphOf([node])];
  const { tag, children } = node;
  if (LEFT_OUT.has(tag) || isUnseen(node)) return [];
  if (hasClass(node, 'room')) return roomOf(children.length);
  if (tag === 'footer') return [paragraphOf(children, { spacing: { before: 240 } }, { color: SOFT })];
  if (isHolder(node)) return children.flatMap((child) => blockOf(child, lists));
  if (tag === 'ul' || tag === 'ol') return listOf(node, lists);
  if (tag === 'dl') return termsOf(children);
  if (tag === 'table') return tableOf(node);
  const heading = HEADINGS[tag];
  // What explains a question stays on the page of the answer.
  return [
    paragraphOf([node], {
      ...(heading !== undefined && { heading, keepNext: true }),
      ...(hasClass(node, 'why') && { keepNext: true }),
    }),
  ];
}

function hasClass({ attributes }: Element, name: string): boolean {
  return String(attributes.class ?? '')
    .split(' ')
    .includes(name);
}

function isHolder(node: Markup): node is Element {
  return typeof node !== 'string' && HOLDERS.has(node.tag);
}

function isUnseen(node: Element): boolean {
  if (hasClass(node, 'pictured')) return true;
  return node.attributes['aria-hidden'] === 'true' && !hasClass(node, 'room') && !hasClass(node, 'fill');
}

function paragraphOf(nodes: readonly Markup[], options: IParagraphOptions = {}, look: Look = {}): Paragraph {
  return new Paragraph({ ...options, children: nodes.flatMap((node) => runsOf(node, look)) });
}

/** Lines to write on, all on one page. */
function roomOf(lines: number): Paragraph[] {
  const line = { ...RULE, space: 1 };
  const look = {
    spacing: { after: 0, line: 500, lineRule: LineRuleType.EXACT },
    border: { bottom: line, between: line },
  };
  return Array.from({ length: lines }, (_, index) => new Paragraph({ ...look, keepNext: index < lines - 1 }));
}

/** The most choices that are kept together. */
const FEW = 8;

type Look = Readonly<{ bold?: boolean; color?: string }>;

function runsOf(node: Markup, look: Look = {}): TextRun[] {
  if (typeof node === 'string') return node === '' ? [] : [new TextRun({ ...look, text: visible(node) })];
  if (LEFT_OUT.has(node.tag) || isUnseen(node)) return [];
  const isBold = node.tag === 'b' || node.tag === 'dt' || node.tag === 'caption' || hasClass(node, 'label');
  const isSoft = SOFT_CLASSES.some((name) => hasClass(node, name));
  const here = { ...look, ...(isBold && { bold: true }), ...(isSoft && { color: SOFT }) };
  return node.children.flatMap((child) => runsOf(child, here));
}

function listOf({ tag, attributes, children }: Element, lists: Lists): Block[] {
  lists.started += 1;
  const reference = tag === 'ol' ? 'numbers' : attributes.class === 'choices' ? 'boxes' : 'bullets';
  const numbering = { reference, level: 0, instance: lists.started };
  return children.flatMap((item, index) => {
    if (typeof item === 'string') return [];
    // What is below the item's own words is indented as they are.
    const parts = item.children.flatMap((child) => (isHolder(child) ? child.children : [child]));
    const below = parts.filter((child) => typeof child !== 'string' && child.tag === 'dl');
    const own = parts.filter((child) => !below.includes(child));
    const details = below.flatMap((child) => (typeof child === 'string' ? [] : termsOf(child.children, STEP)));
    // A few boxes stay on one page.
    const isChoice = reference === 'boxes' && children.length <= FEW && index < children.length - 1;
    return [paragraphOf(own, { numbering, keepNext: details.length > 0 || isChoice, keepLines: true }), ...details];
  });
}

/** Terms with what is said of each, a line for each pair. */
function termsOf(children: readonly Markup[], left = 0): Paragraph[] {
  const terms = children.filter((child) => typeof child !== 'string');
  return terms.flatMap((term, index) => {
    const said = terms[index + 1];
    if (term.tag !== 'dt' || said === undefined) return [];
    const isLast = index >= terms.length - 2;
    const options = { indent: { left }, spacing: { after: isLast ? 140 : 40 }, keepNext: !isLast, keepLines: true };
    return [paragraphOf([term, ': ', ...said.children], options)];
  });
}

/** Every row that is in the head is repeated on each page. The caption comes before the table. */
function tableOf({ attributes, children }: Element): Block[] {
  const parts = children.filter((child) => typeof child !== 'string');
  const rowsIn = (tag: Tag) =>
    parts.filter((part) => part.tag === tag).flatMap((part) => part.children.filter((row) => typeof row !== 'string'));
  const caption = parts.find(({ tag }) => tag === 'caption');
  const row = (isHead: boolean) => (one: Element) => rowOf(one, isHead, attributes.class === 'blank' && !isHead);
  const rows = [...rowsIn('thead').map(row(true)), ...rowsIn('tbody').map(row(false))];
  if (rows.length === 0) return [];
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = {
    top: RULE,
    bottom: RULE,
    left: none,
    right: none,
    insideHorizontal: RULE,
    insideVertical: attributes.class === 'blank' ? RULE : none,
  };
  // The rows of a table to fill in begin with what is asked, if anything is.
  const isAsked = attributes.class === 'blank' && hasText(rowsIn('tbody')[0]?.children[0] ?? '');
  const columns = Math.max(1, ...rowsIn('tbody').map((one) => one.children.length));
  const columnWidths = isAsked ? askedWidths(columns) : undefined;
  return [
    ...(caption === undefined ? [] : [paragraphOf([caption], { keepNext: true, spacing: { before: 200, after: 60 } })]),
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders,
      rows,
      ...(columnWidths && { columnWidths, layout: TableLayoutType.FIXED }),
    }),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

/** The width of the text of a sheet of A4, in twentieths of a point. */
const TEXT_WIDTH = 9600;

/** What is asked takes as much room as two answers, but no more than half. */
function askedWidths(columns: number): number[] {
  const asked = columns === 2 ? TEXT_WIDTH / 2 : (2 * TEXT_WIDTH) / (columns + 1);
  const answer = (TEXT_WIDTH - asked) / (columns - 1);
  return [asked, ...Array.from({ length: columns - 1 }, () => answer)].map(Math.round);
}

function hasText(node: Markup): boolean {
  return typeof node === 'string' ? node !== '' : node.children.some(hasText);
}

function rowOf({ children }: Element, isHead: boolean, isBlank: boolean): TableRow {
  const cells = children.filter((cell) => typeof cell !== 'string');
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    ...(isBlank && { height: { value: 480, rule: HeightRule.ATLEAST } }),
    children: cells.map((cell) => {
      const alignment = cell.attributes.class === 'figure' ? 'right' : 'left';
      const runs = cell.children.flatMap((child) => runsOf(child, isHead ? { bold: true, color: SOFT } : {}));
      return new TableCell({
        margins: { top: 50, bottom: 50, left: 60, right: alignment === 'right' ? 240 : 60 },
        children: [new Paragraph({ alignment, spacing: { after: 0 }, children: runs })],
      });
    }),
  });
}
