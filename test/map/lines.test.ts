/** Lines of a map: each goes from one shape to another, past all the rest. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIZES } from '../../src/map/drawing.ts';
import { drawingOf } from '../../src/map/map-layout.ts';
import { type NetworkMap, networkMap } from '../../src/map/network-map.ts';
import { mapSvg } from '../../src/reporters/map/map-svg.ts';
import { builtPlan } from '../kit/built-plan.ts';
import { runs } from '../kit/runs.ts';

const PLANS = readdirSync('test/plans', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/plans/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.yaml') && !file.includes('/err/'))
  .sort();

/** Points on a Bézier curve by its corners, or on a straight line. */
function pointsOn(corners: readonly number[]): [x: number, y: number][] {
  const points = Array.from({ length: corners.length / 2 }, (_, index) => corners.slice(2 * index, 2 * index + 2));
  const last = points.length - 1;
  const choose = [[1], [1, 1], [1, 2, 1], [1, 3, 3, 1]][last] ?? [];
  return Array.from({ length: 201 }, (_, step) => {
    const t = step / 200;
    const sum = (axis: number) =>
      points.reduce((all, point, i) => all + (choose[i] ?? 0) * t ** i * (1 - t) ** (last - i) * (point[axis] ?? 0), 0);
    return [sum(0), sum(1)];
  });
}

/** What the picture draws between shapes: the numbers of each line or curve. */
function linesIn(svg: string): number[][] {
  const drawn = svg.match(/<(?:line|path) class="m-line[^>]*>/g) ?? [];
  return drawn.map((one) => [...one.replace(/class="[^"]*"|[xy][12]=/g, '').matchAll(/-?\d+/g)].map(Number));
}

/** The lines of a picture that touch a shape at neither of their ends. */
function struck(map: NetworkMap): string[] {
  const { marks } = drawingOf(map);
  return linesIn(mapSvg(map)).flatMap((corners) => {
    const [fromX, fromY] = corners;
    const [toX, toY] = corners.slice(-2);
    const others = marks.filter(({ x, y }) => !(x === fromX && y === fromY) && !(x === toX && y === toY));
    return others
      .filter((mark) => pointsOn(corners).some(([x, y]) => Math.hypot(x - mark.x, y - mark.y) <= SIZES.radius))
      .map((mark) => `${corners.join(' ')} touches ${mark.inside}${mark.label.lines.join(' ')}`);
  });
}

/** Networks of 3 to 40 schools, and which schools are in each activity. */
const SKETCHES = fc.integer({ min: 3, max: 40 }).chain((n) =>
  fc.record({
    size: fc.constant(n),
    work: fc.array(fc.uniqueArray(fc.nat(n - 1), { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 30 }),
  }),
);

function mapOf({ size, work }: { readonly size: number; readonly work: readonly (readonly number[])[] }): NetworkMap {
  const schools = Array.from({ length: size }, (_, index) => ({ id: `s${index}`, name: `School ${index}` }));
  const activities = work.map((who, index) => ({
    title: `Work ${index}`,
    kind: 'enquiry',
    schools: who.map((school) => `s${school}`),
  }));
  const network = { id: 'net', name: 'Vale', stage: 'established' };
  return networkMap(builtPlan(JSON.stringify({ nlc: 1, network, schools, activities }))) as NetworkMap;
}

describe('a line of a map', () => {
  it.each(PLANS)('touches no shape but its own two in %s', (file) => {
    const map = networkMap(builtPlan(readFileSync(file, 'utf8')));
    expect(map === undefined ? [] : struck(map)).toEqual([]);
  });

  it('touches no shape but its own two, in networks of 3 to 40 schools', () => {
    fc.assert(
      fc.property(SKETCHES, (sketch) => {
        const map = mapOf(sketch);
        expect(struck(map)).toEqual([]);
        expect(mapSvg(map)).toBe(mapSvg(map));
      }),
      { numRuns: runs(60) },
    );
  });

  it('is bent where a straight one would touch another shape', () => {
    const maps = fc.sample(SKETCHES, { numRuns: runs(200), seed: 2005 }).map(mapOf);
    const bent = maps.flatMap((map) => drawingOf(map).lines.filter(({ via }) => via.length > 0));
    expect(bent.length).toBeGreaterThan(0);
  });
});
