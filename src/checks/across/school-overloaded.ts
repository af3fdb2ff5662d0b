/** Schools that belong to more networks than one school can carry. */

import type { Day } from '../../plan/calendar.ts';
import { type Card, schoolName } from '../../plan/card.ts';
import { groupsBy } from '../../plan/groups.ts';
import { nameKey, numberKey, type Sighting, schoolsIn } from '../../plan/same-school.ts';
import { count, figure, fill, short } from '../../text.ts';
import type { Phrases } from '../check.ts';
import { defineAcrossCheck } from './check.ts';
import { listed, networkOf, othersOf, pointers } from './others.ts';

/**
 * Fires at a school that on the plan's own date is in more than `max` networks that go on. Plans with one network id are
 * one network. A network that starts later hears of those it comes on top of, and they of it once it has started.
 */
export const schoolOverloaded = defineAcrossCheck({
  params: { max: 'number', phrases: ['all', 'some'] },
  facts: ['school', 'networks', 'others', 'days'],
  excuse: ({ goesOn, schools }) => {
    if (!goesOn) return 'not-applicable';
    return schools.some((school) => (numberKey(school) ?? nameKey(school)) !== undefined) ? undefined : 'cannot-tell';
  },
  test: (cards, { params: { max, phrases } }) => {
    const running = cards.map((card) => (card.goesOn ? card : { ...card, schools: [] }));
    return schoolsIn(running)
      .filter((sightings) => sightings.length > max)
      .flatMap((sightings) => {
        const on = networksOn(sightings, cards);
        return sightings.flatMap(({ plan, school }) => {
          const networks = on(cards[plan]?.date);
          if (networks.length <= max) return [];
          const others = othersOf(networks, plan);
          const facts = {
            school: short(school.name),
            networks: networks.length,
            others: listed(
              others.map((other) => networkOf(cards, other)),
              networks.length - 1,
            ),
            days: daysWords(networks, phrases),
          };
          const figures = {
            networks: networks.map((one) => networkOf(cards, one)),
            days_per_year: networks.map((one) => one.school.daysPerYear ?? 'not said'),
          };
          const related = pointers(others, cards, (other) => schoolName(other.school));
          return [{ plan, at: schoolName(school), facts, figures, related, schools: 1 }];
        });
      });
  },
});

/** The networks that a school is in on a day. Most plans have one day, so that little is reckoned twice. */
function networksOn(sightings: readonly Sighting[], cards: readonly Card[]): (day: Day | undefined) => Sighting[] {
  const known = new Map<Day | undefined, Sighting[]>();
  return (day = 0) => {
    const found = known.get(day);
    if (found !== undefined) return found;
    const there = sightings.filter(
      ({ school: { from, until } }) => (from ?? day) <= day && (until === null || until > day),
    );
    const networks = groupsBy(there, ({ plan }) => cards[plan]?.network.id).flatMap((plans) => plans.slice(0, 1));
    known.set(day, networks);
    return networks;
  };
}

function daysWords(networks: readonly Sighting[], phrases: Phrases<'all' | 'some'>): string {
  const days = networks.flatMap(({ school }) => school.daysPerYear ?? []);
  if (days.length === 0) return '';
  const sum = figure(days.reduce((total, one) => total + one, 0));
  const wording = days.length === networks.length ? phrases.all : phrases.some;
  return fill(wording, { days: count(Number(sum), 'staff day') });
}
