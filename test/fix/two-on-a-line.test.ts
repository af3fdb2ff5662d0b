/** Several mistakes on one line: the line to paste has all of them put right, and is shown once. */

import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';

/** The lines to write that a check shows for a plan. */
async function linesShown(text: string): Promise<{ readonly lines: string[]; readonly repeated: number }> {
  const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', '--all', '--only', 'plan-shape', 'plan.yaml');
  const lines = [...out.matchAll(/[Ww]rite +in place of line \d+:\n((?:.*\S.*\n)+?)(?=\n|\S)/g)].map(
    ([, found = '']) => found,
  );
  return { lines, repeated: out.split('rite  nothing more: the lines shown before, in place of line').length - 1 };
}

it.each([
  [
    'a word and a field',
    planWith(
      '  - {id: dene, name: Dene School, joined_by: choice}',
      '  - {id: dene, name: Dene School, joinedby: chosen, phase: primry}',
    ),
    '  - {id: dene, name: Dene School, joined_by: chosen, phase: primary}\n',
  ],
  [
    'two words and a date',
    planWith(
      /^network:\n(?: .*\n)+/m.exec(planWith())?.[0] ?? '',
      'network: {id: a, name: A, stage: lunching, orgin: voluntary, starts: 01/09/2026}\n',
    ),
    'network: {id: a, name: A, stage: launching, origin: voluntary,\n    starts: 2026-09-01}\n',
  ],
  [
    'an empty section',
    planWith(/^focus:\n(?: .*\n)+/m.exec(planWith())?.[0] ?? '', 'focus: {}\n'),
    'focus:\n  learning_focus: "…"\n  pedagogy: "…"\n',
  ],
])('%s', async (_, text, right) => {
  const { lines, repeated } = await linesShown(text);
  expect(lines).toEqual([right]);
  expect(repeated).toBeGreaterThan(0);
});

it('has several people and groups that a section in braces lacks, as a block', async () => {
  const flow = 'leadership: {co_leaders: []}\n';
  const text = planWith(/^leadership:\n(?: .*\n)+/m.exec(planWith())?.[0] ?? '', flow);
  const only = ['no-co-leadership', 'no-critical-friend', 'no-facilitator'].flatMap((rule) => ['--only', rule]);
  const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', '--all', ...only, 'plan.yaml');
  const [, block = ''] = /in place of line \d+:\n((?:.*\S.*\n)+)/.exec(out) ?? [];
  const plan = parse(text.replace(flow, block.replaceAll('…', 'x'))) as { leadership: unknown };
  const person = { post: 'x', school: 'x' };
  expect(plan.leadership).toEqual({
    co_leaders: Array(2).fill({ person, days_per_year: 'x' }),
    facilitators: [{ person, days_per_year: 'x' }],
    critical_friends: [{ person: { post: 'x', from: 'x' }, days_per_year: 'x', remit: 'x', visits_schools: ['x'] }],
  });
  expect(block).toContain('leadership:\n  co_leaders:\n    - person:\n        post: … # headteacher');
});

it('tells one mistake from another when it puts them right without asking', async () => {
  const text = planWith(
    'stage: forming',
    'stage: lunching',
    '  - {id: dene, name: Dene School, joined_by: choice}',
    '  - {id: dene, name: Dene School, joinedby: choice, phase: primry}',
  );
  const { out } = await runIn({ files: { 'plan.yaml': text } }, 'fix', '--safe', 'plan.yaml');
  expect(out.split('\n').map((line) => line.replace(/^Line \d+ is now: /, ''))).toEqual([
    'stage: launching',
    '- {id: dene, name: Dene School, joined_by: choice, phase: primry}',
    '- {id: dene, name: Dene School, joined_by: choice, phase: primary}',
    '',
  ]);
});
