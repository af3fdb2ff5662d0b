/** Lines to paste that a comment of the plan's own makes too wide for a screen. */

import { expect, it } from 'vitest';
import { commentsAbove } from '../../src/report/comments-above.ts';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';

const LONG = 'where we are now, which the heads look at again at each summer meeting, and change if they all agree';

it('have the comment above, so that a terminal breaks no line', async () => {
  const plan = planWith('  origin: voluntary', `  origin: zzzzz    # ${LONG}`);
  const { out } = await runIn(
    { files: { 'plan.yaml': plan }, columns: 80 },
    ...['check', '--color', 'never', '--as-of', '2026-11-24', 'plan.yaml'],
  );
  expect(out).toContain(`   Write  in place of line 7:
  # where we are now, which the heads look at again at each summer meeting, and
  #   change if they all agree
  origin: … # voluntary, brokered, required or mixed
`);
});

it.each([
  ['in a text', `a: |\n  b: c # ${LONG}\n`, { after: 1, replaced: 1, lines: [`  b: c # ${LONG}`] }],
  ['in quotation marks', `a: "b"\n`, { after: 0, replaced: 1, lines: [`a: "b # ${LONG}"`] }],
  ['on a line that goes on', `a: b\n  c\n`, { after: 0, replaced: 1, lines: [`a: "b # ${LONG}`, '  c"'] }],
])('stay as they are if it is no comment: %s', (_, text, hunk) => {
  expect(commentsAbove(text, [hunk])).toEqual([hunk]);
});

it('stay as they are if they are narrow', () => {
  const hunk = { after: 0, replaced: 1, lines: ['a: b # why'] };
  expect(commentsAbove('a: c\n', [hunk])).toEqual([hunk]);
});
