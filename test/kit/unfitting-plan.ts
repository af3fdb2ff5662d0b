/** A small plan, some places of which don't fit, and whether reading from it is noticed. */

import type { Plan } from '../../src/plan/model/plan.ts';
import { buildPartialPlan, type PartialPlan } from '../../src/plan/partial/partial-plan.ts';
import { type DataMap, isMap, parsePath } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';

const TODAY = dayOf(2026, 11, 24);

export const FITTING: DataMap = {
  nlc: 1,
  network: { id: 'vale', name: 'Vale', stage: 'launching', starts: '2025-09-01', ends: '2029-07-31', area: 'local' },
  schools: [
    { id: 'ashby', name: 'Ashby', phase: 'primary', commits: { days_per_year: 3 } },
    { id: 'brook', name: 'Brook', phase: 'primary' },
    { id: 'cairn', name: 'Cairn', phase: 'secondary', pupils: 900 },
  ],
  partners: [{ id: 'uni', name: 'University', kind: 'university' }],
  people: [{ id: 'ana', name: 'Ana', role: 'head', school: 'ashby' }],
  leadership: {
    co_leaders: [{ person: 'ana', days_per_year: 4 }],
    critical_friends: [{ name: 'Bo Lind', days_per_year: 2 }],
  },
  structure: {
    groups: [{ id: 'reading', members: ['ana'], schools: ['ashby'] }],
    agreements: { joining: 'By letter', leaving: 'A term of notice' },
  },
  activities: [{ id: 'visits', kind: 'study-visit', name: 'Visits', schools: ['ashby', 'brook'], hosts: ['ashby'] }],
  purpose: { agreed: { on: '2026-01', by: ['ashby'] } },
  outcomes: [{ id: 'reads', statement: 'Pupils read more', by: '2028-07' }],
  evaluation: { evaluator: 'uni' },
  resources: {
    years: [{ year: '2026-27', income: [{ from: 'uni', amount: 500 }] }],
    contingency: { percent_time: 10, percent_money: 5 },
  },
};

/** The model without what doesn't fit. */
export function partialPlan(places: readonly string[], data: DataMap = FITTING): PartialPlan {
  return buildPartialPlan(data, places.map(parsePath), TODAY);
}

/** Whether reading something from a plan in which these places don't fit is noticed. */
export function isNoticed(places: readonly string[], read: (plan: Plan) => unknown, data?: DataMap): boolean {
  return partialPlan(places, data).watch(read).isTouched;
}

/** The data with other fields in a section. */
export function withFields(section: string, fields: DataMap, without: readonly string[] = []): DataMap {
  const before = FITTING[section];
  if (!isMap(before)) throw new Error(`${section} is no section`);
  const kept = Object.entries(before).filter(([name]) => !without.includes(name));
  return { ...FITTING, [section]: { ...Object.fromEntries(kept), ...fields } };
}
