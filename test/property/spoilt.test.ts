/**
 * A mistake in one field affects only that field: whatever is spoilt in a plan, rules that don't need it report as
 * before.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/lint/lint-file.ts';
import { type Data, isList, isMap, type Path, printPath, valueAt } from '../../src/plan/path.ts';
import { planSchemaErrors } from '../../src/schema/plan-errors.ts';
import { wholeContext } from '../kit/reports.ts';
import { runs } from '../kit/runs.ts';
import { FITTING_PLANS, placesIn, planData, STRANGE_VALUES, withValue } from '../kit/spoilt-plans.ts';

const lintContext = wholeContext();

function reportOn(data: Data) {
  const [report] = lint({ file: 'plan.yaml', bytes: new TextEncoder().encode(JSON.stringify(data)) }, lintContext);
  if (report === undefined) throw new Error('There is no report');
  const said = report.findings.map(({ rule, path, message, details, level }) => ({
    rule,
    path,
    message,
    details,
    level,
  }));
  return { outcomes: report.outcomes, strengths: report.strengths.map(({ rule }) => rule), said };
}

/** Rules that depend on what others find, and so on whether those can tell. */
const GIVING_WAY = new Set(
  lintContext.rules
    .filter(({ gives_way_to, predicate }) => gives_way_to !== undefined || predicate.after !== undefined)
    .map(({ id }) => id),
);
const READING = new Set(['plan-shape', 'unknown-field']);

const plans = FITTING_PLANS.map((file) => {
  const data = planData(file);
  const places = placesIn(data).filter(([first]) => first !== 'nlc');
  return { file, data, places, before: reportOn(data) };
});

/** Where and how, as a short text, so that a counterexample can be read. */
const spoilt = fc
  .record({ plan: fc.nat(plans.length - 1), place: fc.nat(10_000), value: fc.constantFrom(...STRANGE_VALUES) })
  .map(({ plan, place, value }) => {
    const { places, file } = plans[plan] as (typeof plans)[number];
    return {
      plan,
      value,
      place: place % places.length,
      where: `${file} ${printPath(places[place % places.length] ?? [])}`,
    };
  });

function isSameKind(one: Data, other: Data | undefined): boolean {
  return isMap(one) ? isMap(other) : isList(other);
}

/** The report on a plan before and after; undefined if it still fits the format. */
function spoil({ plan, place, value, where }: { plan: number; place: number; value: Data | undefined; where: string }) {
  const { data, places, before } = plans[plan] as (typeof plans)[number];
  const at = places[place] ?? [];
  // Another section or list fits as such, and then its fields are really not written.
  fc.pre(value === undefined || typeof value !== 'object' || !isSameKind(value, valueAt(data, at)));
  const changed = withValue(data, at, value);
  const isThere = (path: Path) => at.every((step, index) => path[index] === step);
  fc.pre(
    planSchemaErrors(changed).some(({ rule, path, suggestion = path }) => rule === 'plan-shape' && isThere(suggestion)),
  );
  return { where, at, before, after: reportOn(changed) };
}

describe('a plan with one place spoilt', () => {
  it('has an error at that place, and the same findings of rules that do not need it', () => {
    fc.assert(
      fc.property(spoilt, (how) => {
        const { where, at, before, after } = spoil(how);
        const errors = after.said.filter(({ rule }) => rule === 'plan-shape');
        expect(errors.some(({ path }) => path.startsWith(printPath(at)))).toBe(true);
        const cannotTell = (rule: string) => after.outcomes[rule] === 'cannot-tell';
        const isThere = (path: string) => path.startsWith(printPath(at));
        const kept = before.said.filter(
          ({ rule, path }) => !READING.has(rule) && !cannotTell(rule) && !GIVING_WAY.has(rule) && !isThere(path),
        );
        const found = after.said.filter(({ rule }) => !READING.has(rule) && !GIVING_WAY.has(rule));
        expect({ where, said: found }).toEqual({ where, said: kept });
      }),
      { numRuns: runs(1000) },
    );
  });

  it('has no finding that something written is missing, and no new strength', () => {
    fc.assert(
      fc.property(spoilt, (how) => {
        const { where, before, after } = spoil(how);
        const known = new Set(before.said.map((one) => JSON.stringify(one)));
        const gaveWay = (rule: string) => before.outcomes[rule] === 'not-applicable';
        // It may leave out what another rule can't tell now.
        const hasLess = ({ rule, path }: { readonly rule: string; readonly path: string }) =>
          before.said.some((one) => one.rule === rule && one.path === path);
        const depends = (one: { readonly rule: string; readonly path: string }) =>
          GIVING_WAY.has(one.rule) && (gaveWay(one.rule) || hasLess(one));
        const added = after.said.filter(
          (one) => !READING.has(one.rule) && !known.has(JSON.stringify(one)) && !depends(one),
        );
        expect({ where, added }).toEqual({ where, added: [] });
        const warned = (rule: string) => before.outcomes[rule] === 'passed';
        const isNew = (rule: string) => !before.strengths.includes(rule) && !warned(rule);
        expect(after.strengths.filter(isNew)).toEqual([]);
      }),
      { numRuns: runs(1000) },
    );
  });
});
