/**
 * `nlc export --to ics`: which events there are, that a second parser reads the same days and words, and that no name
 * breaks out of its place.
 */

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dayOf, printDay } from '../../../src/plan/queries/calendar.ts';
import { timelineOf } from '../../../src/plan/queries/timeline.ts';
import { calendarFile } from '../../../src/reporters/export/calendar-file.ts';
import { builtPlan, TODAY } from '../../kit/built-plan.ts';
import { ATTACKS, quoted } from '../../kit/hostile-texts.ts';
import { runs } from '../../kit/runs.ts';

const PLANS = ['templates', 'test/plans']
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.yaml') && !file.includes('/err/'))
  .sort();

const NETWORK = 'nlc: 1\nnetwork: { id: vale, name: Vale, stage: established, starts: 2025-09-01, ends: 2027-08-31 }\n';
const SCHOOLS = 'schools: [{ id: a, name: Ash }, { id: b, name: Beech }]\n';

interface Event {
  readonly uid: string;
  readonly title: string;
  readonly from: string;
  /** The last day. */
  readonly to: string;
  readonly description: string;
}

/** What another parser reads. */
function eventsIn(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const { uid, summary, startDate, endDate, description } = new ICAL.Event(part);
    expect([startDate.isDate, endDate.isDate]).toEqual([true, true]);
    return {
      uid,
      title: summary,
      from: startDate.toString(),
      to: printDay(dayOf(endDate.year, endDate.month, endDate.day) - 1),
      description,
    };
  });
}

const eventsOf = (plan: string) => eventsIn(calendarFile(builtPlan(plan)));
const lines = (events: readonly Event[]) =>
  events.map(({ title, from, to }) => `${from === to ? from : `${from} to ${to}`}  ${title}`);
const uids = (plan: string) => new Map(eventsOf(plan).map(({ title, uid }) => [title, uid]));

describe('events', () => {
  it('are the first and the last day of what lasts, and every date', () => {
    const plan = `${NETWORK}${SCHOOLS}leadership: { co_leaders: [{ person: { post: headteacher, school: a }, since: 2025-09-01, until: 2026-08-31 }] }
activities: [{ title: Walks, kind: learning-walk, schools: all, starts: 2026-01-12, times_per_year: 4 }, { title: Talks, kind: enquiry, schools: all }]
timeline:
  closed: [{ from: 2026-12-21, to: 2027-01-04, why: Christmas }]
  milestones: [{ id: m, title: Agreed, due: 2026-10-05 }, { title: Tested, due: 2026-11-06, after: [m] }]
resources: { years: [{ year: 2026-27, income: [{ from: A fund, amount: 5, ends: 2027-03-31 }] }] }
outcomes: [{ statement: Pupils talk more, baseline: { value: 1, date: 2025-10-01 }, readings: [{ date: 2026-10-01, value: 2 }], target: { value: 3, date: 2027-06-01 } }]
trust: { checked_on: [2026-05-01] }
evaluation: { reviews: [{ date: 2026-07-03, purpose: Keep or stop }, { date: 2026-07-10 }] }
sharing: { artefacts: [{ title: Handbook, due: 2027-05-01 }] }
`;
    expect(lines(eventsOf(plan))).toEqual([
      '2025-09-01  Vale (the network begins)',
      '2027-08-31  Vale (the network ends)',
      '2025-09-01  Co-leader: the head of Ash (term begins)',
      '2026-08-31  Co-leader: the head of Ash (term ends)',
      '2026-01-12  Walks, 4 times a year (begins)',
      '2026-12-21 to 2027-01-04  Christmas (closed)',
      '2027-03-31  Money from A fund (ends)',
      '2025-10-01  Baseline: Pupils talk more',
      '2026-10-01  Result: Pupils talk more',
      '2027-06-01  Target: Pupils talk more',
      '2026-05-01  Check on trust (review)',
      '2026-07-03  Keep or stop (review)',
      '2026-07-10  Review',
      '2027-05-01  Handbook (to share)',
      '2026-10-05  Agreed (milestone)',
      '2026-11-06  Tested (after: Agreed) (milestone)',
    ]);
  });

  it('cover a month or a year if the plan names no day, and say so', () => {
    const plan = `nlc: 1\nnetwork: { id: vale, name: Vale, starts: 2025, ends: 2026-09 }
timeline: { milestones: [{ title: Agreed, due: 2026-02 }], closed: [{ from: 2026-08, why: Summer }] }\n`;
    expect(lines(eventsOf(plan))).toEqual([
      '2025-01-01 to 2025-12-31  Vale (the network begins some time in 2025)',
      '2026-09-01 to 2026-09-30  Vale (the network ends some time in September 2026)',
      '2026-08-01 to 2026-08-31  Summer (closed from August 2026)',
      '2026-02-01 to 2026-02-28  Agreed (milestone some time in February 2026)',
    ]);
    expect(eventsOf(plan)[0]?.description).toBe('Vale\nIn the plan of Vale: from 2025 to September 2026');
  });

  it('are none if the plan has no dates', () => {
    expect(calendarFile(builtPlan('nlc: 1\nnetwork: { id: vale, name: Vale }\n'))).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//nlc-toolkit//nlc//EN\r\nNAME:Vale\r\nX-WR-CALNAME:Vale\r\nEND:VCALENDAR\r\n',
    );
  });

  it('are the same bytes twice, dated by the checking date', () => {
    const text = readFileSync('templates/full.yaml', 'utf8');
    expect(calendarFile(builtPlan(text))).toBe(calendarFile(builtPlan(text)));
    const stamps = calendarFile(builtPlan(text)).match(/^DTSTAMP:.*$/gm);
    expect(new Set(calendarFile(builtPlan(text)).match(/^SEQUENCE:.*$/gm))).toEqual(new Set([`SEQUENCE:${TODAY}`]));
    expect(new Set(stamps)).toEqual(new Set([`DTSTAMP:${printDay(TODAY).replaceAll('-', '')}T000000Z`]));
  });

  it.each(PLANS)('have the days of the calendar on the page in %s', (file) => {
    const plan = builtPlan(readFileSync(file, 'utf8'));
    const wanted = (timelineOf(plan)?.rows ?? [])
      .filter(({ isGap }) => isGap !== true)
      .flatMap(({ group, starts, ends, isPoint }) => {
        const days = (date: typeof starts) =>
          date === undefined ? [] : [`${printDay(date.from)} ${printDay(date.to)}`];
        if (isPoint) return days(starts);
        if (group !== 'Closed') return [...days(starts), ...days(ends)];
        const [from, to] = [starts ?? ends, ends ?? starts];
        return from === undefined || to === undefined ? [] : [`${printDay(from.from)} ${printDay(to.to)}`];
      });
    const events = eventsIn(calendarFile(plan));
    expect(events.map(({ from, to }) => `${from} ${to}`)).toEqual(wanted);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
});

describe('an event keeps its UID', () => {
  const plan = (milestones: string, id = 'vale') => `nlc: 1\nnetwork: { id: ${id}, name: Vale }
timeline: { milestones: [${milestones}] }
leadership: { co_leaders: [{ person: { post: headteacher, school: a }, until: 2026-08-31 }] }\n${SCHOOLS}`;
  const before = uids(plan('{ id: m, title: Agreed, due: 2026-10-05 }'));

  it('when its date changes, or something comes before it', () => {
    const after = uids(plan('{ title: Before, due: 2026-10-01 }, { id: m, title: Agreed, due: 2026-11-05 }'));
    expect(after.get('Agreed (milestone)')).toBe(before.get('Agreed (milestone)'));
    const role = 'Co-leader: the head of Ash (term ends)';
    const later = uids(plan('').replace('2026-08-31', '2027-08-31'));
    expect(later.get(role)).toMatch(/^[\da-f]{16}@nlc$/);
    expect(later.get(role)).toBe(before.get(role));
  });

  it('and no other network has it', () => {
    const other = uids(plan('{ id: m, title: Agreed, due: 2026-10-05 }', 'dale'));
    expect(other.get('Agreed (milestone)')).not.toBe(before.get('Agreed (milestone)'));
  });

  it('even if nothing but their order tells two entries apart', () => {
    const same = '{ from: 2026-12-21, to: 2027-01-04, why: Christmas }';
    const twice = eventsOf(`${NETWORK}timeline: { closed: [${same}, ${same}, ${same}] }\n`);
    expect(new Set(twice.map(({ uid }) => uid)).size).toBe(5);
  });
});

describe('names', () => {
  const PROPERTY = new Set(
    [
      'VERSION',
      'PRODID',
      'NAME',
      'X-WR-CALNAME',
      'BEGIN',
      'END',
      'UID',
      'SEQUENCE',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
    ].concat([
      'X-MICROSOFT-CDO-ALLDAYEVENT',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT',
      'SUMMARY',
      'TRANSP',
      'DESCRIPTION',
      'CATEGORIES',
    ]),
  );

  /** A plan that says a text wherever an event repeats one. */
  const saying = (text: string) => `nlc: 1\nnetwork: { id: vale, name: ${quoted(text)}, starts: 2025-09-01 }
activities: [{ title: ${quoted(text)}, kind: enquiry, schools: [], starts: 2026-01-12 }]
timeline: { milestones: [{ title: ${quoted(text)}, due: 2026-10-05 }], closed: [{ from: 2026-08, why: ${quoted(text)} }] }
leadership: { other_roles: [{ title: ${quoted(text)}, person: { post: other, from: ${quoted(text)} }, since: 2026-01-01 }] }\n`;

  function brokenBy(text: string): string[] {
    const file = calendarFile(builtPlan(saying(text)));
    const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
    const strange = unfolded.filter((line) => line !== '' && !PROPERTY.has(/^[^:;]*/.exec(line)?.[0] ?? ''));
    const long = file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75);
    const bare = file.replaceAll('\r\n', '').match(/[\r\n]/g) ?? [];
    const count = eventsIn(file).length;
    const isWhole = unfolded.filter((line) => line === 'BEGIN:VEVENT').length === count;
    return [...strange, ...long, ...bare, ...(isWhole ? [] : ['events'])];
  }

  it('are read back as they are', () => {
    const name = 'Ash; Beech, \\n "Cedar" 👩‍👩‍👧‍👦 朝日小学校';
    const [begins] = eventsOf(saying(name));
    expect(begins?.title).toBe(`${name} (the network begins)`);
    expect(calendarFile(builtPlan(saying('a; b, c\\')))).toContain('\r\nX-WR-CALNAME:a\\; b\\, c\\\\\r\n');
  });

  it('are cut if nobody could have meant them', () => {
    expect(eventsOf(saying('x'.repeat(300)))[0]?.title).toBe(`${'x'.repeat(300)} (the network begins)`);
    expect(eventsOf(saying('x'.repeat(301)))[0]?.title).toBe(`${'x'.repeat(299)}… (the network begins)`);
  });

  it.each([...ATTACKS, 'a\r\nBEGIN:VEVENT\r\nUID:x', 'END:VCALENDAR', '\\', '\\n', '"', `${'👩‍👩‍👧‍👦'.repeat(60)}`])(
    'never become a line of their own: %j',
    (text) => {
      expect(brokenBy(text)).toEqual([]);
    },
  );

  it('never become a line of their own, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', minLength: 250, maxLength: 300 }),
      fc
        .array(fc.constantFrom('\r\n', '\n', '\r', ';', ',', '\\', ':', '"', ' ', 'UID', '👩‍👩‍👧‍👦', '\u2028'), {
          maxLength: 60,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (one) => {
        expect(brokenBy(one)).toEqual([]);
      }),
      { numRuns: runs(500) },
    );
  });
});
