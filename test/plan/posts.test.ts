/** People in words, and who holds most of the lead posts. */

import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/plan/model/plan.ts';
import { plainName } from '../../src/plan/queries/plain-name.ts';
import {
  describeAll,
  describeAmong,
  describe as describePerson,
  holdsMost,
  isUnknown,
  knownHolder,
  type LeadPost,
  leadPosts,
  partnerAsPerson,
  personKey,
  personSchool,
  postsBy,
} from '../../src/plan/queries/posts.ts';
import { builtPlan } from '../kit/built-plan.ts';

const planOf = (rest: string) =>
  builtPlan(`nlc: 1
network: { id: vale, name: Vale, stage: launching, starts: 2026-09 }
schools: [{ id: ashby, name: Ashby }, { id: brook, name: Brook }]
partners: [{ id: uni, name: University }, { id: oak, name: Oak }]
people: [{ id: ashby-head, post: headteacher, school: ashby }]
${rest}`);
const leaders = (person: string) =>
  planOf(`leadership: { co_leaders: [{ person: ${person} }] }`).leadership.coLeaders.flatMap(
    (role) => role.person ?? [],
  );

describe('a person in words', () => {
  it.each([
    ['{ post: middle-leader, school: ashby }', 'a middle leader at Ashby'],
    ['{ post: academic, from: Oak }', 'an academic from Oak'],
    ['{ post: academic, from: Oak (lecturer) }', 'a lecturer from Oak'],
    ['{ post: adviser, from: Oak (inspector) }', 'an inspector from Oak'],
    ['{ post: academic, from: Oak (main campus) }', 'an academic from Oak (main campus)'],
    ['{ post: deputy, school: brook }', 'the deputy of Brook'],
    ['{ post: other, school: brook }', 'someone at Brook'],
    ['{ post: adviser, from: retired early years adviser }', 'a retired early years adviser'],
    ['{ name: Alan Prewitt, post: other, from: retired inspector }', 'a retired inspector'],
    ['{ post: adviser, from: independent adviser }', 'an independent adviser'],
    ['{ post: adviser, from: freelance }', 'a freelance adviser'],
    ['{ post: adviser, from: retired from the council }', 'a retired adviser from the council'],
    ['{ post: adviser, from: Retired }', 'a retired adviser'],
    ['{ post: adviser, from: recently retired of Oak }', 'a recently retired adviser from Oak'],
    ['{ post: other, from: retired from Oak }', 'someone retired from Oak'],
    ['{ post: adviser, school: ashby, from: retired }', 'an adviser at Ashby'],
    ['{ post: other, from: Self-employed }', 'someone self-employed'],
    ['{ post: consultant, from: Independent Schools Trust }', 'a consultant from Independent Schools Trust'],
    ['{ post: adviser, from: Vale Adviser }', 'an adviser from Vale Adviser'],
    ['nobody-known', 'someone'],
  ])('%s', (person, words) => {
    expect(leaders(person).map(describePerson)).toEqual([words]);
  });

  it('is nobody, or a partner alone', () => {
    const [uni] = planOf('').partners;
    if (uni === undefined) throw new Error('The plan has no partner');
    expect([describePerson(undefined), describePerson(partnerAsPerson(uni))]).toEqual([
      'someone not named',
      'University',
    ]);
  });
});

it.each([
  ['{ person: { post: other } }', true],
  ['{ person: { post: other, from: Oak } }', false],
  ['{ person: { post: other, school: ashby } }', false],
  ['{ person: { post: teacher } }', false],
  ['{ person: { name: Ann Other } }', false],
  ['{ person: uni }', false],
  ['{ person: someone-else }', true],
  ['{}', true],
])('%s is unknown: %s', (entry, isSo) => {
  expect(planOf(`leadership: { co_leaders: [${entry}] }`).leadership.coLeaders.map(isUnknown)).toEqual([isSo]);
});

describe('lead posts', () => {
  const posts = () =>
    leadPosts(
      planOf(`structure:
  groups:
    - { id: g, name: G, led_by: [ashby-head, { post: teacher, school: ashby }, { post: teacher, school: brook }] }
    - { id: h, name: H, led_by: [{ post: teacher, school: brook }] }
    - { id: i, name: I, led_by: [uni, oak] }
`),
    );
  const held = (keyOf: (person: Person) => string | undefined) =>
    postsBy(posts(), keyOf).map(({ key, posts: own, share }) => [key, own.length, Number(share.toFixed(2))]);

  it('count in equal parts for those who share one, and once for a school with two of them', () => {
    expect(held((person) => personSchool(person)?.id)).toEqual([
      ['brook', 2, 1.33],
      ['ashby', 1, 0.67],
    ]);
  });

  it('of two partners are not the same', () => {
    expect(held(personKey).slice(1, 3)).toEqual([
      ['partner uni', 1, 0.5],
      ['partner oak', 1, 0.5],
    ]);
  });

  it('are held mostly by one who has more than the limit, and more than anyone else', () => {
    const of = (...shares: number[]) => shares.map((share) => ({ key: share, posts: [] as LeadPost[], share }));
    expect(holdsMost([], 0)).toBeUndefined();
    expect(holdsMost(of(2, 1), 2)).toBeUndefined();
    expect(holdsMost(of(2, 1), 1)?.key).toBe(2);
    expect(holdsMost(of(2, 2), 1)).toBeUndefined();
    expect(holdsMost(of(2), 1)?.key).toBe(2);
  });
});

it('puts names in plain form, with at least one word', () => {
  expect(plainName("St. Hild's and the Café", new Set(['cafe']))).toBe('st hilds');
  expect(plainName('Saint Hild', new Set())).toBe('st hild');
  expect(plainName('The', new Set())).toBe('the');
});

describe('people one by one', () => {
  const all = (people: string) => describeAll(leadersOf(people));
  const leadersOf = (people: string) =>
    planOf(`leadership: { co_leaders: [${people}] }`).leadership.coLeaders.flatMap((role) => role.person ?? []);

  it('counts those described in the same words, and keeps the order of the others', () => {
    const one = '{ person: { post: teacher, school: ashby } }';
    expect(all(`${one}, { person: ashby-head }, ${one}`)).toEqual(['two teachers at Ashby', 'the head of Ashby']);
    expect(all(`${one}, { person: ashby-head }`)).toEqual(['a teacher at Ashby', 'the head of Ashby']);
    const someone = '{ person: { post: other, from: Oak } }';
    expect(all(`${someone}, ${someone}`)).toEqual(['two people from Oak']);
    const [uni] = planOf('').partners.map(partnerAsPerson);
    expect(describeAll([uni, uni])).toEqual(['University']);
    expect(describeAll([undefined, undefined])).toEqual([describePerson(undefined)]);
  });

  it('calls somebody from outside the only one if nobody else is described so', () => {
    const [adviser, other, again] = leadersOf(
      '{ person: { post: adviser, from: Oak } }, { person: { post: academic, from: an Oak } }, { person: { post: adviser, from: Oak } }',
    ) as [Person, Person, Person];
    expect(describeAmong(adviser, [adviser, other])).toBe('the adviser from Oak');
    expect(describeAmong(adviser, [adviser, other, { ...again, key: 'another' }])).toBe('an adviser from Oak');
    expect(describeAmong(other, [adviser])).toBe('the academic from an Oak');
    const [teacher] = leadersOf('{ person: { post: teacher, school: ashby } }') as [Person];
    expect(describeAmong(teacher, [])).toBe('a teacher at Ashby');
  });

  it.each([
    ['{ post: teacher, from: Employed by the learning community }', 'a teacher employed by the learning community'],
    ['{ post: other, from: retired inspector }', 'a retired inspector'],
    ['{ post: other, from: ex-inspector of schools }', 'an ex-inspector of schools'],
    ['{ post: other, school: brook, from: retired inspector }', 'someone at Brook'],
    ['{ post: academic, from: Oak (lecturer) North }', 'an academic from Oak (lecturer) North'],
    ['{ post: adviser, from: The early years adviser }', 'an adviser from The early years adviser'],
    ['{ post: adviser, from: Oak }', 'an adviser from Oak'],
    ['{ from: Oak (lecturer) }', 'someone from Oak (lecturer)'],
    ['{ post: academic, school: brook, from: Oak (lecturer) }', 'an academic at Brook'],
    ['{ post: academic, from: (lecturer) }', 'an academic from (lecturer)'],
    ['{ post: academic, from: retired lecturer }', 'a retired lecturer'],
    ['{ post: academic, from: Faculty of Education }', 'an academic from the Faculty of Education'],
  ])('%s', (person, words) => {
    expect(all(`{ person: ${person} }`)).toEqual([words]);
  });
});

it('knows who holds a role only if the plan gives a post or a place', () => {
  const [uni] = planOf('').partners;
  const [someone, teacher] = ['{ post: other }', '{ post: teacher, school: ashby }'].map(
    (person) => leaders(person)[0],
  );
  expect(knownHolder({ person: undefined, partner: undefined })).toBeUndefined();
  expect(knownHolder({ person: someone, partner: undefined })).toBeUndefined();
  expect(knownHolder({ person: teacher, partner: undefined })).toBe('a teacher at Ashby');
  expect(knownHolder({ person: undefined, partner: uni })).toBe('University');
});
