/** Which networks rest on something from outside that could end. */

import { expect, it } from 'vitest';
import { hasOutsideSupport } from '../../src/plan/queries/outside-support.ts';
import { builtPlan } from '../kit/built-plan.ts';

const PARTNERS = [{ id: 'firms', name: 'Local firms', kind: 'business', part_played: 'funder' }];
const network = (more = {}) => ({ id: 'vale', name: 'Vale', stage: 'established', ...more });
const paid = (...income: readonly object[]) => ({ currency: 'GBP', years: [{ year: '2026-27', income }] });

it.each([
  ['a funder', { partners: PARTNERS }, true],
  ['an end', { network: network({ ends: '2028-07' }) }, true],
  [
    'a funder, and nothing else is known of the money',
    { partners: PARTNERS, resources: paid({ from: 'firms' }) },
    true,
  ],
  [
    'schools that pay, and firms that add to it',
    { partners: PARTNERS, resources: paid({ from: 'schools', amount: 19800 }, { from: 'firms' }) },
    false,
  ],
  [
    'schools and firms that pay',
    { partners: PARTNERS, resources: paid({ from: 'schools', amount: 9800 }, { from: 'firms', amount: 4000 }) },
    true,
  ],
  ['money from schools that ends', { resources: paid({ from: 'schools', amount: 9800, ends: '2027-07' }) }, true],
  ['nothing', {}, false],
])('a network with %s', (_, more, expected) => {
  const plan = builtPlan(JSON.stringify({ nlc: 1, network: network(), partners: [], ...more }));
  expect(hasOutsideSupport(plan)).toBe(expected);
});
