/** What a view of a plan that doesn't fit shows: its data as written, its references and its parts. */

import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plan/model/plan.ts';
import { type DataMap, parsePath } from '../../src/plan/path.ts';
import { unwatched } from '../../src/plan/unwatched.ts';
import { FITTING, isNoticed, partialPlan, withFields } from '../kit/unfitting-plan.ts';

describe('references to nothing', () => {
  const data = withFields('evaluation', { evaluator: 'uni', contact: 'nobody-here' });
  const withUnknown: DataMap = {
    ...data,
    activities: [{ id: 'visits', name: 'Visits', schools: ['ashby', 'nowhere'], serves: ['nothing'] }],
  };
  const unknownIds = (places: readonly string[]) =>
    partialPlan(places, withUnknown).plan.unresolved.map(({ id }) => id);

  it('are left if no entry that may be meant was lost', () => {
    expect(unknownIds(['network.area'])).toEqual(['nowhere', 'nothing']);
  });

  it.each([
    ['schools[2]', ['nothing']],
    ['schools[2].id', ['nothing']],
    ['schools[2].name', ['nowhere', 'nothing']],
    ['outcomes[0]', ['nowhere']],
    ['outcomes[0].id', ['nowhere']],
    ['partners[0].id', ['nowhere', 'nothing']],
  ])('may be to what was lost: %s', (place, expected) => {
    expect(unknownIds([place])).toEqual(expected);
  });

  it('don’t fit either, so that reading them is noticed', () => {
    const read = ({ activities }: Plan) => activities[0]?.schools;
    const { watch, spoilt } = partialPlan(['schools[2].id'], withUnknown);
    expect(spoilt.covers(parsePath('activities[0].schools[1]'))).toBe(true);
    expect(spoilt.covers(parsePath('activities[0].serves[0]'))).toBe(false);
    expect(watch(read).isTouched).toBe(true);
  });
});

describe('data as written', () => {
  const dataOf = (path: readonly (string | number)[]) => (plan: Plan) =>
    path.reduce((here: unknown, step) => (here as DataMap)[step as string], plan.data);

  it.each<[string, readonly (string | number)[], boolean]>([
    ['network.area', ['network', 'area'], true],
    ['network.area', ['network', 'name'], false],
    ['network.area', ['network'], false],
    ['network', ['network'], true],
    ['schools[1].phase', ['schools', 1, 'phase'], true],
    ['schools[1].phase', ['schools', 0, 'phase'], false],
    ['schools[1]', ['schools', 1], true],
    ['schools[1]', ['schools', 2], false],
  ])('without %s, read at %j', (place, path, expected) => {
    expect(isNoticed([place], dataOf(path))).toBe(expected);
  });

  it('is noticed in the eleventh entry of a list as in the first', () => {
    const schools = Array.from({ length: 12 }, (_, at) => ({ id: `s${at}`, name: `S ${at}`, phase: 'primary' }));
    const at = (index: number) =>
      isNoticed(['schools[11].phase'], dataOf(['schools', index, 'phase']), { ...FITTING, schools });
    expect([at(11), at(1)]).toEqual([true, false]);
  });

  it('is noticed in a section whose names are digits', () => {
    const data = { ...FITTING, network: { '2': 'two', '3x': 'three', area: 'local' } };
    expect(isNoticed(['network.area'], dataOf(['network', '2']), data)).toBe(false);
    expect(partialPlan(['network.area'], data).watch(dataOf(['network', '2'])).result).toBe('two');
  });

  it('keeps its values', () => {
    const { watch } = partialPlan(['network.area']);
    expect(watch(({ data }) => JSON.stringify(data)).result).toBe(
      JSON.stringify({ ...FITTING, network: { ...(FITTING['network'] as DataMap), area: undefined } }),
    );
    expect(watch(({ data }) => [...(data['schools'] as DataMap[])].length)).toEqual({ result: 3, isTouched: false });
  });

  it('is noticed when somebody asks whether a field is there', () => {
    const asks = (name: string) => (plan: Plan) => name in (plan.data['network'] as DataMap);
    expect(partialPlan(['network.area']).watch(asks('area'))).toEqual({ result: false, isTouched: true });
    expect(partialPlan(['network.area']).watch(asks('name'))).toEqual({ result: true, isTouched: false });
  });

  it('is noticed when somebody asks which fields there are', () => {
    const names = (section: string) => (plan: Plan) => Object.keys(plan.data[section] as DataMap);
    expect(partialPlan(['resources.years']).watch(names('resources'))).toEqual({
      result: ['contingency'],
      isTouched: true,
    });
    expect(isNoticed(['network.area'], names('resources'))).toBe(false);
    expect(isNoticed(['resources.contingency.percent_time'], names('resources'))).toBe(false);
  });

  it('can be searched without being noticed', () => {
    const read = (plan: Plan) => (unwatched(plan.data)['network'] as DataMap)['area'];
    expect(partialPlan(['network.area']).watch(read)).toEqual({ result: undefined, isTouched: false });
  });
});

describe('a view of the model', () => {
  it('has the values of the model, each part once', () => {
    const { plan, watch } = partialPlan(['network.area']);
    const read = ({ schools, activities, network }: Plan) => ({
      name: network.name,
      at: activities[0]?.at,
      found: schools.indexOf(activities[0]?.schools[1] as Plan['schools'][number]),
      text: `${Object.prototype.toString.call(schools)} ${schools.map(({ id }) => id).join(' ')}`,
    });
    expect(watch(read)).toEqual({ result: read(plan), isTouched: false });
    const parts = (view: Plan) => [view.network, view.schools, view.schools[0], view.activities[0]?.schools[0]];
    expect(watch((view) => parts(view).every((part, at) => part === parts(view)[at])).result).toBe(true);
    expect(watch((view) => view.schools[0] === view.activities[0]?.schools[0]).result).toBe(true);
  });

  it('leaves out what does not fit, and keeps the places of the rest', () => {
    const { plan, spoilt } = partialPlan(['schools[1]', 'network.area', 'outcomes']);
    expect(plan.schools.map(({ id, at }) => [id, at])).toEqual([
      ['ashby', ['schools', 0]],
      ['cairn', ['schools', 2]],
    ]);
    expect([plan.network.area, plan.network.name, plan.outcomes]).toEqual([undefined, 'Vale', []]);
    expect(spoilt.leaveOut(FITTING)['schools']).toEqual([
      (FITTING['schools'] as DataMap[])[0],
      null,
      (FITTING['schools'] as DataMap[])[2],
    ]);
  });
});

describe('a dotted path through lists', () => {
  const meets = (place: string, dotted: string) => partialPlan([place]).spoilt.meets(dotted);

  it.each([
    ['schools[1].joined', 'schools.joined', true],
    ['schools[1].joined', 'schools.left', false],
    ['schools[1].joined', 'schools', true],
    ['schools[1]', 'schools.joined', true],
    ['schools', 'schools.joined', true],
    ['schools[1].commits.days_per_year', 'schools.commits', true],
    ['network.area', 'schools.joined', false],
    ['schools[1].name', 'name', false],
  ])('without %s, %s', (place, dotted, expected) => {
    expect(meets(place, dotted)).toBe(expected);
  });
});
