/**
 * The model of a plan: total whatever is left out, references resolved, people told apart, words folded, S on a day.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/plan/aliases.ts';
import { buildPlan } from '../../src/plan/build/build.ts';
import * as field from '../../src/plan/build/fields.ts';
import type { Plan } from '../../src/plan/model/plan.ts';
import type { Data, DataMap } from '../../src/plan/path.ts';
import { printDay, readDate } from '../../src/plan/queries/calendar.ts';
import { holder, inTerm, describe as inWords, leadPosts, postsBy } from '../../src/plan/queries/posts.ts';
import { readYaml } from '../../src/yaml/read.ts';

const OUTLINE = readFileSync('test/plans/ok/outline.yaml', 'utf8');
const day = (text: string) => readDate(text)?.from ?? Number.NaN;

function model(text: string, today = '2026-11-24'): Plan {
  const [document] = readYaml(text).documents;
  expect(document?.errors).toEqual([]);
  return buildPlan(document?.data as DataMap, day(today));
}

const SCHOOLS = `
schools:
  - { id: ashby, name: Ashby Primary }
  - { id: brook, name: Brook End }
  - { id: cairn, name: Cairn Primary }
`;

describe('a plan that says nothing', () => {
  const plan = model('nlc: 1');

  it('has every list, if only empty, and nothing that is not written', () => {
    const { data, today, date, ...rest } = plan;
    expect(rest).toMatchObject({
      network: { id: '', name: '', stage: 'forming', summary: undefined, growth: undefined, links: [] },
      purpose: { moralPurpose: undefined, sharedValues: [], agreed: undefined },
      focus: { content: [], whyThis: [], model: undefined },
      schools: [],
      members: [],
      partners: [],
      people: [],
      leadership: {
        coLeaders: [],
        facilitators: [],
        criticalFriends: [],
        otherRoles: [],
        steeringGroup: undefined,
        unlearning: [],
      },
      groups: [],
      agreements: { joining: undefined },
      activities: [],
      pupilVoice: undefined,
      support: [],
      commitment: { pathways: [] },
      trust: { builtThrough: [], checkedOn: [] },
      sharing: { artefacts: [], widerAudiences: [] },
      communication: { channels: [], platform: undefined },
      outcomes: [],
      evaluation: { questions: [], methods: [], reviews: [], evaluator: undefined, costBenefit: undefined },
      resources: undefined,
      milestones: [],
      closedPeriods: [],
      widerAgendas: [],
      sustaining: { after: undefined },
      risks: [],
      log: [],
      acknowledged: [],
      unresolved: [],
      duplicates: [],
    });
    expect(printDay(date)).toBe('2026-11-24');
  });

  it('says where each section would stand', () => {
    expect(plan.purpose.at).toEqual(['purpose']);
    expect(plan.agreements.at).toEqual(['structure', 'agreements']);
  });

  it('is built from entries that say nothing, too', () => {
    const lists = [
      'schools',
      'partners',
      'people',
      'activities',
      'outcomes',
      'support',
      'risks',
      'log',
      'acknowledged',
    ];
    const half = model(
      `${lists.map((list) => `${list}: [{}, null, words]`).join('\n')}
structure: { groups: [{}] }
leadership: { co_leaders: [{}], facilitators: [{}], critical_friends: [{}], other_roles: [{}], unlearning: [{}] }
network: { growth: {}, links_to_networks: [{}] }
purpose: { agreed: {} }
focus: { why_this: [{}], model_of_learning: {} }
sharing: { artefacts: [{}] }
communication: { channels: [{}], platform: {} }
evaluation: { reviews: [{}], cost_benefit: {} }
resources: { years: [{ income: [{}], spending: [{}] }] }
timeline: { milestones: [{}], closed: [{}] }
commitment: { pathways: [{}] }
wider_agendas: [{}]
sustaining: { after: {} }
pupil_voice: {}`,
    );
    expect(half.schools).toMatchObject([{ at: ['schools', 0], id: '', name: '', offers: [], highChallenge: false }]);
    expect(half.partners).toEqual([]);
    expect(half.people).toMatchObject([{ at: ['people', 0], key: 'at people.0', id: undefined }]);
    expect(half.activities).toMatchObject([{ title: '', kind: 'other', schools: [], allSchools: false }]);
    expect(half.groups).toMatchObject([{ name: '', members: [], schools: [] }]);
    expect(half.leadership.coLeaders).toMatchObject([
      { person: undefined, partner: undefined, daysPerYear: undefined },
    ]);
    expect(half.leadership.otherRoles).toMatchObject([{ newToLeadership: undefined }]);
    expect(half.network.links).toEqual([]);
    expect(half.resources?.years).toMatchObject([
      { year: undefined, income: [{ partner: undefined }], spending: [{}] },
    ]);
    expect(half.acknowledged).toMatchObject([{ rule: '', until: undefined }]);
    expect(half.milestones).toMatchObject([{ id: undefined, after: [] }]);
    expect(half.purpose.agreed).toMatchObject({ saysBy: false, by: [] });
    expect([half.unresolved, half.duplicates]).toEqual([[], []]);
  });

  it.each<{ value: Data }>(['words', [1, 2], 3, true, null, '', { a: { b: ['c'] } }].map((value) => ({ value })))(
    'bears $value in any place',
    ({ value }) => {
      const outline = readYaml(OUTLINE).documents[0]?.data as DataMap;
      expect(Object.keys(outline)).toHaveLength(26);
      for (const key of Object.keys(outline)) {
        expect(buildPlan({ ...outline, [key]: value }, day('2026-11-24')).unresolved).toBeInstanceOf(Array);
      }
    },
  );
});

describe('references', () => {
  it('are the things referred to', () => {
    const plan = model(OUTLINE);
    const [enquiry, walks] = plan.activities;
    expect(plan.unresolved).toEqual([]);
    expect(enquiry?.serves.map(({ id }) => id)).toEqual(['vocab', 'talk-practice']);
    expect(enquiry?.serves[0]).toBe(plan.outcomes[0]);
    expect(enquiry?.produces[0]).toBe(plan.sharing.artefacts[0]);
    expect(plan.sharing.artefacts[0]?.madeBy).toBe(enquiry);
    expect(walks?.schools).toEqual(plan.schools.filter(({ id }) => ['ashby', 'brook', 'dene', 'fell'].includes(id)));
    expect(plan.schools[0]?.linkPerson?.id).toBe('ashby-y3');
    expect(plan.leadership.steeringGroup).toBe(plan.groups[0]);
    expect(plan.milestones[1]?.after).toEqual([plan.milestones[0]]);
    expect(plan.evaluation.evaluatorPartner?.id).toBe('uni');
    expect(plan.resources?.years[0]?.income.map(({ partner }) => partner?.id)).toEqual([undefined, 'vale-council']);
    expect(plan.evaluation.reviews[0]).toMatchObject({ people: [{ id: 'tutor' }], groups: [{ id: 'heads' }] });
  });

  it('to nothing say in words what they could refer to', () => {
    const plan = model(`${SCHOOLS}
evaluation: { reviews: [{ date: 2027-06, with: [zed] }] }`);
    expect(plan.unresolved.map(({ id, kind }) => [id, kind])).toEqual([['zed', 'person, partner or group']]);
  });

  it('to nothing are kept, with the ids that would have been right, and left out unless they are to people', () => {
    const plan = model(`${SCHOOLS}
people: [{ id: head, post: headteacher, school: nowhere }]
activities:
  - { title: Walks, schools: [ashby, brok], led_by: [heads, head], serves: [reading] }
leadership: { co_leaders: [{ person: heads, successor: nobody }], steering_group: heads }`);
    expect(plan.activities[0]?.schools.map(({ id }) => id)).toEqual(['ashby']);
    expect(plan.activities[0]?.ledBy.map(({ id, post }) => [id, post])).toEqual([
      ['heads', undefined],
      ['head', 'headteacher'],
    ]);
    expect(plan.leadership.coLeaders[0]?.person?.id).toBe('heads');
    expect(plan.leadership.coLeaders[0]?.successor).toBeUndefined(); // an id that means nobody
    const schools = ['ashby', 'brook', 'cairn'];
    expect(plan.unresolved).toEqual([
      { at: ['people', 0, 'school'], id: 'nowhere', kind: 'school', kinds: ['school'], known: schools },
      { at: ['activities', 0, 'schools', 1], id: 'brok', kind: 'school', kinds: ['school'], known: schools },
      {
        at: ['activities', 0, 'led_by', 0],
        id: 'heads',
        kind: 'person or partner',
        kinds: ['person', 'partner'],
        known: ['head'],
      },
      { at: ['activities', 0, 'serves', 0], id: 'reading', kind: 'outcome', kinds: ['outcome'], known: [] },
      {
        at: ['leadership', 'co_leaders', 0, 'person'],
        id: 'heads',
        kind: 'person or partner',
        kinds: ['person', 'partner'],
        known: ['head'],
      },
      {
        at: ['leadership', 'co_leaders', 0, 'successor'],
        id: 'nobody',
        kind: 'person',
        kinds: ['person'],
        known: ['head'],
      },
      { at: ['leadership', 'steering_group'], id: 'heads', kind: 'group', kinds: ['group'], known: [] },
    ]);
  });

  it('go to the first of two things with one id', () => {
    const plan = model(
      'schools: [{ id: a, name: One }, { id: a, name: Two }]\nactivities: [{ title: T, schools: [a] }]',
    );
    expect(plan.activities[0]?.schools.map(({ name }) => name)).toEqual(['One']);
    expect(plan.duplicates).toEqual([
      { at: ['schools', 1, 'id'], id: 'a', kind: 'school', first: ['schools', 0, 'id'] },
    ]);
  });

  it('take words for words and ids for ids where both may stand', () => {
    const plan = model(`people: [{ id: tutor, post: academic }]
log: [{ by: tutor }, { by: The heads together }, { by: someone-else }, { by: { post: governor } }, { by: 3 }]`);
    expect(plan.log.map(({ by }) => by?.post)).toEqual(['academic', undefined, undefined, 'governor', undefined]);
    expect(plan.unresolved.map(({ id }) => id)).toEqual(['someone-else']);
  });
});

describe('people', () => {
  it('are the same by id, by name at one school, and as head of one school', () => {
    const plan = model(`${SCHOOLS}
people:
  - { id: ann, name: Ann Lee, post: teacher, school: ashby }
  - { id: head, post: headteacher, school: brook }
leadership:
  co_leaders:
    - { person: ann }
    - { person: { post: Head Teacher, school: brook } }
    - { person: { name: Bo Ray, school: ashby } }
    - { person: { name: bo ray, school: ashby } }
    - { person: { name: Bo Ray, school: cairn } }
    - { person: { post: teacher } }
    - { person: { post: teacher } }
    - { person: { id: ann } }`);
    const keys = plan.leadership.coLeaders.map(({ person }) => person?.key);
    expect(keys).toEqual([
      'id ann',
      'headteacher of brook',
      'name bo ray ashby',
      'name bo ray ashby',
      'name bo ray cairn',
      'at leadership.co_leaders.5.person',
      'at leadership.co_leaders.6.person',
      'id ann',
    ]);
    const [, head, , , , , , again] = plan.leadership.coLeaders;
    expect(head?.person?.id).toBe('head');
    expect(again?.person?.name).toBe('Ann Lee');
  });

  it('hold roles for terms and days, themselves or through a partner', () => {
    const { coLeaders, criticalFriends, facilitators } = model(`${SCHOOLS}
partners: [{ id: uni, name: The university }]
people: [{ id: tutor, post: academic, partner: uni }]
leadership:
  co_leaders: [{ person: tutor, since: 2026-09, until: 2028, days_per_term: 4 }, { person: { post: deputy } }]
  facilitators: [{ person: tutor, days_per_year: 5, days_per_term: 4, tasks: [write, call] }]
  critical_friends: [{ person: uni, visits_schools: [ashby] }]`).leadership;
    expect(coLeaders.map(({ daysPerYear }) => daysPerYear)).toEqual([12, undefined]);
    expect(facilitators[0]).toMatchObject({ daysPerYear: 5, tasks: ['write', 'call'], partner: { id: 'uni' } });
    expect(criticalFriends[0]).toMatchObject({
      person: undefined,
      partner: { id: 'uni' },
      visitsSchools: [{ id: 'ashby' }],
    });
    const [term] = coLeaders;
    if (term === undefined) throw new Error('There is no first co-leader');
    expect(['2026-08-31', '2026-09-01', '2028-12-31', '2029-01-01'].map((one) => inTerm(term, day(one)))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['{ post: headteacher, school: ashby }', 'the head of Ashby Primary'],
    ['{ post: principal, school: ashby }', 'the head of Ashby Primary'],
    ['{ post: deputy, school: brook }', 'the deputy of Brook End'],
    ['{ post: ta, school: ashby, name: Ann }', 'a teaching assistant at Ashby Primary'],
    ['{ post: academic, from: a university }', 'an academic from a university'],
    ['{ post: adviser, partner: uni }', 'an adviser from The university'],
    ['{ post: other, school: ashby }', 'someone at Ashby Primary'],
    ['{ post: teacher }', 'a teacher'],
    ['{ name: Ann }', 'someone'],
    ['uni', 'The university'],
    ['nobody', 'someone not named'],
  ])('%s is %s', (person, words) => {
    const plan = model(`${SCHOOLS}
partners: [{ id: uni, name: The university }]
leadership: { co_leaders: [{ person: ${person} }] }`);
    const [role] = plan.leadership.coLeaders;
    expect(role && holder(role)).toBe(words);
  });

  it('without a role are nobody', () => {
    expect(inWords(undefined)).toBe('someone not named');
  });

  it('are counted by the lead posts they hold, most first', () => {
    const plan = model(OUTLINE);
    const posts = postsBy(leadPosts(plan), ({ id }) => id);
    expect(posts.map(({ key, posts: held }) => [key, held.length])).toEqual([
      ['cairn-deputy', 4],
      ['ashby-y3', 4],
      ['ashby-head', 3],
      ['elm-ta', 3],
      ['fell-head', 2],
    ]);
    expect(postsBy(leadPosts(plan), () => undefined)).toEqual([]);
  });
});

describe('S, the schools active', () => {
  const TIMES = `
network: { starts: 2026-09, ends: 2029-07 }
schools:
  - { id: early, joined: 2026-09-01 }
  - { id: late, joined: 2028-01 }
  - { id: gone, left: 2027-07-15 }
  - { id: always }
activities: [{ title: All, schools: all, hosts: rotates }, { title: Two, schools: [early, gone], hosts: [gone] }]
`;

  it.each([
    ['2026-01-01', '2026-09-30', ['early', 'gone', 'always']],
    ['2026-11-24', '2026-11-24', ['early', 'gone', 'always']],
    ['2027-07-14', '2027-07-14', ['early', 'gone', 'always']],
    ['2027-07-15', '2027-07-15', ['early', 'always']],
    ['2028-01-01', '2028-01-01', ['early', 'late', 'always']],
    ['2035-01-01', '2029-07-31', ['early', 'late', 'always']],
  ])('on %s, judged as on %s', (today, date, ids) => {
    const plan = model(TIMES, today);
    expect([printDay(plan.today), printDay(plan.date)]).toEqual([today, date]);
    expect(plan.members.map(({ id }) => id)).toEqual(ids);
    expect(plan.activities[0]).toMatchObject({ allSchools: true, hostsRotate: true, hosts: [] });
    expect(plan.activities[0]?.schools).toEqual(plan.members);
  });

  it.each([
    [
      'before the start are those of the first day',
      '2026-09-01',
      '2029-07',
      '2026-08-01',
      ['here', 'first day', 'that month'],
    ],
    [
      'at a start given as a month may have joined at any time in it',
      '2026-09',
      '2029-07',
      '2026-08-01',
      ['here', 'first day', 'that month', 'second day'],
    ],
    [
      'of a network that is over are those of its last day',
      '2026-09',
      '2027-07-31',
      '2028-01-01',
      ['here', 'first day', 'that month', 'second day', 'next year'],
    ],
    [
      'of a network without an end are those of the day',
      '2026-09',
      'open',
      '2028-01-01',
      ['here', 'first day', 'that month', 'second day', 'next year'],
    ],
  ])('%s', (_, starts, ends, today, names) => {
    const plan = model(
      `network: { starts: ${starts}, ends: ${ends} }
schools:
  - { id: here }
  - { id: first day, joined: 2026-09-01 }
  - { id: that month, joined: 2026-09 }
  - { id: second day, joined: 2026-09-02 }
  - { id: next year, joined: 2027-01 }
  - { id: never there, joined: 2026-06, left: 2026-08 }`,
      today,
    );
    expect(plan.members.map(({ id }) => id)).toEqual(names);
  });

  it.each([
    ['with the network', 'ends: 2027-07', ['2027-07', '2027-07', '2027-07-31'], '2027-07-31', 3],
    ['before its end is written', 'ends: 2027-08-31', ['2027-07-21', '2027-07-21', '2027-07'], '2027-07-31', 3],
    ['a network without an end', 'ends: open', ['2027', '2027-07', '2027-12'], '2027-12-31', 2],
    ['one after another', 'ends: open', ['2027-03', '2027-05', '2027-07'], '2027-07-31', 1],
    ['and are still to leave', 'ends: open', ['2029-03', '2029-05', '2029-07'], '2028-01-01', 3],
  ])('that all leave %s are those of its last day', (_, ends, left, date, number) => {
    const schools = left.map((day, index) => `{ id: s${index}, left: ${day} }`).join(', ');
    const plan = model(`network: { starts: 2026-09, ${ends} }\nschools: [${schools}]`, '2028-01-01');
    expect([printDay(plan.date), plan.members.length]).toEqual([date, number]);
  });

  it('alone take part and host', () => {
    const [, two] = model(TIMES, '2028-01-01').activities;
    expect(two?.schools.map(({ id }) => id)).toEqual(['early']);
    expect(two?.hosts).toEqual([]);
  });

  it('may have agreed by a yes, a no or a date', () => {
    const plan = model(`schools:
  - { id: a, governors_agreed: true }
  - { id: b, governors_agreed: false }
  - { id: c, governors_agreed: 2026-07 }
  - { id: d, governors_agreed: soon }`);
    expect(plan.schools.map(({ governorsAgreed }) => governorsAgreed)).toEqual([true, false, true, undefined]);
  });

  it('have an identifier only with a value', () => {
    const plan = model('schools: [{ identifier: { scheme: URN, value: 123456 } }, { identifier: { scheme: URN } }]');
    expect(plan.schools.map(({ identifier }) => identifier)).toEqual([{ scheme: 'urn', value: '123456' }, undefined]);
  });
});

describe('words', () => {
  it.each([
    ['inquiry', 'enquiry'],
    ['Collaborative Inquiry', 'enquiry'],
    ['head teacher', 'headteacher'],
    ['Head_Teacher', 'headteacher'],
    [' principal ', 'headteacher'],
    ['head', 'headteacher'],
    ['LA', 'local-authority'],
    ['study visit', 'study-visit'],
    ['enquiry', 'enquiry'],
    ['constructor', 'constructor'],
  ])('%j is understood as %s', (written, word) => {
    expect(canonical(written)).toBe(word);
  });

  it('are folded in the model', () => {
    const plan = model(`activities: [{ title: A, kind: Inquiry, levels: [School To School], strands: With }]
partners: [{ id: uni, name: U, kind: university }]`);
    expect(plan.activities[0]).toMatchObject({ kind: 'enquiry', levels: ['school-to-school'], strands: ['with'] });
    expect(plan.partners[0]?.kind).toBe('higher-education');
  });
});

describe('fields', () => {
  const of: field.Section = {
    at: ['x'],
    data: {
      text: 'words',
      blank: ' ',
      number: 3,
      nothing: null,
      flag: false,
      list: ['a', null, ' ', 2, { b: 1 }],
      map: { c: 1 },
      dates: ['2026', 'soon', '2026-09-18'],
      year: '2026-27',
    },
  };

  it('are read, or are not there', () => {
    const texts = ['text', 'blank', 'number', 'nothing', 'flag', 'missing'].map((key) => field.text(of, key));
    expect(texts).toEqual(['words', undefined, '3', undefined, undefined, undefined]);
    expect([field.number(of, 'number'), field.number(of, 'text')]).toEqual([3, undefined]);
    expect([field.flag(of, 'flag'), field.flag(of, 'text')]).toEqual([false, undefined]);
    expect(field.texts(of, 'list')).toEqual(['a', '2']);
    expect(field.texts(of, 'text')).toEqual(['words']);
    expect(field.texts(of, 'missing')).toEqual([]);
    expect(field.wordsOf(of, 'list')).toEqual(['a', '2']);
    expect(field.dates(of, 'dates').map(({ text }) => text)).toEqual(['2026', '2026-09-18']);
    expect([
      field.schoolYear(of, 'year')?.text,
      field.schoolYear(of, 'nothing'),
      field.schoolYear(of, 'missing'),
    ]).toEqual(['2026-27', undefined, undefined]);
    expect(field.word(of, 'blank')).toBeUndefined();
  });

  it('know their places', () => {
    expect(field.items(of, 'list').map(({ at }) => at.at(-1))).toEqual([0, 2, 3, 4]);
    expect(field.items(of, 'text')).toEqual([{ data: 'words', at: ['x', 'text'] }]);
    expect(field.items(of, 'nothing')).toEqual([]);
    expect(field.entries(of, 'list')).toEqual([{ data: { b: 1 }, at: ['x', 'list', 4] }]);
    expect(field.section(of, 'map')).toEqual({ data: { c: 1 }, at: ['x', 'map'] });
    expect(field.section(of, 'text')).toEqual({ data: {}, at: ['x', 'text'] });
    expect(field.sectionIf(of, 'text')).toBeUndefined();
    expect(field.sectionIf(of, 'map')).toEqual({ data: { c: 1 }, at: ['x', 'map'] });
  });
});
