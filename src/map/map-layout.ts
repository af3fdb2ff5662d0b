/** Lays out a map: where each school and each activity is drawn. The same network always gets the same places. */

import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { type Label, labelOf } from './label.ts';
import type { MapRole, NetworkMap } from './network-map.ts';
import { type Box, separate } from './separate.ts';

/** Sizes in pixels. */
export const SIZES = { radius: 13, square: 10, cell: 7.4, line: 14, gap: 4, margin: 12 } as const;

/** With more activities than this, they have numbers instead of labels. */
const MOST_LABELLED = 10;

/** A school or an activity in its place. Its label is centred below it. */
export interface Mark {
  /** The centre of the shape, in whole pixels from the top left corner. */
  readonly x: number;
  readonly y: number;
  readonly kind: 'school' | 'activity';
  /** The role that decides the shape of a school. */
  readonly role: MapRole | undefined;
  /** What is written in the shape: how many others a school meets, or the number of an activity. */
  readonly inside: string;
  readonly label: Label;
}

export interface Line {
  readonly from: Mark;
  readonly to: Mark;
  /** In how many activities two schools meet; 1 for a school and an activity. */
  readonly times: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly lines: readonly Line[];
  /** Whether activities have numbers instead of labels. */
  readonly isNumbered: boolean;
}

type Draft = Omit<Mark, 'x' | 'y'> & Box & SimulationNodeDatum;

/** The box that a shape and its label take, measured from the centre of the box. */
function draftOf(mark: Omit<Mark, 'x' | 'y'>): Draft {
  const shape = 2 * SIZES.radius;
  const { lines, cells } = mark.label;
  const text = lines.length === 0 ? 0 : lines.length * SIZES.line + SIZES.gap;
  const width = Math.max(shape, Math.ceil(cells * SIZES.cell)) + 2 * SIZES.gap;
  return { ...mark, x: 0, y: 0, width, height: shape + text + 2 * SIZES.gap };
}

const NO_LABEL: Label = { lines: [], cells: 0 };

function draftsOf(map: NetworkMap, isNumbered: boolean): { schools: Draft[]; activities: Draft[] } {
  const schools = map.schools.map(({ name, meets, roles: [role] }) =>
    draftOf({
      kind: 'school',
      role,
      inside: map.activities.length === 0 ? '' : String(meets),
      label: labelOf(name, 18, 2),
    }),
  );
  const drawn = map.isDirect ? [] : map.activities;
  const activities = drawn.map(({ title }, index) =>
    draftOf({
      kind: 'activity',
      role: undefined,
      inside: isNumbered ? String(index + 1) : '',
      label: isNumbered ? NO_LABEL : labelOf(title, 18, 2),
    }),
  );
  return { schools, activities };
}

interface Tie {
  readonly source: Draft;
  readonly target: Draft;
  readonly times: number;
}

function tiesOf(map: NetworkMap, schools: readonly Draft[], activities: readonly Draft[]): Tie[] {
  const tie = (source: Draft | undefined, target: Draft | undefined, times: number): Tie[] =>
    source === undefined || target === undefined ? [] : [{ source, target, times }];
  if (map.isDirect) return map.pairs.flatMap(({ from, to, times }) => tie(schools[from], schools[to], times));
  return map.activities.flatMap((activity, index) =>
    activity.schools.flatMap((school) => tie(schools[school], activities[index], 1)),
  );
}

/** Draws a map. */
export function drawingOf(map: NetworkMap): Drawing {
  const isNumbered = !map.isDirect && map.activities.length > MOST_LABELLED;
  const { schools, activities } = draftsOf(map, isNumbered);
  const ties = tiesOf(map, schools, activities);
  const isAlone = ({ role }: Draft) => role === 'alone' || map.activities.length === 0;
  const joined = [...schools.filter((school) => !isAlone(school)), ...activities];
  const alone = schools.filter(isAlone);
  simulate(joined, ties);
  separate(joined);
  putInRows(alone, joined);
  return inPixels([...activities, ...schools], ties, isNumbered);
}

const TICKS = 400;

function simulate(nodes: Draft[], ties: readonly Tie[]): void {
  const strength = nodes.some(({ kind }) => kind === 'activity') ? 0.6 : 0.03;
  for (const node of nodes) Object.assign(node, { x: undefined, y: undefined });
  forceSimulation(nodes)
    .force(
      'ties',
      forceLink<Draft, { source: Draft; target: Draft }>([...ties].map(({ source, target }) => ({ source, target })))
        .distance(70)
        .strength(strength),
    )
    .force('charge', forceManyBody<Draft>().strength(-420).distanceMax(900))
    .force(
      'room',
      forceCollide<Draft>((node) => 0.45 * Math.max(node.width, node.height)),
    )
    .force('x', forceX<Draft>(0).strength(0.045))
    .force('y', forceY<Draft>(0).strength(0.07))
    .stop()
    .tick(TICKS);
}

/** Puts schools that meet no others in rows below the rest. */
function putInRows(alone: readonly Draft[], joined: readonly Draft[]): void {
  const left = Math.min(0, ...joined.map(({ x, width }) => x - width / 2));
  const right = Math.max(left + 640, ...joined.map(({ x, width }) => x + width / 2));
  let x = left;
  let top = Math.max(0, ...joined.map(({ y, height }) => y + height / 2)) + (joined.length > 0 ? 2 * SIZES.margin : 0);
  let tallest = 0;
  for (const one of alone) {
    if (x + one.width > right && x > left) {
      x = left;
      top += tallest;
      tallest = 0;
    }
    one.x = x + one.width / 2;
    one.y = top + one.height / 2;
    x += one.width + SIZES.gap;
    tallest = Math.max(tallest, one.height);
  }
}

function inPixels(drafts: readonly Draft[], ties: readonly Tie[], isNumbered: boolean): Drawing {
  const left = Math.min(0, ...drafts.map(({ x, width }) => x - width / 2)) - SIZES.margin;
  const least = Math.min(...drafts.map(({ y, height }) => y - height / 2));
  const top = (drafts.length === 0 ? 0 : least) - SIZES.margin;
  const right = Math.max(0, ...drafts.map(({ x, width }) => x + width / 2));
  const bottom = Math.max(top + SIZES.margin, ...drafts.map(({ y, height }) => y + height / 2));
  const marks = new Map(
    drafts.map((draft): [Draft, Mark] => {
      const { x, y, height, kind, role, inside, label } = draft;
      const shape = y - height / 2 + SIZES.gap + SIZES.radius;
      return [draft, { x: Math.round(x - left), y: Math.round(shape - top), kind, role, inside, label }];
    }),
  );
  return {
    width: Math.ceil(right - left + SIZES.margin),
    height: Math.ceil(bottom - top + SIZES.margin),
    marks: [...marks.values()],
    lines: ties.flatMap(({ source, target, times }) => {
      const [from, to] = [marks.get(source), marks.get(target)];
      return from === undefined || to === undefined ? [] : [{ from, to, times }];
    }),
    isNumbered,
  };
}
