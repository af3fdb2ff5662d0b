/** `!` with a reason behind it at a question of `nlc fix`: the finding is accepted for that reason. */

import { expect, it } from 'vitest';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const PLAN = planWith('stage: forming', 'stage: launching').replace(
  /^activities:[\s\S]*/m,
  `activities:
  - title: Reading council
    kind: pupil-led
    schools: [ashby, brook, cairn, dene]
  - {title: Training, kind: training, schools: all}
`,
);
const world = (text = PLAN) => ({ files: { 'plan.yaml': text }, now: '2026-11-01T12:00:00Z' });
const WHY = "the primaries' children aren't in Year 7 yet";

it.each([
  ['a text', 'no-way-to-leave', PLAN],
  ['people', 'no-facilitator', PLAN],
  ['a list of schools', 'pupils-passive', PLAN],
  ['a change to make', 'text-cut-off', PLAN.replace(/pedagogy: .*/, 'pedagogy: Reciprocal reading #1 priority')],
  ['nothing to write', 'school-required-to-join', planWith('joined_by: choice', 'joined_by: required')],
])('is taken at a question for %s, and who agreed is asked next', async (_kind, rule, plan) => {
  const { seen, written, rejections, left } = await sitting(
    world(plan),
    { only: [rule] },
    `! ${WHY}`,
    'all heads',
    '',
    'y',
  );
  expect([rejections, left]).toEqual([[], []]);
  expect(seen).toContain(`  Reason for accepting it: ${WHY}\n\nWho agreed that it can stay as it is?\n`);
  expect(seen).not.toContain('Why do you accept it as it is?');
  expect(written.get('plan.yaml')).toMatch(
    new RegExp(`rule: ${rule},?\\s+because: "?${WHY}"?,?\\s+agreed_with: all heads`),
  );
});

it('is asked for again if it says that it is still to be found, and not taken for an error', async () => {
  const { rejections } = await sitting(world(), { only: ['no-way-to-leave'] }, '! not sure yet', '');
  expect(rejections).toEqual([
    'That says it is still to be decided. Say why it can stay as it is for now, such as "our schools are too far apart for that".',
  ]);
  const broken = planWith('origin: voluntary', 'origin:').replace('stage: forming', 'x-stage: forming');
  const error = await sitting(world(broken), { only: ['plan-shape'] }, `! ${WHY}`, '');
  expect(error.rejections).toEqual(["An error can't be accepted: the plan has to be corrected."]);
});

it('can be taken back: < leads to the question where it was typed', async () => {
  const leaving = ['! we are only two', '<', 'A term is enough', 'y'];
  const { written, left } = await sitting(world(), { only: ['no-way-to-leave'] }, ...leaving);
  expect(left).toEqual([]);
  expect(written.get('plan.yaml')).toContain('leaving: A term is enough\n');
  expect(written.get('plan.yaml')).not.toContain('acknowledged');
});

it('is among the answers at the end, and kept for carrying on', async () => {
  const { written } = await sitting(world(), { only: ['no-way-to-leave'] }, `! ${WHY}`, 'STOP');
  expect(written.get('plan.yaml.answers')).toContain(`acknowledged.because: "${WHY}"`);
});
