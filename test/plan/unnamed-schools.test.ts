/** Networks with schools that the plan doesn't name, and schools that share a head. */

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { readDate } from '../../src/plan/queries/calendar.ts';
import { isJoint, isPlenary, isWorking, smallActivities } from '../../src/plan/queries/meeting.ts';
import { networkSize, sizePath, unnamedSchools } from '../../src/plan/queries/network-size.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { runIn } from '../kit/memory-io.ts';

function model(text: string): Plan {
  const [document] = readYaml(text).documents;
  return buildPlan(document?.data as DataMap, readDate('2026-11-24')?.from ?? Number.NaN);
}

const PLAN = `nlc: 1
network: { id: n, name: N, stage: established, starts: 2024-09, origin: voluntary, school_count: 9 }
purpose: { moral_purpose: , compelling_reason: }
focus: { learning_focus: , pedagogy: }
schools: []
leadership: { co_leaders: [], critical_friends: [] }
activities:
  - { title: Enquiry, kind: enquiry, schools: all }
  - { title: Conference, kind: conference, schools: all }
  - { title: To be found, kind: enquiry, schools: [] }
`;

describe('a plan that names no school', () => {
  const plan = model(PLAN);

  it('has the size it gives', () => {
    expect([networkSize(plan), unnamedSchools(plan), sizePath(plan)]).toEqual([9, 9, ['network', 'school_count']]);
  });

  it('has schools work together in what all take part in', () => {
    expect(
      plan.activities.map((activity) => [isJoint(activity), isWorking(activity, plan), isPlenary(activity, plan)]),
    ).toEqual([
      [true, true, false],
      [true, false, true],
      [false, false, false],
    ]);
    expect(smallActivities(plan)).toEqual([]);
  });

  it('is checked, and its size is shown', async () => {
    const { code, out } = await runIn({ files: { 'plan.yaml': PLAN } }, 'check', 'plan.yaml');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('plan.yaml · N · established · 9 schools');
  });
});

describe('what all of the schools do', () => {
  const strengthsIn = async (text: string): Promise<string[]> => {
    const { out } = await runIn({ files: { 'plan.yaml': text } }, 'check', '-f', 'json', 'plan.yaml');
    return JSON.parse(out).plans[0].strengths.map(({ text: words }: { text: string }) => words);
  };
  const PRAISE = [
    'In every school, pupils advise, research or lead in some activity.',
    'Every school takes part in something with another school.',
    'No group of schools is cut off from the others.',
  ];
  const LED = PLAN.replace('kind: enquiry, schools: all', 'kind: enquiry, schools: all, pupil_part: lead');

  const naming = (number: number) =>
    LED.replace(
      'schools: []',
      `schools: [${Array.from({ length: number }, (_, index) => `{ id: s${index}, name: S${index}, joined_by: choice }`).join(', ')}]`,
    );

  it('is praised if every school is named', async () => {
    expect(await strengthsIn(naming(9))).toEqual(expect.arrayContaining(PRAISE));
  });

  it('is praised of those that are named, if they are at least half', async () => {
    const ofNamed = PRAISE.map((text) => text.replace(/(very school|f schools)/, '$1 that the plan names'));
    expect(await strengthsIn(naming(5))).toEqual(expect.arrayContaining(ofNamed));
    expect((await strengthsIn(naming(4))).filter((text) => [...PRAISE, ...ofNamed].includes(text))).toEqual([]);
  });

  it('is not taken from what only some do', async () => {
    const some = LED.replace(
      'schools: []',
      'schools: [{ id: a, name: A, joined_by: choice }, { id: b, name: B, joined_by: choice }]',
    )
      .replace('schools: all, pupil_part', 'schools: [a, b], pupil_part')
      .replace('kind: conference, schools: all', 'kind: conference, schools: [a, b]');
    const strengths = await strengthsIn(some);
    expect(strengths.filter((text) => PRAISE.includes(text))).toEqual([]);
  });
});

describe('a plan that names more schools than it counts', () => {
  it('has the schools it names', () => {
    const plan = model(
      PLAN.replace('school_count: 9', 'school_count: 1').replace(
        'schools: []',
        'schools: [{ id: a, name: A, joined_by: choice }, { id: b, name: B, joined_by: choice }]',
      ),
    );
    expect([networkSize(plan), unnamedSchools(plan), sizePath(plan)]).toEqual([2, 0, ['schools']]);
  });
});

describe('two schools with one head', () => {
  const shared = (text: string) =>
    model(
      PLAN.replace('school_count: 9', 'school_count: 2')
        .replace(
          'schools: []',
          `schools: [{ id: a, name: A, joined_by: choice${text} }, { id: b, name: B, joined_by: choice }]`,
        )
        .replace(
          'co_leaders: []',
          'co_leaders: [{ person: { post: headteacher, school: a } }, { person: { post: headteacher, school: b } }]',
        ),
    );
  const keys = (text: string) => new Set(shared(text).leadership.coLeaders.map(({ person }) => person?.key));

  it('have one head, whichever of them says so', () => {
    const { schools } = shared(', shares_head_with: b');
    expect(schools.map(({ sharesHeadWith }) => sharesHeadWith?.id)).toEqual(['b', 'a']);
    expect(keys(', shares_head_with: b').size).toBe(1);
  });

  it('have two otherwise', () => {
    expect(keys('').size).toBe(2);
    expect(keys(', shares_head_with: a').size).toBe(2);
  });
});
