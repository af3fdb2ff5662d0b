/** Bends the lines of a map round the shapes that they would otherwise run through, as if they ended there. */

import { type Drawing, type Line, type Mark, type Point, SIZES } from './drawing.ts';

/** How far the middle of a line keeps from the centre of a shape if there is room, and the least. */
const CLEAR = SIZES.radius + 5;
const LEAST_CLEAR = SIZES.radius + 2;

/** Points at which a curve is looked at. */
const SAMPLES = 32;

/** The drawing with each line straight, or else bent as little as takes it past every shape but its own two. */
export function bent(drawing: Drawing): Drawing {
  return { ...drawing, lines: drawing.lines.map((line) => ({ ...line, via: wayRound(line, drawing) })) };
}

function wayRound({ from, to }: Line, { marks, width, height }: Drawing): readonly Point[] {
  const inTheWay = (via: readonly Point[], clear: number) =>
    marks.some((mark) => mark !== from && mark !== to && distance(curve(from, to, via), mark) < clear);
  if (!inTheWay([], CLEAR)) return [];
  const isInside = ({ x, y }: Point) =>
    x > SIZES.margin && y > SIZES.margin && x < width - SIZES.margin && y < height - SIZES.margin;
  const ways = waysFor(from, to).filter((via) => curve(from, to, via).every(isInside));
  for (const clear of [CLEAR, LEAST_CLEAR]) {
    if (clear < CLEAR && !inTheWay([], clear)) return [];
    const way = ways.find((via) => !inTheWay(via, clear));
    if (way !== undefined) return way;
  }
  return [];
}

/** How far to the side the ends of a bend are, in pixels. */
const STEPS = Array.from({ length: 30 }, (_, index) => 12 * (index + 1));

/** Where the corners of a curve can be: bows to either side first, then an S, the flattest of each first. */
function waysFor(from: Mark, to: Mark): Point[][] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const at = (part: number, side: number): Point => ({
    x: Math.round(from.x + part * dx - (side * dy) / length),
    y: Math.round(from.y + part * dy + (side * dx) / length),
  });
  const sides = STEPS.flatMap((step) => [step, -step]);
  const bows = sides.flatMap((side) => [0.5, 0.2, 0.8].map((part) => [at(part, side)]));
  const wide = sides.map((side) => [at(0, side), at(1, side)]);
  const esses = sides.map((side) => [at(0.33, side), at(0.67, -side)]);
  return [...bows, ...esses, ...wide];
}

/** Points along a curve with none, one or two corners (Bézier), its ends included. */
export function curve(from: Point, to: Point, via: readonly Point[]): Point[] {
  if (via.length === 0) return [from, to].map(({ x, y }) => ({ x, y }));
  return Array.from({ length: SAMPLES + 1 }, (_, index) => pointAt([from, ...via, to], index / SAMPLES));
}

/** De Casteljau's algorithm. */
function pointAt(corners: readonly Point[], t: number): Point {
  const [first, ...rest] = corners;
  if (first === undefined || rest.length === 0) return first ?? { x: 0, y: 0 };
  const between = rest.map((next, index) => {
    const { x, y } = corners[index] as Point;
    return { x: x + t * (next.x - x), y: y + t * (next.y - y) };
  });
  return pointAt(between, t);
}

/** How near a line through some points comes to a point. */
export function distance(points: readonly Point[], to: Point): number {
  return Math.min(...points.slice(1).map((end, index) => fromSegment(points[index] as Point, end, to)));
}

function fromSegment(start: Point, end: Point, { x, y }: Point): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((x - start.x) * dx + (y - start.y) * dy) / square;
  const part = Math.min(1, Math.max(0, along));
  return Math.hypot(start.x + part * dx - x, start.y + part * dy - y);
}
