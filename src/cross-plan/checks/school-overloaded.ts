/** Finds schools in more networks than one school can manage. */

import type { Fact, Phrases } from '../../checks/check.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { groupsBy } from '../../plan/queries/groups.ts';
import { short } from '../../text/clip.ts';
import { count, figure, fill } from '../../text/words.ts';
import { nameKey, numberKey, type Sighting, schoolsIn } from '../match-schools.ts';
import { type PlanSummary, schoolName } from '../plan-summary.ts';
import { defineCrossPlanCheck } from './check.ts';
import { listed, networkOf, othersOf, pointers } from './others.ts';

/**
 * Reports a school that is in more than `max` running networks on the plan's own date. Plans with the same network id
 * count as one network. A plan of a network that starts later counts the existing networks; theirs count the new one
 * only once it has started.
 */
export const schoolOverloaded = defineCrossPlanCheck({
  params: { max: 'number', phrases: ['all', 'some'] },
  facts: ['school', 'networks', 'others', 'days'],
  exemption: ({ goesOn, schools, schoolCount }) => {
    if (!goesOn) return 'not-applicable';
    if (schoolCount > schools.length) return 'cannot-tell';
    return schools.some((school) => (numberKey(school) ?? nameKey(school)) !== undefined) ? undefined : 'cannot-tell';
  },
  test: (summaries, { params: { max, phrases } }) => {
    const running = summaries.map((summary) => (summary.goesOn ? summary : { ...summary, schools: [] }));
    return schoolsIn(running)
      .filter((sightings) => sightings.length > max)
      .flatMap((sightings) => {
        const loadOn = loads(sightings, summaries, phrases);
        return sightings.flatMap(({ plan, school }) => {
          const { networks, days, figures } = loadOn((summaries[plan] as PlanSummary).date);
          if (networks.length <= max) return [];
          const others = othersOf(networks, plan);
          const names = others.map((other) => networkOf(summaries, other));
          const facts = {
            school: short(school.name),
            networks: networks.length,
            others: listed(names, networks.length - 1),
            days,
          };
          const related = pointers(others, summaries, (other) => schoolName(other.school));
          return [{ plan, at: schoolName(school), facts, figures, related, schools: 1 }];
        });
      });
  },
});

/** A school's networks and staff days on a day. */
interface Load {
  readonly networks: readonly Sighting[];
  /** The total staff days in the plans, in words; empty if no plan gives any. */
  readonly days: string;
  readonly figures: Readonly<Record<string, readonly Fact[]>>;
}

/** The most networks to list in the figures. */
const MOST_FIGURES = 50;

/** Returns a function that works out a school's load on a day. Results are kept, because most plans share a date. */
function loads(
  sightings: readonly Sighting[],
  summaries: readonly PlanSummary[],
  phrases: Phrases<'all' | 'some'>,
): (day: Day) => Load {
  const known = new Map<Day, Load>();
  return (day) => {
    const found = known.get(day) ?? loadOf(networksOn(sightings, summaries, day), summaries, phrases);
    known.set(day, found);
    return found;
  };
}

function loadOf(
  networks: readonly Sighting[],
  summaries: readonly PlanSummary[],
  phrases: Phrases<'all' | 'some'>,
): Load {
  const few = networks.slice(0, MOST_FIGURES);
  const figures = {
    networks: few.map((one) => networkOf(summaries, one)),
    days_per_year: few.map((one) => one.school.daysPerYear ?? 'not said'),
  };
  return { networks, days: daysWords(networks, phrases), figures };
}

function networksOn(sightings: readonly Sighting[], summaries: readonly PlanSummary[], day: Day): Sighting[] {
  const there = sightings.filter(
    ({ school: { from, until } }) => (from === null || from <= day) && (until === null || until > day),
  );
  return groupsBy(there, ({ plan }) => summaries[plan]?.network.id).map(([first]) => first);
}

function daysWords(networks: readonly Sighting[], phrases: Phrases<'all' | 'some'>): string {
  const days = networks.flatMap(({ school }) => school.daysPerYear ?? []);
  if (days.length === 0) return '';
  const sum = figure(days.reduce((total, one) => total + one, 0));
  const wording = days.length === networks.length ? phrases.all : phrases.some;
  return fill(wording, { days: count(Number(sum), 'staff day') });
}
