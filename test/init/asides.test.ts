/** What people add to a person: how often they come, what they do, and that they suppose so. */

import { describe, expect, it } from 'vitest';
import { parseCoLeader, parseCriticalFriend } from '../../src/init/parse-person.ts';
import { interview } from '../../src/init/wizard.ts';
import { scriptedPrompter } from '../kit/scripted-prompter.ts';

const SCHOOLS = [
  { id: 'oswins', name: "St Oswin's C of E Primary" },
  { id: 'harnley', name: 'Harnley Primary' },
  { id: 'dale', name: 'Dale Bank Primary' },
];
const ALAN = { name: 'Alan Prewitt', post: 'other', from: 'retired inspector' };
const VALE = { post: 'academic', from: 'University of the Vale' };

describe('when somebody comes', () => {
  it.each([
    ['Alan Prewitt, retired inspector, twice a year', ALAN, 'twice a year'],
    ['Alan Prewitt, retired inspector, comes twice a year', ALAN, 'comes twice a year'],
    ['Alan Prewitt, a retired inspector, November and June', ALAN, 'November and June'],
    ['Alan Prewitt, retired inspector, every half term', ALAN, 'every half term'],
    ['Alan Prewitt, retired inspector, in May and again in November', ALAN, 'in May and again in November'],
    ['Alan Prewitt, a retired inspector (who comes when asked)', ALAN, 'who comes when asked'],
    ['academic, University of the Vale, about once a term', VALE, 'about once a term'],
    ['academic, University of the Vale (half a day a month)', VALE, 'half a day a month'],
    ['academic, University of the Vale - every other Tuesday', VALE, 'every other Tuesday'],
    ['academic, University of the Vale twice a year', VALE, 'twice a year'],
    ['a retired head who visits every Friday', { post: 'other', from: 'retired head' }, 'who visits every Friday'],
  ])('is left out of %j', (text, person, time) => {
    expect(parseCriticalFriend(text, SCHOOLS)).toEqual({
      person,
      note: `Left out: "${time}". nlc asks about days later.`,
    });
  });

  it.each(['twice a year', 'every other Tuesday', 'once a term, I suppose'])('is nobody alone: %s', (text) => {
    const problem = 'That says when, and not who. Type a post, a comma and where the person works.';
    expect(parseCriticalFriend(text, SCHOOLS)).toEqual({ problem });
    expect(parseCoLeader(text, SCHOOLS)).toEqual({ problem });
  });

  it('is no place for a post', () => {
    expect(parseCriticalFriend('academic, twice a year', SCHOOLS)).toEqual({
      problem: 'Write where the person comes from too, as in "academic, University of the Vale".',
    });
  });

  it.each([
    ['June, the deputy at Harnley', { name: 'June', post: 'deputy', school: 'harnley' }],
    ['May Day, teacher, Dale Bank', { name: 'May Day', post: 'teacher', school: 'dale' }],
    ['Friday Oke, deputy at Harnley', { name: 'Friday Oke', post: 'deputy', school: 'harnley' }],
  ])('can be a name in %j', (text, person) => {
    expect(parseCoLeader(text, SCHOOLS)).toEqual({ person });
  });
});

it.each([
  ['Jo Farrant my Year 2 teacher', undefined],
  ['Jo Farrant, my Year 2 teacher', undefined],
  ['Jo Farrant, our reception teacher', undefined],
  ['Jo Farrant, my Year 2 teacher, does most of it', 'Left out: "does most of it".'],
  ['Jo Farrant, my class teacher, she runs the folder', 'Left out: "she runs the folder".'],
])('is a teacher called Jo in %j', (text, note) => {
  const person = { name: 'Jo Farrant', post: 'teacher' };
  expect(parseCriticalFriend(text, SCHOOLS)).toEqual({ person, ...(note !== undefined && { note }) });
  expect(parseCoLeader(`${text}`, SCHOOLS)).toEqual({
    problem: expect.stringContaining('doesn\'t say which school. Write it as "Jo Farrant, teacher, St Oswin'),
  });
});

it.each([
  ['headteacher, Harnley, I suppose', { post: 'headteacher', school: 'harnley' }],
  ['headteacher, Harnley I guess', { post: 'headteacher', school: 'harnley' }],
  ['Paul Deakin, head of Harnley, to be honest', { name: 'Paul Deakin', post: 'headteacher', school: 'harnley' }],
])('hears no doubt in the politeness of %j', (text, person) => {
  expect(parseCoLeader(text, SCHOOLS)).toEqual({ person });
});

it.each([
  ['officer, Visit England', { post: 'officer', from: 'Visit England' }],
  ['consultant, Lesson Visits', { post: 'consultant', from: 'Lesson Visits' }],
  ['consultant, Reads Well', { post: 'consultant', from: 'Reads Well' }],
  ['consultant, Once Upon a Time', { post: 'consultant', from: 'Once Upon a Time' }],
])('keeps the name of a place: %s', (text, person) => {
  expect(parseCriticalFriend(text, SCHOOLS)).toEqual({ person });
});

it('leaves out who pays somebody', () => {
  expect(parseCoLeader("Jo Farrant, Year 2 teacher at St Oswin's, paid by my school", SCHOOLS)).toEqual({
    person: { name: 'Jo Farrant', post: 'teacher', school: 'oswins' },
    note: 'Left out: "paid by my school".',
  });
});

it.each(['I chair it, I suppose', 'I lead it, I guess', 'I run the meetings, to be honest'])(
  'asks for the post of whoever says %j',
  (text) => {
    expect(parseCoLeader(text, SCHOOLS)).toEqual({
      problem: `Write your own post, a comma and a place, as in "headteacher, St Oswin's C of E Primary".`,
    });
  },
);

it.each(['Paul Deakin at Harnley', "Paul Deakin at Harnley, we said we'd swap each year", 'Paul Deakin, Harnley'])(
  'asks for the post of a colleague: %s',
  (text) => {
    expect(parseCoLeader(text, SCHOOLS)).toEqual({
      problem: 'Write what post Paul Deakin has too, as in "Paul Deakin, headteacher, Harnley Primary".',
    });
  },
);

it.each([
  'academic, Southport Uni, she might come',
  'academic, Southport Uni, they may agree',
  "academic, the Vale, we'd ask her twice a year",
])('is nobody yet in %j', (text) => {
  expect(parseCriticalFriend(text, SCHOOLS)).toEqual({
    problem: 'If nobody has said yes yet, just press Enter. You can add them later.',
  });
});

it('says in nlc init what it leaves out', async () => {
  const lines = ['Alan Prewitt, retired inspector, twice a year', 'STOP'];
  const prompter = scriptedPrompter('Vale', ...Array(7).fill(''), 'Ashby', '', '', ...lines);
  const session = { prompter, screen: { width: 80, color: false }, now: new Date('2026-11-01'), file: 'plan.yaml' };
  await interview({}, session).catch(() => undefined);
  expect(prompter.seen.join('')).toContain(
    'twice a year\n  Alan Prewitt, retired inspector\nLeft out: "twice a year". nlc asks about days later.\n',
  );
});
