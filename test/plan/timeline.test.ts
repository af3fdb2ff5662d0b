/** The dates of a plan as a calendar: which rows there are, how far they reach, and which school years are shown. */

import { describe, expect, it } from 'vitest';
import { printDay, readDate } from '../../src/plan/queries/calendar.ts';
import { dateWords, timelineOf, timesAYear, whenWords } from '../../src/plan/queries/timeline.ts';
import { builtPlan } from '../kit/built-plan.ts';

const NETWORK = 'nlc: 1\nnetwork: { id: vale, name: Vale, stage: established, starts: 2025-09, ends: 2027-08 }\n';

/** The rows of a plan, each on a line. */
function rowsOf(text: string): string[] {
  const day = (number: number | undefined) => (number === undefined ? 'open' : printDay(number));
  return (timelineOf(builtPlan(text))?.rows ?? []).map(
    ({ group, label, from, to, dates, isPoint }) =>
      `${group} | ${label} | ${day(from)} to ${day(to)} | ${dates}${isPoint ? ' | point' : ''}`,
  );
}

it.each([
  [1, 'once a year'],
  [2, 'twice a year'],
  [2.5, '2.5 times a year'],
  [12, '12 times a year'],
])('%d meetings', (times, words) => {
  expect(timesAYear(times)).toBe(words);
});

describe('rows', () => {
  it('of money that ends say what year it is for, if the same source pays more than once', () => {
    const text = `${NETWORK}resources: { years: [{ year: 2025-26, income: [{ from: Fund, ends: 2026-03 }, { from: Council, ends: 2026-08 }] }, { year: 2026-27, income: [{ from: Fund, ends: 2027-03 }, { from: Council, ends: 2026-08 }] }] }\n`;
    expect(rowsOf(text).filter((row) => row.startsWith('Money ends'))).toEqual([
      'Money ends | Fund, for 2025-26 | 2026-03-01 to 2026-03-31 | March 2026 | point',
      'Money ends | Council | 2026-08-01 to 2026-08-31 | August 2026 | point',
      'Money ends | Fund, for 2026-27 | 2027-03-01 to 2027-03-31 | March 2027 | point',
    ]);
  });

  it('of outcomes have their figures, with what came before and what is aimed at', () => {
    const text = `${NETWORK}outcomes: [{ statement: More read, unit: count, baseline: { value: 1038, date: 2025-09 }, readings: [{ date: 2026-01, value: 1941 }], target: { value: 2019, date: 2027-06 } }, { statement: All talk, unit: percent, target: { value: 65, date: 2027-06 } }]
`;
    const rows = timelineOf(builtPlan(text))?.rows.flatMap(({ label, figures }) =>
      figures === undefined ? [] : [`${label}: ${figures}`],
    );
    expect(rows).toEqual([
      'Baseline: More read: 1,038, aim 2,019',
      'Result: More read: 1,038 → 1,941, aim 2,019',
      'Target: More read: 2,019',
      'Target: All talk: 65%',
    ]);
  });

  it('fall on a date if they start and end on the same one, and then not a number of times a year', () => {
    const text = `${NETWORK}schools: [{ id: a, name: Ash }, { id: b, name: Beech }]
activities: [{ title: Fair, kind: event, schools: all, starts: 2027-06-03, ends: 2027-06-03, times_per_year: 1 }, { title: Weeks, kind: enquiry, schools: all, starts: 2027-03, ends: 2027-03, times_per_year: 2 }]
`;
    expect(rowsOf(text).slice(1)).toEqual([
      'Activities | Fair | 2027-06-03 to 2027-06-03 | 3 June 2027 | point',
      'Activities | Weeks, twice a year | 2027-03-01 to 2027-03-31 | March 2027 | point',
    ]);
  });

  it('fall on a date if they begin on a day, once a year, in the last year of the network', () => {
    const once = (starts: string, often: number) =>
      rowsOf(
        `${NETWORK}schools: [{ id: a, name: Ash }, { id: b, name: Beech }]\nactivities: [{ title: Fair, kind: event, schools: all, starts: ${starts}, times_per_year: ${often} }]\n`,
      ).slice(1);
    expect(once('2027-05-13', 1)).toEqual(['Activities | Fair | 2027-05-13 to 2027-05-13 | 13 May 2027 | point']);
    const lasts = 'to 2027-08-31 | from';
    expect(once('2026-05-13', 1)).toEqual([`Activities | Fair, once a year | 2026-05-13 ${lasts} 13 May 2026`]);
    expect(once('2027-05', 1)).toEqual([`Activities | Fair, once a year | 2027-05-01 ${lasts} May 2027`]);
    expect(once('2027-05-13', 2)).toEqual([`Activities | Fair, twice a year | 2027-05-13 ${lasts} 13 May 2027`]);
  });

  it('last from their start to their end, or as long as the network', () => {
    const text = `${NETWORK}schools: [{ id: a, name: Ash }, { id: b, name: Beech }]
leadership: { co_leaders: [{ person: { post: headteacher, school: a }, since: 2025-09, until: 2026-08 }] }
activities: [{ title: Walks, kind: learning-walk, schools: all, starts: 2026-01, times_per_year: 4 }, { title: Talks, kind: enquiry, schools: all }]
`;
    expect(rowsOf(text)).toEqual([
      'The network | Vale | 2025-09-01 to 2027-08-31 | from September 2025 to August 2027',
      'Terms of office | Co-leader: the head of Ash | 2025-09-01 to 2026-08-31 | from September 2025 to August 2026',
      'Terms of office | Co-leader: nobody | 2026-09-01 to 2027-08-31 | from 1 September 2026 to 31 August 2027',
      'Activities | Walks, 4 times a year | 2026-01-01 to 2027-08-31 | from January 2026',
    ]);
  });

  it('are points where something falls on a date, and say what milestones wait for', () => {
    const text = `${NETWORK}evaluation: { reviews: [{ date: 2026-07-03, purpose: Keep or stop }] }
outcomes: [{ statement: Pupils talk more, baseline: { value: 1, date: 2025-10 }, readings: [{ date: 2026-10, value: 2 }], target: { value: 3, date: 2027-06 } }]
timeline: { milestones: [{ id: m, title: Agreed, due: 2025-10 }, { title: Tested, due: 2025-11, after: [m] }] }
`;
    expect(rowsOf(text).slice(1)).toEqual([
      'Baselines, results and targets | Baseline: Pupils talk more | 2025-10-01 to 2025-10-31 | October 2025 | point',
      'Baselines, results and targets | Result: Pupils talk more | 2026-10-01 to 2026-10-31 | October 2026 | point',
      'Baselines, results and targets | Target: Pupils talk more | 2027-06-01 to 2027-06-30 | June 2027 | point',
      'Reviews | Keep or stop | 2026-07-03 to 2026-07-03 | 3 July 2026 | point',
      'Milestones | Agreed | 2025-10-01 to 2025-10-31 | October 2025 | point',
      'Milestones | Tested (after: Agreed) | 2025-11-01 to 2025-11-30 | November 2025 | point',
    ]);
  });
});

describe('a successor', () => {
  const termsOf = (...roles: readonly string[]) =>
    rowsOf(
      `${NETWORK}schools: [{ id: a, name: Ash }, { id: b, name: Beech }]
people: [{ id: next, post: deputy, school: b }]
leadership:
  co_leaders:
${roles.map((role) => `    - { person: { post: headteacher, school: a }${role} }\n`).join('')}`,
    ).slice(1);

  it('has a term from the end of the term before, as long as the network', () => {
    expect(termsOf(', since: 2025-09, until: 2026-07, successor: next')).toEqual([
      'Terms of office | Co-leader: the head of Ash | 2025-09-01 to 2026-07-31 | from September 2025 to July 2026',
      'Terms of office | Co-leader: the deputy of Beech | 2026-08-01 to 2027-08-31 | after July 2026',
    ]);
  });

  it('has none where the network ends with the term, or where no end is given', () => {
    expect(termsOf(', since: 2025-09, until: 2027-08, successor: next')).toEqual([
      'Terms of office | Co-leader: the head of Ash | 2025-09-01 to 2027-08-31 | from September 2025 to August 2027',
    ]);
    expect(termsOf(', since: 2025-09, successor: next')).toEqual([
      'Terms of office | Co-leader: the head of Ash | 2025-09-01 to 2027-08-31 | from September 2025',
    ]);
  });

  it('with an entry has the term of that entry only', () => {
    const own = '    - { person: next, since: 2026-06 }\n';
    expect(
      rowsOf(`${NETWORK}schools: [{ id: a, name: Ash }, { id: b, name: Beech }]
people: [{ id: next, post: deputy, school: b }]
leadership:
  co_leaders:
    - { person: { post: headteacher, school: a }, until: 2026-07, successor: next }
${own}`).slice(1),
    ).toEqual([
      'Terms of office | Co-leader: the head of Ash | open to 2026-07-31 | until July 2026',
      'Terms of office | Co-leader: the deputy of Beech | 2026-06-01 to 2027-08-31 | from June 2026',
    ]);
  });
});

describe('a role', () => {
  const inOffice = (...terms: readonly string[]) =>
    rowsOf(
      `${NETWORK}schools: [{ id: a, name: Ash }]\nleadership:\n  facilitators:\n${terms.map((term, index) => `    - { person: { name: P${index}, school: a }${term} }\n`).join('')}`,
    )
      .filter((row) => row.includes(': nobody'))
      .map((row) => row.split(' | ').slice(1, 3).join(' | '));

  it('that nobody has between two terms shows the gap', () => {
    expect(inOffice(', since: 2025-09, until: 2026-03', ', since: 2026-06')).toEqual([
      'Facilitator: nobody | 2026-04-01 to 2026-05-31',
    ]);
  });

  it('whose last term ends before the network does shows the gap', () => {
    expect(inOffice(', since: 2025-09, until: 2027-03-31')).toEqual(['Facilitator: nobody | 2027-04-01 to 2027-08-31']);
    expect(inOffice(', since: 2025-09, until: 2027-08')).toEqual([]);
  });

  it('has no gap if somebody else has it then, or if no term says when it ends', () => {
    expect(inOffice(', since: 2025-09, until: 2026-03', ', since: 2026-04')).toEqual([]);
    expect(inOffice(', since: 2025-09, until: 2026-03', ', since: 2025-10, until: 2027-08')).toEqual([]);
    expect(inOffice('', ', since: 2026-01, until: 2026-02')).toEqual([]);
  });
});

describe('school years', () => {
  const yearsOf = (starts: string, ends: string) =>
    timelineOf(builtPlan(`nlc: 1\nnetwork: { id: vale, name: Vale, starts: ${starts}, ends: ${ends} }\n`))?.years;

  it('are those of the dates and of today', () => {
    expect(yearsOf('2025-09', '2027-08')).toEqual([2025, 2026]);
    expect(yearsOf('2027-09', '2028-08')).toEqual([2026, 2027]);
    // A year with nothing but the start in its last month isn't shown.
    expect(yearsOf('2026-08-31', '2026-09-01')).toEqual([2026]);
    expect(yearsOf('2026-07-31', '2026-09-01')).toEqual([2025, 2026]);
  });

  it('are those of a network that is over, without today', () => {
    expect(yearsOf('2014-04', '2014-06')).toEqual([2013]);
  });

  it('are at most eight, around today', () => {
    expect(yearsOf('1999-09', '2060-08')).toEqual([2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029]);
  });

  it('are none where there are no dates', () => {
    expect(timelineOf(builtPlan('nlc: 1\nnetwork: { id: vale, name: Vale }\n'))).toBeUndefined();
  });
});

it('dates are in words', () => {
  const words = (text: string) => {
    const date = readDate(text);
    return date === undefined ? [] : [dateWords(date), whenWords(date)];
  };
  expect(words('2026')).toEqual(['2026', 'in 2026']);
  expect(words('2026-09')).toEqual(['September 2026', 'in September 2026']);
  expect(words('2026-09-05')).toEqual(['5 September 2026', 'on 5 September 2026']);
});
