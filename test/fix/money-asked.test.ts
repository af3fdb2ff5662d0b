/** `nlc fix` asks where the money comes from that a year of the budget lacks. */

import { expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const PLAN = `${planWith('stage: forming', 'stage: launching')}resources:
  currency: GBP
  years:
    - year: 2026-27
      income:
        - from: schools
          amount: 6200
      spending:
        - for: cover
          amount: 9460
`;

const answer = (...typed: readonly string[]) =>
  sitting({ files: { 'plan.yaml': PLAN }, now: '2026-11-01T12:00:00Z' }, { only: ['budget-short'] }, ...typed);

it('and adds who pays and how much to the income of that year', async () => {
  const { seen, written, left } = await answer('The Vale Trust', '£3,500', 'y');
  expect(left).toEqual([]);
  expect(seen).toContain(`
1 of 1  Spending in 2026-27 is £9,460, which is £3,260 more than the confirmed
        income of £6,200.

Who else will pay, and has promised it in writing? If nobody has, press Enter
and cut something instead.
`);
  expect(written.get('plan.yaml')).toBe(
    PLAN.replace('amount: 6200\n', 'amount: 6200\n        - from: The Vale Trust\n          amount: 3500\n'),
  );
  expect(seen).toContain('Written. The plan still has 1 warning.');
});

it('and leaves the budget as it is if nobody else pays', async () => {
  const { seen, written } = await answer('');
  expect([...written]).toEqual([]);
  expect(seen).toContain('Nothing has changed in the plan.');
});

it('and adds an entry for each of several who pay, with an amount of its own', async () => {
  const { seen, written, left } = await answer('The Vale Trust; County Council', '£3,000', '260', 'y');
  expect(left).toEqual([]);
  expect(seen).toContain(`
For "The Vale Trust": how much will they pay that year?
`);
  expect(seen).toContain('\nFor "County Council": how much will they pay');
  expect(written.get('plan.yaml')).toBe(
    PLAN.replace(
      'amount: 6200\n',
      'amount: 6200\n        - from: The Vale Trust\n          amount: 3000\n        - from: County Council\n          amount: 260\n',
    ),
  );
});
