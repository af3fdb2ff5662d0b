/** Lays out a map: where each school and each activity is drawn. The same network always gets the same places. */

import { connectedSets } from '../plan/queries/graph.ts';
import { textWidth } from '../text/string-width.ts';
import { fillRows, layOut, type Node, putInRows, type Tie } from './arrange.ts';
import { bent } from './bend.ts';
import { type Drawing, type Mark, type Panel, SIZES } from './drawing.ts';
import { isCut, type Label, labelOf } from './label.ts';
import { isBetterAbove } from './label-sides.ts';
import { framed } from './map-frame.ts';
import { frameHeading, isFramed, panelHeading } from './map-words.ts';
import type { NetworkMap } from './network-map.ts';
import type { Box } from './separate.ts';

/** With more activities than this, they have numbers instead of labels. */
const MOST_LABELLED = 10;

interface Draft extends Node, Omit<Mark, 'x' | 'y' | 'kind' | 'isAbove'> {}

/** What is kept free above and below a shape with its label. */
const ROOM = 7;

/** The box that a shape and its label take, measured from the centre of the box. */
function draftOf(mark: Omit<Draft, keyof Box>): Draft {
  const shape = 2 * SIZES.radius;
  const { lines, cells } = mark.label;
  const text = lines.length === 0 ? 0 : lines.length * SIZES.line + SIZES.gap;
  const width = Math.max(shape, Math.ceil(cells * SIZES.cell)) + 2 * SIZES.gap;
  return { ...mark, x: 0, y: 0, width, height: shape + text + 2 * ROOM };
}

const NO_LABEL: Label = { lines: [], cells: 0 };

/** The most cells and lines of a label. */
const NAME = [18, 3] as const;
const TITLE = [20, 4] as const;

function draftsOf(map: NetworkMap, isNumbered: boolean): { schools: Draft[]; activities: Draft[] } {
  const schools = map.schools.map(({ name, roles: [role] }) =>
    draftOf({ kind: 'school', role, inside: '', label: labelOf(name, ...NAME) }),
  );
  const drawn = map.isDirect ? [] : map.activities;
  const activities = drawn.map(({ title }, index) =>
    draftOf({
      kind: 'activity',
      role: undefined,
      inside: isNumbered ? String(index + 1) : '',
      label: isNumbered ? NO_LABEL : labelOf(title, ...TITLE),
    }),
  );
  return { schools, activities };
}

function tiesOf(map: NetworkMap, schools: readonly Draft[], activities: readonly Draft[]): Tie<Draft>[] {
  const tie = (source: Draft | undefined, target: Draft | undefined, times: number): Tie<Draft>[] =>
    source === undefined || target === undefined ? [] : [{ source, target, times }];
  if (map.isDirect) return map.pairs.flatMap(({ from, to, times }) => tie(schools[from], schools[to], times));
  return map.activities.flatMap((activity, index) =>
    activity.schools.flatMap((school) => tie(schools[school], activities[index], 1)),
  );
}

/** Numbers lead to the whole titles below a map, so that no title is ever cut. */
function needsNumbers({ isDirect, activities }: NetworkMap): boolean {
  return !isDirect && (activities.length > MOST_LABELLED || activities.some(({ title }) => isCut(title, ...TITLE)));
}

/** Draws a map. */
export function drawingOf(map: NetworkMap): Drawing {
  const isNumbered = needsNumbers(map);
  const { schools, activities } = draftsOf(map, isNumbered);
  const ties = tiesOf(map, schools, activities);
  const pairs = ties.map(({ source, target }) => [source, target] as const);
  const groups = connectedSets([...schools, ...activities], pairs);
  const plots = plotsOf(groups, ties, map);
  const drawing = { ...inPixels(plots, [...activities, ...schools], ties, arrange(plots)), isNumbered };
  return bent(isFramed(map) ? framed(drawing, frameHeading(map)) : drawing);
}

/** The room for a map on a sheet of paper, as a shape: how wide and how high. */
const SHEET = { width: 680, height: 340 } as const;

/**
 * Puts the plots in rows that all have the same width, as many in each as make the whole largest on a sheet. Returns
 * the size of the whole.
 */
function arrange(plots: Plot[]): { width: number; height: number } {
  let best = { most: Number.POSITIVE_INFINITY, scale: 0 };
  for (const most of rowWidths(plots)) {
    const { width, height } = putInRows(plots, most, SIZES.margin);
    const scale = Math.min(SHEET.width / width, SHEET.height / height);
    if (scale > best.scale) best = { most, scale };
  }
  const size = putInRows(plots, best.most, SIZES.margin);
  fillRows(plots, size.width, SIZES.margin);
  return size;
}

/** How wide a row can be: as wide as some plots that follow each other, and as the widest of all; the least first. */
function rowWidths(plots: readonly Plot[]): number[] {
  const least = Math.max(...plots.map(({ width }) => width));
  const sums = plots.flatMap((_, first) => {
    let width = -SIZES.margin;
    return plots.slice(first).map((plot) => {
      width += plot.width + SIZES.margin;
      return width;
    });
  });
  return [...new Set(sums.map((sum) => Math.max(sum, least)))].sort((a, b) => a - b);
}

/** A group with the room that it takes. */
interface Plot extends Box {
  readonly drafts: readonly Draft[];
  readonly isApart: boolean;
  readonly heading: string;
}

/** The groups, the largest first; schools that no line joins to others are together, by why that is. */
function plotsOf(groups: readonly Draft[][], ties: readonly Tie<Draft>[], map: NetworkMap): Plot[] {
  const joined = groups.filter((group) => group.length > 1).sort((a, b) => b.length - a.length);
  const single = groups.filter((group) => group.length === 1).flat();
  for (const group of joined)
    layOut(
      group,
      ties.filter(({ source }) => group.includes(source)),
    );
  const plots = joined.map((drafts) => {
    const isApart = drafts.some(({ role }) => role === 'apart');
    return plotOf(drafts, isApart, isApart ? panelHeading('apart', map) : '');
  });
  const widest = Math.max(LEAST_ROW, ...plots.map(({ width }) => width)) - 2 * PADDING;
  for (const role of ['alone', 'apart', undefined] as const) {
    const drafts = single.filter((draft) => draft.role === role);
    if (drafts.length === 0) continue;
    putInRows(drafts, widest, SIZES.gap);
    plots.push(plotOf(drafts, role === 'apart', panelHeading(role, map)));
  }
  return plots;
}

/** The least width of a row of schools that no line joins, if there are several. */
const LEAST_ROW = 440;
const PADDING = 10;
const HEADING = 22;

function plotOf(drafts: readonly Draft[], isApart: boolean, heading: string): Plot {
  const { left, right, top, bottom } = edgesOf(drafts);
  const words = heading === '' ? 0 : textWidth(heading) * SIZES.cell;
  const width = Math.max(right - left, words) + 2 * PADDING;
  return { drafts, isApart, heading, x: 0, y: 0, width, height: bottom - top + 2 * PADDING + headingOf(heading) };
}

function headingOf(heading: string): number {
  return heading === '' ? 0 : HEADING;
}

function edgesOf(boxes: readonly Box[]): { left: number; right: number; top: number; bottom: number } {
  return {
    left: Math.min(...boxes.map(({ x, width }) => x - width / 2)),
    right: Math.max(...boxes.map(({ x, width }) => x + width / 2)),
    top: Math.min(...boxes.map(({ y, height }) => y - height / 2)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height / 2)),
  };
}

/** Moves the drafts of a plot to where the plot is. */
function moveTo({ drafts, heading, x, y, width, height }: Plot): void {
  const { left, right, top } = edgesOf(drafts);
  const across = x - (left + right) / 2;
  const down = y - height / 2 + PADDING + headingOf(heading) - top;
  for (const draft of drafts) {
    draft.x += heading === '' ? across : x - width / 2 + PADDING - left;
    draft.y += down;
  }
}

function inPixels(
  plots: readonly Plot[],
  drafts: readonly Draft[],
  ties: readonly Tie<Draft>[],
  { width, height }: { width: number; height: number },
): Omit<Drawing, 'isNumbered'> {
  for (const plot of plots) moveTo(plot);
  const marks = new Map(drafts.map((draft) => [draft, markOf(draft, ties)]));
  const isPlain = plots.length === 1 && plots[0]?.heading === '';
  return {
    width: Math.ceil(width + 2 * SIZES.margin),
    height: Math.ceil(height + 2 * SIZES.margin),
    frame: undefined,
    panels: isPlain ? [] : plots.map(panelOf),
    marks: [...marks.values()],
    lines: ties.flatMap(({ source, target, times }) => {
      const [from, to] = [marks.get(source), marks.get(target)];
      return from === undefined || to === undefined ? [] : [{ from, to, via: [], times }];
    }),
  };
}

function panelOf({ x, y, width, height, isApart, heading }: Plot): Panel {
  const [left, top] = [Math.round(x - width / 2 + SIZES.margin), Math.round(y - height / 2 + SIZES.margin)];
  return { x: left, y: top, width: Math.round(width), height: Math.round(height), isApart, heading };
}

function markOf(draft: Draft, ties: readonly Tie<Draft>[]): Mark {
  const { x, y, height, kind, role, inside, label } = draft;
  const edge = height / 2 - ROOM - SIZES.radius;
  const isAbove = isBetterAbove(draft, ties, edge);
  const shape = isAbove ? y + edge : y - edge;
  return {
    x: Math.round(x + SIZES.margin),
    y: Math.round(shape + SIZES.margin),
    kind,
    role,
    inside,
    label,
    isAbove,
  };
}
