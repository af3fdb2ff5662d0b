/** The model of a plan that doesn't fit: reading anything that depends on what was left out is noticed. */

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { buildPartialPlan } from '../../src/plan/partial/partial-plan.ts';
import { type Path, printPath } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { sample } from '../kit/runs.ts';
import { placesIn, planData } from '../kit/spoilt-plans.ts';

const TODAY = dayOf(2026, 11, 24);

type Part = Readonly<Record<string, unknown>>;
type Keys = readonly string[];

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !(value instanceof Map);
}

/** The keys from the plan to every property that differs between two models, other than the data as written. */
function differences(before: unknown, after: unknown, keys: Keys, seen: Set<unknown>): Keys[] {
  if (!isPart(before) || !isPart(after)) return same(before, after) ? [] : [keys];
  if (seen.has(before)) return [];
  seen.add(before);
  if (Array.isArray(before) && Array.isArray(after) && before.length !== after.length) return [keys];
  return Object.keys(before)
    .filter((key) => key !== 'at' && !(keys.length === 0 && ['data', 'unresolved', 'duplicates'].includes(key)))
    .flatMap((key) => differences(before[key], after[key], [...keys, key], seen));
}

function same(before: unknown, after: unknown): boolean {
  if (before instanceof Map && after instanceof Map) return String([...before]) === String([...after]);
  return before === after;
}

function read(view: Plan, keys: Keys): unknown {
  return keys.reduce((here: unknown, key) => (isPart(here) ? here[key] : undefined), view);
}

/** What differs in the model without a place, and can be read unnoticed. */
function unnoticed(data: ReturnType<typeof planData>, place: Path): string[] {
  const { plan, watch } = buildPartialPlan(data, [place], TODAY);
  return differences(buildPlan(data, TODAY), plan, [], new Set())
    .filter((keys) => !watch((view) => read(view, keys)).isTouched)
    .map((keys) => `${printPath(place)}: ${keys.join('.')}`);
}

describe.each(['templates/full.yaml', 'test/plans/ok/outline.yaml', 'test/plans/invented/kestrel-city.yaml'])(
  '%s',
  (file) => {
    const data = planData(file);

    it.each(
      sample(
        placesIn(data).map((place) => [printPath(place), place] as const),
        400,
      ),
    )('without %s', (_, place) => {
      expect(unnoticed(data, place), 'src/plan/partial/sources.ts should say what these are made from').toEqual([]);
    });
  },
);

it('takes no id for unknown that a lost entry of any of the kinds may have', () => {
  const data = planData('templates/full.yaml');
  for (const list of ['people', 'partners', 'schools', 'activities', 'outcomes'])
    expect([list, buildPartialPlan(data, [[list]], TODAY).plan.unresolved]).toEqual([list, []]);
});
