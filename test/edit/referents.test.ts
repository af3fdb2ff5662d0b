/** What an id can stand for: at every place of a full plan, what the plan's own model looks for there. */

import { describe, expect, it } from 'vitest';
import { referentsAt } from '../../src/edit/referents.ts';
import { buildPlan } from '../../src/plan/build/build.ts';
import { type Data, type DataMap, isList, isMap, type Path, printPath } from '../../src/plan/path.ts';
import { placesIn, planData, withValue } from '../kit/spoilt-plans.ts';

const FULL = planData('test/plans/ok/outline.yaml') as DataMap;
const NOBODY = 'nobody-at-all';

/** What the model of the plan looks for at a place, with what it would have taken. */
function lookedFor(path: Path): { readonly kind: string; readonly known: readonly string[] } | undefined {
  const plan = buildPlan(withValue(FULL, path, NOBODY) as DataMap, 0);
  return plan.unresolved.find(({ id }) => id === NOBODY);
}

const isLeaf = (data: Data | undefined) => !isList(data) && !isMap(data);
const at = (path: Path) => path.reduce<Data | undefined>((here, step) => (here as never)?.[step], FULL);
const places = placesIn(FULL).filter((path) => isLeaf(at(path)));

describe('what an id can stand for', () => {
  it('is what the model looks for, at every place of a full plan', () => {
    const seen = places.map((path) => {
      const found = referentsAt(FULL, path);
      return [printPath(path), found && [found.kind, found.known.map(({ id }) => id)]];
    });
    const wanted = places.map((path) => {
      const found = lookedFor(path);
      return [printPath(path), found && [found.kind, found.known]];
    });
    expect(seen).toEqual(wanted);
    expect(seen.filter(([, found]) => found !== undefined).length).toBeGreaterThan(20);
  });

  it('is known where the plan has nothing yet, or something else', () => {
    const schools = [{ id: 'ashby', name: 'Ashby Primary' }, { id: 'brook' }];
    const known = [
      { id: 'ashby', name: 'Ashby Primary' },
      { id: 'brook', name: 'brook' },
    ];
    for (const activities of [undefined, [], [{ id: 'a', schools: 'all' }]]) {
      const data = { schools, ...(activities && { activities }) };
      expect(referentsAt(data, ['activities', 0, 'schools', 0])).toEqual({ kind: 'school', known });
    }
    expect(referentsAt({ schools }, ['network', 'name'])).toBeUndefined();
    expect(referentsAt({ schools }, ['no', 'such', 3, 'place'])).toBeUndefined();
  });
});
