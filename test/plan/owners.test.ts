/** Who in a plan could take a matter up, and what people could bring: from the plan's own words. */

import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../src/plan/build/build.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import { isMap } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { evidenceOf } from '../../src/plan/queries/evidence.ts';
import { leadersOf, ownersOf } from '../../src/plan/queries/owners.ts';
import { readYaml } from '../../src/yaml/read.ts';

function planOf(rest: string): Plan {
  const text = `nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby, link_person: ashby-ta }, { id: brook, name: Brook, link_person: brook-head }, { id: cairn, name: Cairn }]
people:
  - { id: ashby-ta, post: teaching-assistant, school: ashby }
  - { id: ashby-head, post: headteacher, school: ashby }
  - { id: brook-head, post: deputy, school: brook }
  - { id: tutor, post: academic, partner: uni }
partners: [{ id: uni, name: University }]
${rest}`;
  const data = readYaml(text).documents[0]?.data;
  if (!isMap(data)) throw new Error("The test plan can't be read");
  return buildPlan(data, dayOf(2026, 11, 24));
}

const GROUPS = `structure:
  groups:
    - { id: heads, name: Heads, function: decisions, led_by: [ashby-head] }
    - { id: enquirers, name: Enquirers, function: enquiry }
`;

describe('an owner', () => {
  const owner = (rest: string, path: string, touches: number, ...roles: Parameters<typeof ownersOf>[3]) =>
    ownersOf(planOf(rest), path, touches, roles)[0];

  it.each([
    [
      'leads the very activity',
      'activities: [{ title: A, led_by: [ashby-ta] }]\n',
      'activities[0].question',
      1,
      'a teaching assistant at Ashby',
    ],
    ['leads the very group', GROUPS, 'structure.groups[0]', 3, 'the head of Ashby'],
    [
      'owns the very outcome',
      'outcomes: [{ statement: A }, { statement: B, owner: tutor }]\n',
      'outcomes[1].target',
      3,
      'an academic from University',
    ],
    ['heads the one school', '', 'schools[0].governors_agreed', 1, 'the head of Ashby'],
    ['speaks for the one school', '', 'schools[1].governors_agreed', 1, 'the deputy of Brook'],
  ])('%s', (_, rest, path, touches, words) => {
    expect(owner(rest, path, touches)).toBe(words);
  });

  it('of a matter of several schools, or of a school nobody speaks for, is a role', () => {
    const leads = 'leadership: { co_leaders: [{ person: ashby-head }] }\n';
    expect(owner(leads, 'schools[0]', 2, 'co_leaders')).toBe('the head of Ashby (co-leader)');
    expect(owner(leads, 'schools[2]', 1, 'co_leaders')).toBe('the head of Ashby (co-leader)');
  });

  it('of a list is not the one who leads another entry with a longer number', () => {
    const rest = `activities: [${Array.from({ length: 11 }, (_, index) => `{ title: A${index}${index === 10 ? ', led_by: [ashby-ta]' : ''} }`).join(', ')}]\n`;
    expect(owner(rest, 'activities[1].question', 1)).toBeUndefined();
    expect(owner(rest, 'activities[10].question', 1)).toBe('a teaching assistant at Ashby');
  });

  it.each([
    [
      'facilitators',
      'leadership: { facilitators: [{ person: uni }, { person: ashby-head }] }\n',
      'University and the head of Ashby (facilitators)',
    ],
    [
      'co_leaders',
      'leadership: { co_leaders: [{ person: { post: academic } }, { person: { post: academic, name: Jo } }] }\n',
      'two academics (co-leaders)',
    ],
    [
      'co_leaders',
      'leadership: { co_leaders: [{ person: { name: Al } }, { person: { post: deputy, from: Leeds, name: Jo } }, { person: { post: deputy, from: Leeds, name: Bo } }] }\n',
      'two deputies from Leeds and someone else (co-leaders)',
    ],
    [
      'co_leaders',
      'leadership: { co_leaders: [{ person: { name: Al } }, { person: brook-head }, { person: { name: Jo } }] }\n',
      'the deputy of Brook and two other people (co-leaders)',
    ],
    [
      'co_leaders',
      `leadership: { co_leaders: [${['Al', 'Bo', 'Cy', 'Di'].map((name) => `{ person: { name: ${name} } }`).join(', ')}] }\n`,
      'the four co-leaders',
    ],
    ['facilitators', 'leadership: { facilitators: [{ person: { name: Al } }] }\n', 'the facilitator'],
    [
      'facilitators',
      'leadership: { facilitators: [{ person: { name: Al, school: cairn } }, { person: { name: Bo, school: cairn } }] }\n',
      'two people at Cairn (facilitators)',
    ],
    [
      'facilitators',
      'leadership: { facilitators: [{ person: { post: support-staff, school: cairn } }] }\n',
      'a member of support staff at Cairn (facilitator)',
    ],
    [
      'co_leaders',
      'leadership: { co_leaders: [{ person: { post: academic, from: University of Leeds } }] }\n',
      'an academic from the University of Leeds (co-leader)',
    ],
    ['steering_group', GROUPS, 'the head of Ashby (Heads)'],
    [
      'steering_group',
      'structure: { groups: [{ id: heads, name: Heads, function: decisions, led_by: [{ name: Al }] }] }\n',
      'Heads',
    ],
    ['steering_group', `leadership: { steering_group: enquirers }\n${GROUPS}`, 'Enquirers'],
    ['steering_group', 'structure: { groups: [{ id: talk, name: Talk, function: enquiry }] }\n', undefined],
    ['enquiry_group', GROUPS, 'Enquirers'],
    ['evaluator', 'evaluation: { evaluator: tutor }\n', 'an academic from University'],
    ['evaluator', 'evaluation: { evaluator: uni }\n', 'University'],
    ['after_owner', 'sustaining: { after: { owner: brook-head } }\n', 'the deputy of Brook'],
  ] as const)('as %s', (role, rest, words) => {
    expect(owner(rest, 'purpose', 3, role)).toBe(words);
  });

  it('is the first role the plan names, and nobody where it names none', () => {
    const rest = 'evaluation: { evaluator: tutor }\n';
    expect(owner(rest, 'purpose', 3, 'after_owner', 'steering_group', 'enquiry_group', 'evaluator')).toBe(
      'an academic from University',
    );
    expect(
      owner(
        '',
        'purpose',
        3,
        'facilitators',
        'co_leaders',
        'steering_group',
        'enquiry_group',
        'evaluator',
        'after_owner',
      ),
    ).toBeUndefined();
  });

  it('is in term, and no judge of the own role', () => {
    const past = 'leadership: { co_leaders: [{ person: ashby-head, until: 2026-10 }, { person: brook-head }] }\n';
    expect(owner(past, 'purpose', 3, 'co_leaders')).toBe('the deputy of Brook (co-leader)');
    expect(owner(past, 'leadership.co_leaders[1]', 1)).toBeUndefined();
  });
});

it('leaders are those who lead the network, look after it and decide, each once', () => {
  const rest = `leadership: { co_leaders: [{ person: brook-head }], facilitators: [{ person: ashby-head }], steering_group: g }
structure: { groups: [{ id: g, name: Heads, led_by: [brook-head] }] }
`;
  expect(leadersOf(planOf(rest))).toEqual([
    'the deputy of Brook (co-leader)',
    'the head of Ashby (facilitator)',
    'the deputy of Brook (Heads)',
  ]);
  expect(leadersOf(planOf(''))).toEqual([]);
});

describe('evidence', () => {
  it.each([
    [
      'a number that is no share',
      'outcomes: [{ statement: More books, measure: Count, unit: count, baseline: { value: 3 }, target: { value: 9, date: 2027 } }]\n',
      ['More books: the latest figures for "Count"; at the start: 3; aim: 9 (2027)'],
    ],
    [
      'a share, without a measure, asked of its owner',
      'outcomes: [{ statement: More words, unit: percent, baseline: { value: 60, date: 2026-06 }, target: { date: 2027 }, owner: tutor }]\n',
      ['More words: what is known so far; at the start: 60% (June 2026); ask an academic from University'],
    ],
    [
      'a work that is due within six months, and none that is due later',
      'sharing: { artefacts: [{ title: A, due: 2027-05-24 }, { title: B, due: 2027-05-25 }] }\n',
      ['A: what there is so far (due 24 May 2027)'],
    ],
    ['an outcome without words says nothing', 'outcomes: [{ measure: Count }]\n', []],
    [
      'a work without a date, or out already, is not asked for',
      'sharing: { artefacts: [{ title: A }, { title: B, due: 2026-12, published: 2026-11 }, { due: 2026-12 }] }\n',
      [],
    ],
    [
      'trust and cost, where the plan says how',
      'trust: { checked_by: A pulse }\nevaluation: { cost_benefit: { how_judged: In July } }\n',
      ['Whether trust is growing: A pulse', 'Cost and gain: In July'],
    ],
    [
      'what it costs, beside how that will be weighed',
      'evaluation: { cost_benefit: { how_judged: In July } }\nresources: { currency: GBP, years: [{ year: 2026-27, spending: [{ amount: 600 }] }] }\n' +
        'activities: [{ title: Fair, kind: pupil-event, schools: all, takes_part: { pupils: 40 } }]\n',
      ['Cost and gain: In July (2026-27: £200 for each school and at most £15 for each pupil who takes part)'],
    ],
    [
      'what it costs each school, if no pupils are counted',
      'evaluation: { cost_benefit: { how_judged: In July } }\nresources: { years: [{ year: 2026-27, spending: [{ amount: 600 }] }] }\n',
      ['Cost and gain: In July (2026-27: 200 for each school)'],
    ],
    [
      'milestones due within half a year, with whoever owns them',
      'timeline: { milestones: [{ title: Boards agree, due: 2026-11, owner: ashby-head }, { title: First figures, due: 2027-05 }, { title: Too late, due: 2027-06 }, { title: Over, due: 2026-10 }, { title: Some day }, { due: 2027-01 }] }\n',
      [
        'Boards agree: whether it will be done by November 2026; ask the head of Ashby',
        'First figures: whether it will be done by May 2027',
      ],
    ],
  ])('%s', (_, rest, lines) => {
    expect(evidenceOf(planOf(rest))).toEqual(lines);
  });
});
