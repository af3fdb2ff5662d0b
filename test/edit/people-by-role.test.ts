/** People written by their role where the format takes ids: the lines to write mean the people that the plan has. */

import { describe, expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { one, sitting } from '../kit/sitting.ts';

const PLAN = `nlc: 1
network: { id: tees, name: Tees Readers, stage: launching, starts: 2026-09, origin: voluntary }
purpose:
  moral_purpose: Every child in our two schools reads well by the age of eleven
  compelling_reason: None of us has enough classes to test what works
focus: { learning_focus: Pupils infer more, pedagogy: Reciprocal reading, content: [science texts] }
schools:
  - { id: ashby, name: Ashby Primary, joined_by: choice }
  - { id: brook, name: Brook School, joined_by: choice }
partners:
  - { id: university, name: University of Leeds, kind: university }
leadership:
  co_leaders:
    - person: { post: headteacher, school: ashby }
    - person: { post: deputy, school: brook }
  critical_friends:
    - person: { post: academic, from: University of Leeds }
activities:
  - title: Paired lessons
    kind: joint-cpd
    schools: all
    led_by: LED_BY
evaluation:
  evaluator: EVALUATOR
  reviews:
    - { date: 2027-06, with: WITH, purpose: Keep }
`;

interface Written {
  readonly led?: string;
  readonly who?: string;
  readonly evaluator?: string;
}

function planOf({ led = '[ashby]', who = '[]', evaluator = 'university' }: Written): string {
  const plan = PLAN.replace('LED_BY', led).replace('WITH', who).replace('EVALUATOR', evaluator);
  return led === '[ashby]' ? plan.replace('    led_by: [ashby]\n', '') : plan;
}

async function repaired(plan: string) {
  const io = await runIn({ files: { 'plan.yaml': plan } }, 'fix', '--safe', 'plan.yaml');
  return { text: io.written.get('plan.yaml') ?? plan, out: io.out };
}

const ADDED = '    - person: { id: critical-friend, post: academic, from: University of Leeds }\n';
const FRIEND = '    - person: { post: academic, from: University of Leeds }\n';

describe('people in a list of the plan', () => {
  it('are those who have the role, with an id for whoever needs one', async () => {
    const plan = planOf({ who: '[the heads, our critical friend]' });
    const { text } = await repaired(plan);
    const heads = '{ post: headteacher, school: ashby }, { post: headteacher, school: brook }';
    expect(text).toBe(
      plan.replace(FRIEND, ADDED).replace('[the heads, our critical friend]', `[${heads}, critical-friend]`),
    );
    const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', '--only', 'plan-shape', 'plan.yaml');
    expect(out).toContain('No errors and no warnings');
  });

  it('are shown to paste, in one step for the whole list', async () => {
    const plan = planOf({ who: '[the heads, our critical friend]' });
    const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', 'plan.yaml');
    expect(out.match(/^\d .*/gm)?.filter((line) => /Entry/.test(line))).toEqual([
      '1  Entry 1 of "with" is "the heads", but it should be an id of lower-case',
    ]);
    expect(out).toContain('Entry 2 of "with" is "our critical friend",\n');
    expect(out).toContain('   Write  in place of line 17:\n    - person: { id: critical-friend,');
    expect(out).not.toContain('The lines to write for the error above');
  });

  it('can be written as one text', async () => {
    const { text } = await repaired(planOf({ who: 'the co-leaders and the critical friend' }));
    expect(text).toContain('with: [{ post: headteacher, school: ashby }, co-leader, critical-friend]');
    expect(text).toContain('- person: { id: co-leader, post: deputy, school: brook }');
    expect(text).toContain(ADDED);
  });

  it('stand beside people and ids that are written as they should be', async () => {
    const { text } = await repaired(planOf({ led: '[{ post: teacher, school: ashby }, the critical friend]' }));
    expect(text).toContain('led_by: [{ post: teacher, school: ashby }, critical-friend]');
  });

  it.each([
    ['one of two co-leaders', '[the co-leader]', 'name: the co-leader'],
    ['a role that nobody has', '[our facilitator]', 'name: our facilitator'],
  ])('are left for the person to say: %s', async (_, led, shown) => {
    const plan = planOf({ led });
    expect((await repaired(plan)).text).toBe(plan);
    const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', 'plan.yaml');
    expect(out).toContain(shown);
  });
});

it('is one person where only one can be', async () => {
  const { text } = await repaired(planOf({ evaluator: 'our critical friend' }));
  expect(text).toContain('evaluator: critical-friend');
  const plan = planOf({ evaluator: 'the heads' });
  expect((await repaired(plan)).text).toBe(plan);
});

it('is written by `nlc fix` before it asks anything', async () => {
  const plan = planOf({ who: '[our critical friend]' });
  const { seen, left, written } = await sitting(one(plan), { only: ['plan-shape'] }, 'y');
  expect(seen).toContain('Line 25 becomes: - { date: 2027-06, with: [critical-friend], purpose: Keep }\n');
  expect(left).toEqual([]);
  expect(written.get('plan.yaml')).toContain('with: [critical-friend]');
});
