/**
 * The shape of networks, held to definitions written out by hand, and what the rules of shape say of random networks.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateRules } from '../../src/lint/evaluate-rules.ts';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import type { School } from '../../src/plan/model/schools-and-people.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import {
  centralisation,
  components,
  connectedSets,
  cutSchools,
  degrees,
  density,
  pairGraph,
  partsWithout,
  strangers,
} from '../../src/plan/queries/graph.ts';
import {
  isJoint,
  isPlenary,
  isUndecided,
  isWorking,
  schoolsIn,
  smallActivities,
} from '../../src/plan/queries/meeting.ts';
import { loadFramework } from '../../src/rules/load.ts';
import { fill } from '../../src/text/words.ts';
import { runs } from '../kit/runs.ts';

/** Schools are numbers from 0 to n - 1, called `School 0` and so on in the plan. */
interface Gathering {
  readonly kind: string;
  readonly who: readonly number[];
}

interface Sketch {
  readonly n: number;
  readonly gatherings: readonly Gathering[];
}

const PLENARY = ['heads-meeting', 'steering', 'launch', 'conference', 'showcase', 'online-forum'];

function planOf({ n, gatherings }: Sketch): Plan {
  const schools = numbers(n).map((number) => ({ id: `s${number}`, name: `School ${number}` }));
  const activities = gatherings.map(({ kind, who }) => ({
    title: 'Work',
    kind,
    schools: who.length === n ? 'all' : who.map((number) => `s${number}`),
  }));
  const network = { id: 'random', name: 'Random', stage: 'established' };
  return buildPlan({ nlc: 1, network, schools, activities }, dayOf(2026, 11, 24));
}

function numbers(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index);
}

/** Networks of 2 to 40 schools, mostly of small gatherings of `least` schools or more. */
function sketches(least: number): fc.Arbitrary<Sketch> {
  return fc.integer({ min: 2, max: 40 }).chain((n) => {
    const some = (maxLength: number) => fc.uniqueArray(fc.nat(n - 1), { minLength: least, maxLength });
    const who = fc.oneof(
      { weight: 6, arbitrary: some(2) },
      { weight: 6, arbitrary: some(4) },
      { weight: 1, arbitrary: some(n) },
      { weight: 1, arbitrary: fc.constant(numbers(n)) },
    );
    // One school in every gathering, now and then: hubs are rare by chance.
    const around = fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant([0]) });
    const kind = fc.constantFrom('enquiry', 'coaching', 'steering', 'conference');
    const gathering = around.chain((hub) =>
      fc.array(fc.record({ kind, who: who.map((list) => [...new Set([...hub, ...list])]) }), {
        minLength: 1,
        maxLength: n,
      }),
    );
    return fc.record({ n: fc.constant(n), gatherings: gathering });
  });
}

/** Whether two schools are ever in one gathering. */
function meet(one: number, other: number, gatherings: readonly Gathering[]): boolean {
  return one !== other && gatherings.some(({ who }) => who.includes(one) && who.includes(other));
}

/** The sets into which the schools fall, largest first and then by their first school. */
function parts(schools: readonly number[], gatherings: readonly Gathering[]): number[][] {
  const left = new Set(schools);
  const found: number[][] = [];
  for (const first of schools) {
    if (!left.delete(first)) continue;
    const part = [first];
    for (const one of part) {
      for (const other of left) if (meet(one, other, gatherings) && left.delete(other)) part.push(other);
    }
    found.push(part.sort((a, b) => a - b));
  }
  return found.sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0));
}

/** The schools without which the rest fall into more sets than all did. */
function cuts(n: number, gatherings: readonly Gathering[]): number[] {
  const before = parts(numbers(n), gatherings).length;
  return numbers(n).filter((gone) => rest(n, gone, gatherings).length > before);
}

function rest(n: number, gone: number, gatherings: readonly Gathering[]): number[][] {
  return parts(
    numbers(n).filter((one) => one !== gone),
    gatherings,
  );
}

/** The sets into which the schools that hang together with `gone` fall without it. */
function splitBy(gone: number, { n, gatherings }: Sketch): number[][] {
  const own = parts(numbers(n), gatherings).find((part) => part.includes(gone)) ?? [];
  return rest(n, gone, gatherings).filter((part) => part.every((one) => own.includes(one)));
}

function pairs(n: number): [number, number][] {
  return numbers(n).flatMap((one) =>
    numbers(n)
      .filter((other) => one < other)
      .map((other): [number, number] => [one, other]),
  );
}

function metBy(one: number, { n, gatherings }: Sketch): number {
  return numbers(n).filter((other) => meet(one, other, gatherings)).length;
}

/** Numerator and denominator, so that nothing is rounded. */
function star(sketch: Sketch): { sum: number; most: number } {
  const met = numbers(sketch.n).map((one) => metBy(one, sketch));
  const sum = met.map((own) => Math.max(...met) - own).reduce((total, short) => total + short, 0);
  return { sum, most: (sketch.n - 1) * (sketch.n - 2) };
}

const ids = (schools: readonly School[]) => schools.map(({ id }) => Number(id.slice(1)));

describe('the graph of a network', () => {
  it('falls into the sets that no activity joins', () => {
    fc.assert(
      fc.property(sketches(0), (sketch) => {
        const plan = planOf(sketch);
        expect(components(plan.members, plan.activities).map(ids)).toEqual(parts(numbers(sketch.n), sketch.gatherings));
      }),
    );
  });

  it('hangs on the schools whose going leaves more sets than before', () => {
    fc.assert(
      fc.property(sketches(0), (sketch) => {
        const plan = planOf(sketch);
        const found = cutSchools(plan.members, plan.activities);
        expect(ids(found)).toEqual(cuts(sketch.n, sketch.gatherings));
        for (const school of found) {
          const left = partsWithout(school, plan.members, plan.activities);
          expect(left.map(ids)).toEqual(splitBy(Number(school.id.slice(1)), sketch));
        }
      }),
    );
  });

  it('has the density, the degrees, the centralisation and the strangers of its pairs', () => {
    fc.assert(
      fc.property(sketches(0), (sketch) => {
        const plan = planOf(sketch);
        const graph = pairGraph(plan.members, plan.activities);
        const all = pairs(sketch.n);
        const apart = all.filter(([one, other]) => !meet(one, other, sketch.gatherings));
        expect(strangers(graph).map(ids)).toEqual(apart);
        expect(density(graph)).toBeCloseTo((all.length - apart.length) / all.length, 12);
        const met = degrees(graph);
        expect(met.map((one) => one.met)).toEqual(met.map(({ school }) => metBy(ids([school])[0] ?? 0, sketch)));
        expect(ids(met.map(({ school }) => school)).sort((a, b) => a - b)).toEqual(numbers(sketch.n));
        expect(met.map((one) => one.met)).toEqual(met.map((one) => one.met).sort((a, b) => b - a));
        const { sum, most } = star(sketch);
        expect(centralisation(graph)).toBeCloseTo(most === 0 ? 0 : sum / most, 12);
      }),
    );
  });

  it.each([
    ['a triangle', [[0, 1, 2]], 1, 0],
    [
      'a star',
      [
        [0, 1],
        [0, 2],
        [0, 3],
      ],
      1 / 2,
      1,
    ],
    [
      'a chain',
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      1 / 2,
      1 / 3,
    ],
    [
      'a star of three',
      [
        [0, 1],
        [0, 2],
      ],
      2 / 3,
      1,
    ],
    [
      'a ring',
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 0],
      ],
      2 / 3,
      0,
    ],
  ])('measures %s by hand', (_, lists, dense, central) => {
    const n = Math.max(...lists.flat()) + 1;
    const plan = planOf({ n, gatherings: lists.map((who) => ({ kind: 'enquiry', who })) });
    const graph = pairGraph(plan.members, plan.activities);
    expect(density(graph)).toBeCloseTo(dense, 12);
    expect(centralisation(graph)).toBeCloseTo(central, 12);
  });

  it('measures nothing where there is nothing to measure', () => {
    const { members, activities } = planOf({ n: 2, gatherings: [{ kind: 'enquiry', who: [0, 1] }] });
    expect(density(pairGraph([], activities))).toBe(0);
    expect(density(pairGraph(members.slice(1), activities))).toBe(0);
    expect(centralisation(pairGraph(members, activities))).toBe(0);
    expect(components([], activities)).toEqual([]);
    expect(cutSchools([], activities)).toEqual([]);
  });

  it('does not take schools for connected because one of them meets many others', () => {
    const { members, activities } = planOf({ n: 5, gatherings: [{ kind: 'enquiry', who: [0, 3, 4] }] });
    const asked = members.slice(0, 3);
    expect(components(asked, activities)).toEqual(asked.map((school) => [school]));
  });

  it('has only the schools it was asked about', () => {
    const chain = [
      [0, 1],
      [1, 2],
    ].map((who) => ({ kind: 'enquiry', who }));
    const { members, activities } = planOf({ n: 3, gatherings: chain });
    expect(ids(cutSchools(members, activities))).toEqual([1]);
    expect(cutSchools(members.slice(0, 2), activities)).toEqual([]);
    expect(components(members.slice(1), activities).map(ids)).toEqual([[1, 2]]);
  });

  it('follows a chain of ten thousand schools', () => {
    const n = 10_000;
    const gatherings = numbers(n - 1).map((one) => ({ kind: 'coaching', who: [one, one + 1] }));
    const plan = planOf({ n, gatherings });
    expect(ids(cutSchools(plan.members, plan.activities))).toEqual(numbers(n).slice(1, -1));
  });
});

describe('the terms of meeting', () => {
  const one = (kind: string, who: number[], n = 5) => {
    const plan = planOf({ n, gatherings: [{ kind, who }] });
    const [activity] = plan.activities;
    if (activity === undefined) throw new Error('The plan has no activity');
    return {
      joint: isJoint(activity),
      plenary: isPlenary(activity, plan),
      working: isWorking(activity, plan),
      small: smallActivities(plan).length === 1,
    };
  };

  it.each([
    ['one school alone', 'enquiry', [0], { joint: false, plenary: false, working: false, small: false }],
    ['two of five', 'enquiry', [0, 1], { joint: true, plenary: false, working: true, small: true }],
    ['four of five at work', 'enquiry', [0, 1, 2, 3], { joint: true, plenary: false, working: true, small: false }],
    ['three of five listening', 'conference', [0, 1, 2], { joint: true, plenary: false, working: true, small: true }],
    [
      'four of five listening',
      'conference',
      [0, 1, 2, 3],
      { joint: true, plenary: true, working: false, small: false },
    ],
    ['nobody yet', 'enquiry', [], { joint: false, plenary: false, working: false, small: false }],
  ])('%s', (_, kind, who, terms) => {
    expect(one(kind, who)).toEqual(terms);
  });

  it.each(PLENARY)('a %s of all is plenary', (kind) => {
    expect(one(kind, [0, 1, 2, 3, 4]).plenary).toBe(true);
  });

  it('keeps one list for all activities of the whole network', () => {
    const plan = planOf({ n: 3, gatherings: numbers(2).map(() => ({ kind: 'enquiry', who: [0, 1, 2] })) });
    expect(plan.activities.map(({ schools }) => schools === plan.members)).toEqual([true, true]);
    expect(ids([...schoolsIn(plan.activities.map(({ schools }) => schools))])).toEqual([0, 1, 2]);
  });

  it('tells an activity without schools from one whose schools have left', () => {
    const schools = [
      { id: 'a', name: 'A', left: '2020' },
      { id: 'b', name: 'B' },
    ];
    const activities = [
      { title: 'One', kind: 'enquiry', schools: ['a'] },
      { title: 'Two', kind: 'enquiry', schools: [] },
      { title: 'Three', kind: 'enquiry', schools: 'all' },
    ];
    const plan = buildPlan({ nlc: 1, network: {}, schools, activities }, dayOf(2026, 11, 24));
    expect(plan.activities.map(({ schools }) => schools.map(({ id }) => id))).toEqual([[], [], ['b']]);
    expect(plan.activities.map((activity) => isUndecided(activity, plan))).toEqual([false, true, false]);
  });
});

const { rules } = loadFramework();

/** The messages of a rule on a plan, each with its details, its record's own numbers used. */
function outcomeOf(id: string, plan: Plan): { outcome: string; messages: string[]; named: string[] } {
  const rule = rules.find((known) => known.id === id);
  if (rule === undefined) throw new Error(`There is no rule ${id}`);
  const [result] = evaluateRules(plan, [rule], { crossPlanRules: [], complete: false, acknowledge: false });
  if (result === undefined) throw new Error(`${id} was not judged`);
  const { outcome, breaches } = result;
  return {
    outcome,
    messages: breaches.map(({ facts = {} }) =>
      [rule.message, ...(rule.details ?? [])]
        .map((text) => fill(text, facts))
        .filter((text) => text !== '')
        .join(' '),
    ),
    named: breaches.map(({ at }) => at.join('.')),
  };
}

const NOT_ASKED = { outcome: 'not-applicable', messages: [], named: [] };
const PASSED = { outcome: 'passed', messages: [], named: [] };

function finding(message: string, named = 'activities') {
  return { outcome: 'failed', messages: [message], named: [named] };
}

function inWords(names: readonly string[], most = 6): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.length === 1 ? shown.join() : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

const schoolsInWords = (schools: readonly number[]) => inWords(schools.map((one) => `School ${one}`));

function setsInWords(sets: readonly (readonly number[])[]): string {
  const words = sets.map(schoolsInWords);
  return (words.length > 4 ? [...words.slice(0, 3), `and ${words.length - 3} more`] : words).join('; ');
}

const isWhole = ({ who }: Gathering, n: number) => 5 * who.length >= 4 * n;
const jointOf = ({ gatherings }: Sketch) => gatherings.filter(({ who }) => who.length > 1);
const workOf = (sketch: Sketch) =>
  jointOf(sketch).filter((one) => !(PLENARY.includes(one.kind) && isWhole(one, sketch.n)));
const smallOf = (sketch: Sketch) => workOf(sketch).filter((one) => !isWhole(one, sketch.n));
const inAny = (school: number, gatherings: readonly Gathering[]) => gatherings.some(({ who }) => who.includes(school));

describe('what the rules of shape say of a random network', () => {
  /** The sketches on which a verdict was a finding, so that a rule that never fires is noticed. */
  const check = (id: string, oracle: (sketch: Sketch) => ReturnType<typeof outcomeOf>) => {
    let fired = 0;
    fc.assert(
      fc.property(sketches(1), (sketch) => {
        const expected = oracle(sketch);
        if (expected.outcome === 'failed') fired += 1;
        expect(outcomeOf(id, planOf(sketch))).toEqual(expected);
      }),
      { numRuns: runs(300), seed: 2005 },
    );
    expect(fired).toBeGreaterThan(0);
  };

  it('school-left-out', () => {
    check('school-left-out', (sketch) => {
      const outside = numbers(sketch.n).filter((one) => !inAny(one, jointOf(sketch)));
      if (outside.length === 0) return PASSED;
      const message = `The plan has nothing yet for ${schoolsInWords(outside)} to do with another school.`;
      return finding(message, `schools.${outside[0]}.name`);
    });
  });

  it('plenary-only-school', () => {
    check('plenary-only-school', (sketch) => {
      if (jointOf(sketch).length === 0) return NOT_ASKED;
      const found = numbers(sketch.n).filter((one) => inAny(one, jointOf(sketch)) && !inAny(one, workOf(sketch)));
      if (found.length === 0) return PASSED;
      const isAll = found.length === sketch.n;
      const who = isAll ? `any of the ${sketch.n} schools` : schoolsInWords(found);
      const message = `Apart from whole-network meetings and events, the plan has nothing for ${who} to do with others.`;
      return finding(message, isAll ? 'activities' : `schools.${found[0]}.name`);
    });
  });

  it('network-disconnected', () => {
    check('network-disconnected', (sketch) => {
      const work = workOf(sketch);
      if (sketch.n < 3 || work.length === 0) return NOT_ASKED;
      const sets = parts(
        numbers(sketch.n).filter((one) => inAny(one, work)),
        work,
      );
      if (sets.length === 1) return PASSED;
      const found = `Schools work together in ${sets.length} separate groups, and no shared work links them.`;
      return finding(`${found} The groups are: ${setsInWords(sets)}.`);
    });
  });

  it('bridging-school', () => {
    check('bridging-school', ({ n, gatherings }) => {
      const small = { n, gatherings: smallOf({ n, gatherings }) };
      if (small.gatherings.length === 0) return NOT_ASKED;
      const times = (one: number) => small.gatherings.filter(({ who }) => who.includes(one)).length;
      const named = cuts(n, small.gatherings).sort((a, b) => times(b) - times(a) || a - b);
      if (named.length === 0) return PASSED;
      const messages = named.slice(0, 3).map((one) => {
        const sets = splitBy(one, small);
        const falls = `would fall into ${sets.length} parts.`;
        return `Without School ${one}, work in smaller groups ${falls} Without School ${one}: ${setsInWords(sets)}.`;
      });
      return { outcome: 'failed', messages, named: named.slice(0, 3).map((one) => `schools.${one}.name`) };
    });
  });

  it('hub-and-spoke', () => {
    check('hub-and-spoke', ({ n, gatherings }) => {
      const small = { n, gatherings: smallOf({ n, gatherings }) };
      if (n < 5 || small.gatherings.length === 0) return NOT_ASKED;
      const { sum, most } = star(small);
      if (10 * sum <= 6 * most) return PASSED;
      const met = numbers(n).map((one) => metBy(one, small));
      const top = Math.max(...met);
      const hubs = numbers(n).filter((one) => met[one] === top);
      const others = met.filter((own) => own < top);
      const average = Math.round((10 * others.reduce((total, own) => total + own, 0)) / others.length) / 10;
      const reached = top === n - 1 ? `all ${top}` : `${top} of the ${n - 1}`;
      const shares = `A school at the centre works with ${reached} other schools. The rest work with ${average} on average.`;
      return finding(
        `Most work in smaller groups runs through ${schoolsInWords(hubs)}. ${shares}`,
        `schools.${hubs[0]}.name`,
      );
    });
  });

  it('schools-never-meet', () => {
    check('schools-never-meet', (sketch) => {
      const { n } = sketch;
      const work = workOf(sketch);
      if (n < 5 || n > 12 || work.length === 0) return NOT_ASKED;
      const all = pairs(n);
      const apart = all.filter(([one, other]) => !meet(one, other, work));
      const met = all.length - apart.length;
      if (10 * met >= 3 * all.length) return PASSED;
      const named = inWords(
        apart.map(([one, other]) => `School ${one} with School ${other}`),
        4,
      );
      const found = `Only ${met} of ${all.length} pairs of schools share any work.`;
      return finding(`${found} Pairs that don't share any work yet: ${named}.`);
    });
  });

  it('asks for a hub among a hundred schools and not among more', () => {
    const wheel = (n: number) =>
      planOf({ n, gatherings: numbers(n - 1).map((one) => ({ kind: 'coaching', who: [0, one + 1] })) });
    const shares = 'A school at the centre works with all 99 other schools. The rest work with 1 on average.';
    expect(outcomeOf('hub-and-spoke', wheel(100))).toEqual(
      finding(`Most work in smaller groups runs through School 0. ${shares}`, 'schools.0.name'),
    );
    expect(outcomeOf('hub-and-spoke', wheel(101))).toEqual(NOT_ASKED);
  });
});

it('splits things into sets that pairs connect, whatever the things are', () => {
  const things = ['a', 'b', 'c', 'd', 'e', 'f'];
  const sets = connectedSets(things, [
    ['a', 'd'],
    ['d', 'f'],
    ['a', 'f'],
    ['c', 'e'],
    ['e', 'c'],
  ]);
  expect(sets.map((set) => set.toSorted())).toEqual([['a', 'd', 'f'], ['b'], ['c', 'e']]);
  expect(connectedSets([], [])).toEqual([]);
});
