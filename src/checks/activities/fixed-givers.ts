/** Schools that only give, or only receive. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { hostsOf, isJoint, schoolsIn } from '../../plan/queries/meeting.ts';
import { unnamedSchools } from '../../plan/queries/network-size.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { oneSided, type Sides } from '../shared/one-sided.ts';
import { namesOf } from '../shared/schools-in-words.ts';

/**
 * Fires once, listing the schools that current activities list for at least `least` occasions a year, and only as
 * givers or only as receivers.
 * Counts only activities that give both sides and aren't over yet, and those of the same kind with the same sides that are, and doesn't list a school in unusually hard
 * circumstances that receives help. Hosting joint work, supporting a school and giving something back for
 * support also count as giving. Being supported counts as receiving. If the whole network is one-sided (see `oneSided`,
 * with `few` and `reach`) and the plan names all of it, one occasion and one side in the plan are enough, and the breach
 * is heavy.
 */
export const fixedGivers = defineCheck({
  params: {
    least: 'number',
    few: 'share',
    reach: 'share',
    phrases: ['sides', 'one_gives', 'some_give', 'give', 'receive'],
  },
  facts: ['found', 'givers', 'receivers'],
  test: (plan, { params }) => {
    const { phrases } = params;
    const whole = unnamedSchools(plan) > 0 ? undefined : oneSided(plan, params);
    const sides = whole ?? sidesOf(plan, params.least);
    if (sides === undefined) return 'cannot-tell';
    const { givers, receivers, activities } = sides;
    const say = (phrase: string, schools: readonly School[]) =>
      schools.length === 0 ? '' : fill(phrase, { schools: namesOf(schools) });
    const onOneSide = count(givers.length + receivers.length, 'school');
    const facts = {
      found: whole === undefined ? fill(phrases.sides, { schools: onOneSide }) : wholeInWords(whole, phrases),
      givers: say(phrases.give, givers),
      receivers: say(phrases.receive, receivers),
    };
    return oneBreach([...givers, ...receivers], {
      facts,
      figures: {
        activities: activities.map(({ title }) => title),
        only_give: givers.map(({ name }) => name),
        only_receive: receivers.map(({ name }) => name),
      },
      schools: givers.length + receivers.length,
      isHeavy: whole !== undefined,
    });
  },
});

function wholeInWords({ givers, receivers }: Sides, phrases: Phrases<'one_gives' | 'some_give'>): string {
  const facts = { givers: namesOf(givers), others: count(receivers.length, 'other school') };
  return fill(givers.length === 1 ? phrases.one_gives : phrases.some_give, facts);
}

/** Those named `least` times and always on one side, as far as activities give both. Undefined if none does. */
function sidesOf(plan: Plan, least: number): Sides | undefined {
  const stated = currentActivities(plan).filter(
    ({ giving, receiving, ends }) => giving.length > 0 && receiving.length > 0 && (ends?.to ?? plan.date) >= plan.date,
  );
  if (stated.length === 0) return undefined;
  const rounds = [...stated, ...plan.activities.filter((one) => !stated.includes(one) && isEarlierRound(one, stated))];
  const [now, named] = [timesNamed(stated), timesNamed(rounds)];
  const often = plan.members.filter((school) => now.has(school) && (named.get(school) ?? 0) >= least);
  const gives = schoolsIn([...rounds.map(({ giving }) => giving), ...alsoGiving(plan)]);
  const receives = schoolsIn([...rounds.map(({ receiving }) => receiving), supported(plan.support)]);
  return {
    givers: often.filter((school) => !receives.has(school)),
    receivers: often.filter((school) => !gives.has(school) && school.highChallenge !== true),
    activities: stated,
  };
}

/** Whether an activity that is over was a round of one that goes on or is to come: of the same kind, with the same sides. */
function isEarlierRound({ kind, giving, receiving }: Activity, stated: readonly Activity[]): boolean {
  const isSame = (some: readonly School[], others: readonly School[]) =>
    some.length === others.length && some.every((school) => others.includes(school));
  return stated.some((one) => one.kind === kind && isSame(one.giving, giving) && isSame(one.receiving, receiving));
}

/** How many times a year the activities list each school, on either side; once where they don't say how often. */
function timesNamed(stated: Plan['activities']): Map<School, number> {
  const lists = new Map<readonly School[], number>();
  for (const { giving, receiving, timesPerYear = 1 } of stated)
    for (const list of [giving, receiving]) lists.set(list, (lists.get(list) ?? 0) + Math.max(1, timesPerYear));
  const times = new Map<School, number>();
  for (const [list, number] of lists) for (const school of list) times.set(school, (times.get(school) ?? 0) + number);
  return times;
}

function alsoGiving(plan: Plan): (readonly School[])[] {
  const { support } = plan;
  const givingBack = support.filter(({ givesBack }) => givesBack !== undefined);
  return [
    ...currentActivities(plan).filter(isJoint).map(hostsOf),
    ...support.map(({ from }) => from),
    supported(givingBack),
  ];
}

function supported(support: Plan['support']): School[] {
  return support.flatMap(({ school }) => school ?? []);
}
