/** `nlc map`: what is drawn, that labels never overlap, and that no name breaks out of any format. */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawing, SIZES } from '../../src/map/drawing.ts';
import { isCut, labelOf } from '../../src/map/label.ts';
import { crosses } from '../../src/map/label-sides.ts';
import { drawingOf } from '../../src/map/map-layout.ts';
import { mapSentences } from '../../src/map/map-words.ts';
import { MOST_SCHOOLS, type NetworkMap, networkMap } from '../../src/map/network-map.ts';
import { mapSvg } from '../../src/reporters/map/map-svg.ts';
import { mapDot, mapGraphml, mapMermaid } from '../../src/reporters/map/text-formats.ts';
import { textWidth } from '../../src/text/string-width.ts';
import { builtPlan } from '../kit/built-plan.ts';
import { ATTACKS } from '../kit/hostile-texts.ts';
import { runIn } from '../kit/memory-io.ts';
import { OUTLINE } from '../kit/plans.ts';
import { runs } from '../kit/runs.ts';
import { graphvizErrors, wellFormedErrors } from '../kit/validators.ts';

const PLANS = readdirSync('test/plans', { recursive: true, encoding: 'utf8' })
  .map((file) => `test/plans/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.yaml') && !file.includes('/err/'))
  .sort();

interface Sketch {
  readonly names: readonly string[];
  readonly work: readonly (readonly number[])[];
  readonly title?: string;
}

/** The map of a plan with these schools, and with activities of these schools, by their indexes. */
function mapOf({ names, work, title = 'Work' }: Sketch): NetworkMap {
  const schools = names.map((name, index) => ({ id: `s${index}`, name, joined_by: 'choice' }));
  const activities = work.map((who, index) => ({
    title: `${title} ${index + 1}`,
    kind: 'enquiry',
    schools: who.map((school) => `s${school}`),
  }));
  const network = { id: 'net', name: 'Vale', stage: 'established' };
  const map = networkMap(builtPlan(JSON.stringify({ nlc: 1, network, schools, activities })));
  if (map === undefined) throw new Error('There is no map.');
  return map;
}

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index);

/** Labels and shapes as rectangles: those that overlap, by what is written in them. */
function overlaps({ marks, panels }: Drawing): string[] {
  const headings = panels.flatMap(({ x, y, heading }) =>
    heading === ''
      ? []
      : [{ name: heading, left: x + 10, right: x + 10 + heading.length * 6.5, top: y, bottom: y + 22 }],
  );
  const shapes = marks.flatMap(({ x, y, isAbove, label: { lines, cells }, kind }) => {
    const half = (cells * SIZES.cell) / 2;
    const shape = kind === 'school' ? SIZES.radius : SIZES.square;
    const below = y + SIZES.radius + SIZES.gap;
    const top = isAbove ? y - SIZES.radius - SIZES.gap - lines.length * SIZES.line : below;
    return [
      { name: `at ${x},${y}`, left: x - shape, right: x + shape, top: y - shape, bottom: y + shape },
      ...(lines.length === 0
        ? []
        : [{ name: lines.join(' '), left: x - half, right: x + half, top, bottom: top + lines.length * SIZES.line }]),
    ];
  });
  const boxes = [...shapes, ...headings];
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.name} and ${b.name}`),
  );
}

/** Labels with the room that keeps lines off their words, by whether a line is drawn over it. */
function linesOverWords(svg: string): number {
  const lines = svg.lastIndexOf('<line ');
  return [...svg.matchAll(/<rect class="m-back"/g)].filter(({ index }) => index < lines).length;
}

/** Whether everything is on the picture, and each panel holds what is on it and overlaps no other. */
function strays({ width, height, marks, panels }: Drawing): string[] {
  const edges = (one: Drawing['panels'][number]) => ({ right: one.x + one.width, bottom: one.y + one.height });
  const outside = panels.filter(
    (one) => one.x < 0 || one.y < 0 || edges(one).right > width || edges(one).bottom > height,
  );
  const crossed = panels.filter((a, index) =>
    panels
      .slice(index + 1)
      .some((b) => a.x < edges(b).right && b.x < edges(a).right && a.y < edges(b).bottom && b.y < edges(a).bottom),
  );
  const loose = marks.filter(({ x, y, label }) => {
    const half = Math.max(SIZES.radius, (label.cells * SIZES.cell) / 2);
    const holds = (left: number, top: number, right: number, bottom: number) =>
      x - half >= left && x + half <= right && y - SIZES.radius >= top && y + SIZES.radius <= bottom;
    if (panels.length === 0) return !holds(0, 0, width, height);
    return panels.filter((one) => holds(one.x, one.y, edges(one).right, edges(one).bottom)).length !== 1;
  });
  return [...outside, ...crossed, ...loose].map((one) => JSON.stringify(one));
}

describe('labels', () => {
  it.each(PLANS)('have the whole name of each school in %s', (file) => {
    const map = networkMap(builtPlan(readFileSync(file, 'utf8')));
    const drawn = (map === undefined ? [] : drawingOf(map).marks).flatMap(({ label }) => label.lines);
    expect(drawn.filter((line) => line.endsWith('…'))).toEqual([]);
  });

  it.each(PLANS)('of schools with one line are on the side that it leaves free in %s', (file) => {
    const map = networkMap(builtPlan(readFileSync(file, 'utf8')));
    const { marks, lines } = map === undefined ? { marks: [], lines: [] } : drawingOf(map);
    const struck = marks.filter((mark) => {
      const [own, ...others] = lines.filter(({ from, to }) => from === mark || to === mark);
      if (own === undefined || others.length > 0) return false;
      const { x, y, isAbove, label } = mark;
      const [near, height] = [SIZES.radius + SIZES.gap, label.lines.length * SIZES.line];
      const top = isAbove ? y - near - height : y + near;
      const half = (label.cells * SIZES.cell) / 2;
      return crosses({ left: x - half, right: x + half, top, bottom: top + height }, own.from, own.to);
    });
    expect(struck.map(({ label }) => label.lines.join(' '))).toEqual([]);
  });

  it('know which lines cross them', () => {
    const area = { left: 0, right: 10, top: 0, bottom: 10 };
    const cross = (...[x1, y1, x2, y2]: [number, number, number, number]) =>
      crosses(area, { x: x1, y: y1 }, { x: x2, y: y2 });
    expect([cross(-5, 5, 15, 5), cross(5, -5, 5, 15), cross(-1, 4, 4, -1), cross(5, 5, 6, 6)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([cross(-5, 11, 15, 11), cross(-5, 5, -1, 5), cross(-5, 4, 4, -5), cross(11, -5, 11, 15)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('never overlap, for 3 to 60 schools', () => {
    const someNames = [
      'Elm',
      'Fellside Voluntary Aided Primary School of the Holy Name',
      "St Aldhelm's Academy",
      '朝日小学校と朝日中学校と',
    ];
    const sketch = fc.integer({ min: 3, max: 60 }).chain((n) =>
      fc.record({
        names: fc.array(fc.constantFrom(...someNames), { minLength: n, maxLength: n }),
        work: fc.array(fc.uniqueArray(fc.nat(n - 1), { minLength: 2, maxLength: 6 }), { maxLength: 45 }),
      }),
    );
    fc.assert(
      fc.property(sketch, (one) => {
        const drawing = drawingOf(mapOf(one));
        expect(overlaps(drawing)).toEqual([]);
        expect(strays(drawing)).toEqual([]);
      }),
      { numRuns: runs(200) },
    );
  });

  it.each(PLANS)('never overlap in %s', (file) => {
    const map = networkMap(builtPlan(readFileSync(file, 'utf8')));
    expect(map === undefined ? [] : [...overlaps(drawingOf(map)), ...strays(drawingOf(map))]).toEqual([]);
  });

  it('are clipped by cells, on whole characters', () => {
    expect(labelOf('Fellside Voluntary Aided Primary School', 18, 2).lines).toEqual([
      'Fellside Voluntary',
      'Aided Primary …',
    ]);
    expect(labelOf('École de Saint-Aubin-le-Haut', 18, 3).lines).toEqual(['École de Saint-', 'Aubin-le-Haut']);
    expect([isCut('École de Saint-Aubin-le-Haut', 18, 2), isCut('École de Saint-Aubin-le-Haut', 18, 1)]).toEqual([
      false,
      true,
    ]);
    expect([isCut('Fellside Voluntary Aided', 18, 2), isCut('朝日小学校朝日小学校朝日小学校', 18, 2)]).toEqual([
      false,
      true,
    ]);
    expect(labelOf('朝日小学校朝日小学校朝日小学校', 18, 2).lines).toEqual(['朝日小学校朝日小…']);
    expect(labelOf('👩‍👩‍👧‍👦'.repeat(20), 8, 1).lines).toEqual(['👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (name) => {
        const { lines } = labelOf(name, 18, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(18);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('what stands out', () => {
  const names = ['Ash', 'Beech', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel'];
  const rolesIn = (map: NetworkMap) =>
    Object.fromEntries(map.schools.filter(({ roles }) => roles.length > 0).map(({ name, roles }) => [name, roles]));

  it('is a bridge, and a school that meets the others only in the work of the whole network', () => {
    const map = mapOf({ names, work: [[0, 1, 2], [2, 3], [4, 5], upTo(8)] });
    expect(rolesIn(map)).toEqual({ Cedar: ['bridge'], Gorse: ['alone'], Hazel: ['alone'] });
    expect(mapSentences(map)).toEqual([
      'No school is cut off from the work together.',
      'All the schools meet in "Work 4": that is the frame round the map.',
      'Inside it, the map shows 3 activities in which some of the schools meet, in 2 separate groups.',
      'Gorse and Hazel meet the others only in the work of all the schools.',
      'Cedar is a bridge: in this work, others meet only through it.',
    ]);
  });

  it('is a group or a school that is cut off, if no activity brings it together with the rest', () => {
    const map = mapOf({
      names,
      work: [
        [0, 1, 2],
        [2, 3],
        [4, 5],
      ],
    });
    expect(rolesIn(map)).toEqual({
      Cedar: ['bridge'],
      Elm: ['apart'],
      Fir: ['apart'],
      Gorse: ['apart'],
      Hazel: ['apart'],
    });
    expect(mapSentences(map)).toEqual([
      'Elm, Fir, Gorse and Hazel are cut off: no activity brings them together with the rest.',
      'The map shows 3 activities in which some of the schools meet, in 2 separate groups.',
      'Cedar is a bridge: others meet only through it.',
    ]);
    expect(mapSentences(mapOf({ names: names.slice(0, 3), work: [[0, 1]] }))[0]).toBe(
      'Cedar is cut off: no activity brings it together with the rest.',
    );
  });

  it('is a school left out of work that nearly all share', () => {
    const map = mapOf({ names, work: [[0, 1], upTo(7)] });
    expect(rolesIn(map)['Hazel']).toEqual(['apart']);
    expect(mapSentences(map).slice(1)).toEqual([
      'All or nearly all of the schools meet in "Work 2", which isn\'t drawn.',
      'The map shows 1 activity in which some of the schools meet.',
      "Cedar, Dogwood, Elm, Fir and Gorse meet the others only in work that isn't drawn.",
    ]);
    expect(mapSentences(mapOf({ names, work: [upTo(7)] }))).toEqual([
      'Hazel is cut off: no activity brings it together with the rest.',
      'Every shared activity is for all or nearly all of the schools, so there is no map.',
    ]);
  });

  it('is a hub, which meets at least half of the others and twice as many as the average', () => {
    const star = [1, 2, 3, 4, 5].map((other) => [0, other]);
    expect(rolesIn(mapOf({ names: names.slice(0, 6), work: star }))).toEqual({ Ash: ['bridge', 'hub'] });
    expect(mapSentences(mapOf({ names: names.slice(0, 6), work: star }))[3]).toBe(
      'Ash is a hub: it meets far more schools than the rest do.',
    );
  });

  it('is nobody where all meet all, and no group where two are as large', () => {
    const pairs = mapOf({
      names: names.slice(0, 4),
      work: [
        [0, 1],
        [2, 3],
      ],
    });
    expect(rolesIn(pairs)).toEqual({});
    expect(mapSentences(pairs)).toEqual([
      'The network falls into 2 parts of the same size, and no activity brings them together.',
      'The map shows 2 activities in which some of the schools meet, in 2 separate groups.',
    ]);
    expect(mapSentences(mapOf({ names: names.slice(0, 3), work: [upTo(3)] }))).toEqual([
      'No school is cut off from the work together: every shared activity is for all the schools, so there is no map.',
    ]);
    expect(mapSentences(mapOf({ names: names.slice(0, 3), work: [] }))).toEqual([
      "Whether a school is cut off from the work together can't be told, because the plan has no activities in which schools meet yet.",
      'So there is no map.',
    ]);
  });

  it('is nobody while groups change or the plan does not say yet who takes part, and the words say why', () => {
    const planOf = (more: object) => {
      const schools = names.slice(0, 4).map((name, index) => ({ id: `s${index}`, name, joined_by: 'choice' }));
      const pair = { title: 'Pair', kind: 'enquiry', schools: ['s0', 's1'] };
      const network = { id: 'net', name: 'Vale', stage: 'established' };
      const plan = { nlc: 1, network, schools, activities: [pair], ...more };
      return networkMap(builtPlan(JSON.stringify(plan))) as NetworkMap;
    };
    expect(rolesIn(planOf({}))).toEqual({ Cedar: ['apart'], Dogwood: ['apart'] });
    const changing = planOf({ structure: { subgroups: { size: 2 } } });
    expect(rolesIn(changing)).toEqual({ Cedar: ['alone'], Dogwood: ['alone'] });
    expect(mapSentences(changing)).toEqual([
      "Whether a school is cut off from the work together can't be told, because schools meet in small groups that change.",
      "Small groups that change from time to time aren't drawn.",
      'The map shows 1 activity in which some of the schools meet.',
      "Cedar and Dogwood meet the others only in work that isn't drawn.",
    ]);
    const pair = { title: 'Pair', kind: 'enquiry', schools: ['s0', 's1'] };
    const open = planOf({ activities: [pair, { title: 'Visits', kind: 'study-visit', schools: [] }] });
    expect(rolesIn(open)).toEqual({});
    expect(mapSentences(open)).toEqual([
      "Whether a school is cut off from the work together can't be told until the plan says who takes part in everything.",
      'The map shows 1 activity in which some of the schools meet.',
      'The plan doesn\'t say yet which schools take part in "Visits".',
    ]);
    const all = { title: 'Heads', kind: 'heads-meeting', schools: 'all' };
    const visits = { title: 'Visits', kind: 'study-visit', schools: [] };
    const structure = { subgroups: { size: 2 } };
    expect(mapSentences(planOf({ activities: [all, visits], structure }))).toEqual([
      'No school is cut off from the work together: every other shared activity is for all the schools or for small groups that change, so there is no map.',
      'The plan doesn\'t say yet which schools take part in "Visits".',
    ]);
    expect(mapSentences(planOf({ activities: [], structure }))).toEqual([
      "Whether a school is cut off from the work together can't be told, because schools meet in small groups that change.",
      'Every shared activity is for small groups that change, so there is no map.',
    ]);
    expect(mapSentences(planOf({ activities: [visits] }))).toEqual([
      "Whether a school is cut off from the work together can't be told until the plan says who takes part in everything.",
      'So there is no map.',
      'The plan doesn\'t say yet which schools take part in "Visits".',
    ]);
  });

  it('can be told of schools that the plan only counts, as far as it says what all of them do', () => {
    const planOf = (schools: readonly object[], activities: readonly object[]) => {
      const network = { id: 'net', name: 'Vale', stage: 'established', school_count: 9 };
      const map = networkMap(builtPlan(JSON.stringify({ nlc: 1, network, schools, activities })));
      return mapSentences(map as NetworkMap);
    };
    const all = { title: 'Heads', kind: 'heads-meeting', schools: 'all' };
    const named = names.slice(0, 2).map((name, index) => ({ id: `s${index}`, name, joined_by: 'choice' }));
    const pair = { title: 'Pair', kind: 'enquiry', schools: ['s0', 's1'] };
    expect(planOf([], [all])).toEqual([
      "As far as the plan says, no school is cut off from the work together: every shared activity is for all the schools. The plan doesn't name the schools, so there is no map.",
    ]);
    expect(planOf([], [])).toEqual([
      "Whether a school is cut off from the work together can't be told, because the plan has no activities in which schools meet yet.",
      "The plan doesn't name the schools, so there is no map.",
    ]);
    const none =
      "Neither of the two schools that the plan names is cut off from the work together. The plan doesn't name 7 more.";
    expect(planOf(named, [pair])[0]).toBe(none);
    expect(planOf(named, [pair, all])[0]).toBe(none);
    expect(planOf(named.slice(0, 1), [all])).toEqual([
      "The one school that the plan names isn't cut off from the work together. The plan doesn't name 8 more.",
      'Every shared activity is for all the schools, so there is no map.',
    ]);
  });

  it('does not draw what has ended as if it went on', () => {
    const schools = names.slice(0, 3).map((name, index) => ({ id: `s${index}`, name, joined_by: 'choice' }));
    const network = { id: 'net', name: 'Vale', stage: 'established', starts: '2025-09' };
    const all = { title: 'Heads', kind: 'heads-meeting', schools: 'all' };
    const pair = (title: string, ends: string) => ({ title, kind: 'enquiry', schools: ['s0', 's1'], ends });
    const planOf = (...activities: readonly object[]) =>
      networkMap(builtPlan(JSON.stringify({ nlc: 1, network, schools, activities }))) as NetworkMap;
    const over = planOf(all, pair('Maths', '2026-10'));
    expect(over.activities.map(({ title }) => title)).toEqual(['Maths (ended)']);
    expect(mapSentences(over).slice(2)).toEqual([
      'Inside it, the map shows 1 activity in which some of the schools met.',
      '"Maths" has ended.',
      'Cedar meets the others only in the work of all the schools.',
    ]);
    expect(mapSentences(planOf(all, pair('Maths', '2026-10'), pair('Talk', '2026-11'))).slice(2, 4)).toEqual([
      'Inside it, the map shows 2 activities in which some of the schools meet.',
      '"Maths" has ended.',
    ]);
    expect(mapSentences(planOf({ ...all, ends: '2026-10' }, pair('Talk', '2027-01')))[1]).toBe(
      'All the schools meet in "Heads (ended)": that is the frame round the map.',
    );
  });

  it('is never a group of one: the words say which work is for a single school', () => {
    const schools = names.slice(0, 4).map((name, index) => ({ id: `s${index}`, name, joined_by: 'choice' }));
    const network = { id: 'net', name: 'Vale', stage: 'established' };
    const all = { title: 'Heads', kind: 'heads-meeting', schools: 'all' };
    const own = (title: string) => ({ title, kind: 'enquiry', schools: ['s0'] });
    const planOf = (...activities: readonly object[]) =>
      networkMap(builtPlan(JSON.stringify({ nlc: 1, network, schools, activities }))) as NetworkMap;
    const map = planOf(all, own('Diary'), { title: 'Pair', kind: 'enquiry', schools: ['s1', 's2'] });
    expect(map.activities.map(({ title }) => title)).toEqual(['Pair']);
    expect(mapSentences(map).at(-1)).toBe('"Diary" is for one school only.');
    expect(mapSentences(planOf(all, own('Diary'), own('Log')))).toEqual([
      'No school is cut off from the work together: every shared activity is for all the schools, so there is no map.',
      '"Diary" and "Log" are each for one school only.',
    ]);
  });

  it('is in the past once the network has ended', () => {
    const sentences = (activities: readonly object[], more: object = {}) => {
      const schools = names.slice(0, 5).map((name, index) => ({ id: `s${index}`, name, joined_by: 'choice' }));
      const network = { id: 'net', name: 'Vale', stage: 'established', starts: '2022-09', ends: '2025-07' };
      const map = networkMap(builtPlan(JSON.stringify({ nlc: 1, network, schools, activities, ...more })));
      return mapSentences(map as NetworkMap);
    };
    const work = (title: string, ...schools: readonly number[]) => ({
      title,
      kind: 'enquiry',
      schools: schools.map((school) => `s${school}`),
    });
    const all = { title: 'Heads', kind: 'heads-meeting', schools: 'all' };
    expect(sentences([work('Pair', 0, 1), work('Visits', 1, 2)])).toEqual([
      'Dogwood and Elm were cut off: no activity brought them together with the rest.',
      'The map shows 2 activities in which some of the schools met.',
      'Beech was a bridge: others met only through it.',
      'Beech was a hub: it met far more schools than the rest did.',
    ]);
    expect(sentences([all, work('Trio', 0, 1, 2)])).toEqual([
      'No school was cut off from the work together.',
      'All the schools met in "Heads": that is the frame round the map.',
      'Inside it, the map shows 1 activity in which some of the schools met.',
      'Dogwood and Elm met the others only in the work of all the schools.',
    ]);
    expect(sentences([all])).toEqual([
      'No school was cut off from the work together: every shared activity was for all the schools, so there is no map.',
    ]);
    expect(sentences([])[0]).toBe(
      "Whether a school was cut off from the work together can't be told, because the plan has no activities in which schools met.",
    );
    expect(sentences([all], { structure: { subgroups: { size: 2 } } })[0]).toBe(
      'No school was cut off from the work together: every shared activity was for all the schools or for small groups that changed, so there is no map.',
    );
    expect(sentences([work('A', 0, 1), work('B', 2, 3), { title: 'C', kind: 'study-visit', schools: [] }])).toEqual([
      "Whether a school was cut off from the work together can't be told, because the plan doesn't say who took part in everything.",
      'The map shows 2 activities in which some of the schools met, in 2 separate groups.',
      'The plan doesn\'t say which schools took part in "C".',
    ]);
  });

  it('is said of the one or two schools that a plan names as well', () => {
    const sizes = [1, 2, 3].map((named) => {
      const map = { ...mapOf({ names: names.slice(0, 3), work: [[0, 1]] }), unnamed: 4 };
      return mapSentences({ ...map, schools: map.schools.slice(0, named) }).find((one) => one.startsWith('The map'));
    });
    expect(sizes).toEqual([
      'The map shows 1 activity in which the school that the plan names meets others.',
      'The map shows 1 activity in which the two schools that the plan names meet.',
      'The map shows 1 activity in which some of the schools meet.',
    ]);
  });

  it('is never a foursome where the title says pairs: the words say what the plan leaves open', () => {
    const four = { names, work: [upTo(4), upTo(8)] };
    expect(mapSentences(mapOf({ ...four, title: 'Coaching pairs' }))).toContain(
      'The plan doesn\'t say which schools work together in "Coaching pairs 1", so it is drawn as one group.',
    );
    expect(mapSentences(mapOf({ ...four, title: 'Threes' })).join(' ')).toContain(
      'which schools work together in "Threes 1"',
    );
    const fits = { names, work: [[0, 1], upTo(8)], title: 'Coaching pair' };
    expect(mapSentences(mapOf(fits)).join(' ')).not.toContain('which schools work together');
    expect(mapSentences(mapOf({ ...four, title: 'Repairs and pairing' })).join(' ')).toContain('which schools work');
    expect(mapSentences(mapOf({ ...four, title: 'Repairs' })).join(' ')).not.toContain('which schools work');
  });
});

describe('panels', () => {
  const names = ['Ash', 'Beech', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Gorse', 'Hazel'];
  const panels = (map: NetworkMap) => drawingOf(map).panels.map(({ heading, isApart }) => [heading, isApart]);

  it('hold each group by itself, so that pairs look like pairs, and say why a school has no lines', () => {
    const pairs = [
      [0, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ];
    expect(panels(mapOf({ names, work: [...pairs, upTo(8)] }))).toEqual([
      ['', false],
      ['', false],
      ['', false],
      ['', false],
    ]);
    expect(panels(mapOf({ names, work: [[0, 1, 2], [4, 5], upTo(7)] }))).toEqual([
      ['', false],
      ['', false],
      ['Meet the others in the work of all the schools', false],
      ['Cut off from the rest', true],
    ]);
    expect(panels(mapOf({ names, work: [upTo(8)] }))).toEqual([['Meet in the work of all the schools', false]]);
    expect(panels(mapOf({ names, work: [] }))).toEqual([['Not in any shared work yet', false]]);
  });

  it('are inside a frame that says what all the schools do together, if it is for every one of them', () => {
    const pairs = [
      [0, 1],
      [2, 3],
    ];
    const { frame, width, height, panels: inside, marks } = drawingOf(mapOf({ names, work: [...pairs, upTo(8)] }));
    expect(frame?.heading.lines).toEqual(['All the schools meet in: Work 3']);
    const { x = 0, y = 0, width: across = 0, height: down = 0 } = frame ?? {};
    expect([x >= 0, y >= 0, x + across <= width, y + down <= height]).toEqual([true, true, true, true]);
    const stray = inside.filter(
      (one) => one.x <= x || one.y <= y + 20 || one.x + one.width >= x + across || one.y + one.height >= y + down,
    );
    expect([stray, marks.filter((mark) => mark.x <= x || mark.y <= y + 20)]).toEqual([[], []]);
    expect(drawingOf(mapOf({ names, work: [...pairs, upTo(7)] })).frame).toBe(undefined);
    expect(drawingOf(mapOf({ names, work: pairs })).frame).toBe(undefined);
    const long =
      'Theme days with workshops and talks, and time for everybody to plan what comes next in each of the groups';
    const lines = drawingOf(mapOf({ names, work: [...pairs, upTo(8)], title: long })).frame?.heading.lines ?? [];
    expect([lines.length, lines.at(-1)?.endsWith('…')]).toEqual([2, true]);
  });

  it('are left out where all schools are in one group', () => {
    expect(
      panels(
        mapOf({
          names: names.slice(0, 4),
          work: [
            [0, 1, 2],
            [2, 3],
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('look different for schools that are cut off, with a dashed edge and triangles', () => {
    const svg = mapSvg(
      mapOf({
        names,
        work: [
          [0, 1, 2, 3, 4, 5],
          [6, 7],
        ],
      }),
    );
    expect(svg.match(/class="m-panel m-cut"/g)).toHaveLength(1);
    expect(svg.match(/<path class="m-apart"/g)).toHaveLength(3);
    expect(svg).toContain('.m-cut{stroke:#8a2146;stroke-width:1.6;stroke-dasharray:6 4}');
    const joined = mapSvg(mapOf({ names, work: [[0, 1], upTo(8)] }));
    expect(joined).not.toMatch(/class="m-panel m-cut"|class="m-apart"/);
    // A number in a school could be taken for its name.
    expect(joined).not.toContain('class="m-number"');
  });
});

describe('activities', () => {
  const names = upTo(40).map((school) => `School ${school}`);
  const work = (most: number) => upTo(most).map((one) => [one % 40, (one * 7 + 1) % 40]);

  it('have labels up to ten, then numbers, and are no longer drawn when they are too many', () => {
    const insides = (most: number) => {
      const { marks } = drawingOf(mapOf({ names, work: work(most) }));
      return marks
        .filter(({ kind }) => kind === 'activity')
        .map(({ inside, label }) => inside || label.lines.join(' '));
    };
    expect(insides(10)).toEqual(upTo(10).map((one) => `Work ${one + 1}`));
    const long = 'Moderation and curriculum in a group of neighbours, in the schools that were the first to join';
    const { marks, isNumbered } = drawingOf(mapOf({ names: names.slice(0, 4), work: work(1), title: long }));
    expect([isNumbered, marks.find(({ kind }) => kind === 'activity')?.inside]).toEqual([true, '1']);
    expect(insides(11)).toEqual(upTo(11).map((one) => String(one + 1)));
    expect(insides(30)).toHaveLength(30);
    expect(insides(31)).toEqual([]);
    expect(drawingOf(mapOf({ names, work: work(31) })).lines.length).toBeGreaterThan(20);
  });
});

const SMALL = mapOf({
  names: ['Ash & Oak', 'Beech "B"', 'Cedar', 'Dogwood'],
  work: [
    [0, 1],
    [1, 2],
  ],
});

describe('the formats', () => {
  it('say the same: Mermaid', () => {
    expect(mapMermaid(SMALL)).toBe(`flowchart LR
  s1(["Ash #38; Oak"])
  s2(["Beech #34;B#34; (bridge)"])
  s3(["Cedar"])
  s4(["Dogwood (cut off)"])
  a1["Work 1"]
  a2["Work 2"]
  s1 --- a1
  s2 --- a1
  s2 --- a2
  s3 --- a2
`);
  });

  it('say the same: DOT', () => {
    expect(mapDot(SMALL)).toBe(`graph "Vale" {
  graph [layout=neato, overlap=false, splines=true];
  s1 [label="Ash &amp; Oak", shape=ellipse];
  s2 [label="Beech \\"B\\" (bridge)", shape=diamond];
  s3 [label="Cedar", shape=ellipse];
  s4 [label="Dogwood (cut off)", shape=triangle];
  a1 [label="Work 1", shape=box];
  a2 [label="Work 2", shape=box];
  s1 -- a1;
  s2 -- a1;
  s2 -- a2;
  s3 -- a2;
}
`);
  });

  it('say the same: GraphML', () => {
    const text = mapGraphml(SMALL);
    expect(text.match(/<node id="\w+">/g)).toEqual(
      ['s1', 's2', 's3', 's4', 'a1', 'a2'].map((id) => `<node id="${id}">`),
    );
    expect(text.match(/<edge source="\w+" target="\w+">/g)).toHaveLength(4);
    expect(text).toContain('<data key="name">Ash &amp; Oak</data>');
    expect(text).toContain('<data key="roles">cut off</data>');
  });

  it('have no line through a word', () => {
    const svg = mapSvg(SMALL);
    expect([svg.match(/<rect class="m-back"/g)?.length, linesOverWords(svg)]).toEqual([6, 0]);
    expect(svg).not.toContain('paint-order');
  });

  it('say the same: SVG, with words for what shapes mean', () => {
    const texts = [...mapSvg(SMALL).matchAll(/<text class="m-(?:label|words)[^>]*>([^<]*)</g)].map(([, text]) => text);
    expect(texts).toEqual([
      ...['Work 1', 'Work 2', 'Ash &amp; Oak', 'Beech &quot;B&quot;', 'Cedar', 'Dogwood'],
      'school',
      'bridge: others meet only through it',
      'cut off: no activity brings it together with the rest',
      'activity in which some schools meet',
      'Dogwood is cut off: no activity brings it together with the rest.',
      'The map shows 2 activities in which some of the schools meet.',
      'Beech &quot;B&quot; is a bridge: others meet only through it.',
    ]);
  });

  it('are the same bytes every time', () => {
    const kestrel = readFileSync('test/plans/invented/kestrel-city.yaml', 'utf8');
    const draw = () => mapSvg(networkMap(builtPlan(kestrel)) as NetworkMap);
    expect(draw()).toBe(draw());
  });
});

describe('hostile names', () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      ...ATTACKS,
      '"];x[label="',
      '</text><script>',
      '\\',
      '\\"',
      '#quot;',
      ']]>',
      '\\N',
      '&lt;b&gt;',
      '"]; click s1 "javascript:x"',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constant('word'.repeat(2500)),
  );
  const sketch = fc.record({ names: fc.tuple(hostile, hostile, hostile), work: fc.constant([[0, 1]]), title: hostile });

  it('stay text in every format', () => {
    const dots: string[] = [];
    const xml: string[] = [];
    fc.assert(
      fc.property(sketch, (one) => {
        const map = mapOf(one);
        const label = String.raw`"(?:[^"\\\n]|\\["\\])*"`;
        const node = (id: string, shape: string) => String.raw`  ${id} \[label=${label}, shape=${shape}\];\n`;
        const dot = `^graph ${label} \\{\\n  graph \\[[^\\]]*\\];\\n(?:${node('s\\d', '\\w+')}){3}(?:${node('a\\d', 'box')}){1}(?:  s\\d -- a\\d;\\n){2}\\}\\n$`;
        expect(mapDot(map)).toMatch(new RegExp(dot));
        expect(mapMermaid(map)).toMatch(
          /^flowchart LR\n(?: {2}s\d\(\["(?:[\p{L}\p{M}\p{N} ,.'’()-]|#\d+;)*"\]\)\n){3} {2}a1\["(?:[\p{L}\p{M}\p{N} ,.'’()-]|#\d+;)*"\]\n(?: {2}s\d --- a1\n){2}$/u,
        );
        const svg = mapSvg(map);
        expect(new Set(svg.match(/<\/?\w+/g))).toEqual(
          new Set(
            ['svg', 'title', 'desc', 'style', 'rect', 'g', 'line', 'circle', 'path', 'text'].flatMap((tag) => [
              `<${tag}`,
              `</${tag}`,
            ]),
          ),
        );
        dots.push(mapDot(map));
        xml.push(svg, mapGraphml(map));
      }),
      { numRuns: runs(300) },
    );
    expect(graphvizErrors(dots)).toBe('');
    expect(wellFormedErrors(xml)).toBe('');
  });
});

describe('nlc map', () => {
  const files = {
    'plan.yaml': OUTLINE,
    'two.yaml': `${OUTLINE}---\n${OUTLINE}`,
    'broken.yaml': 'nlc: 1\nnetwork: {id: [\n',
  };

  it('prints SVG, or writes it to a file', async () => {
    const shown = await runIn({ files }, 'map', 'plan.yaml');
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg class="map" /);
    const written = await runIn({ files }, 'map', 'plan.yaml', '-o', 'map.svg');
    expect(written).toMatchObject({ code: 0, out: '', err: '' });
    expect(written.written.get('map.svg')).toBe(shown.out);
  });

  it('never writes over a plan', async () => {
    const over = "could be a plan, a configuration or a baseline, so nlc won't overwrite it. Give -o another name.\n";
    expect(await runIn({ files }, 'map', 'plan.yaml', '-o', './plan.yaml')).toMatchObject({
      code: 2,
      err: `nlc: ./plan.yaml ${over}`,
    });
    expect(await runIn({ files }, 'map', 'plan.yaml', '-o', 'two.yaml')).toMatchObject({
      code: 2,
      err: `nlc: two.yaml ${over}`,
    });
  });

  it('explains what it cannot draw', async () => {
    expect(await runIn({ files }, 'map', 'two.yaml')).toMatchObject({
      code: 2,
      err: 'nlc: two.yaml has 2 plans in it. nlc map draws one.\n',
    });
    const broken = await runIn({ files }, 'map', 'broken.yaml');
    expect(broken.code).toBe(1);
    expect(broken.out).toContain('error  The "[" opened here isn\'t closed where it should be.');
    const many = upTo(MOST_SCHOOLS + 1).map((one) => `  - {id: s${one}, name: School ${one}, joined_by: choice}\n`);
    const large = `nlc: 1\nnetwork: {id: net, name: Net, stage: forming}\npurpose: {moral_purpose: x}\nfocus: {learning_focus: x}\nschools:\n${many.join('')}`;
    expect(await runIn({ files: { 'plan.yaml': large } }, 'map', 'plan.yaml')).toMatchObject({
      code: 2,
      err: 'nlc: plan.yaml has more than 200 schools, too many for a map that people can read.\n',
    });
  });
});
