/** Schools that give far more for their size than the others. */

import type { Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { count, figure, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { median } from '../shared/median.ts';
import { oneBreach } from '../shared/one-breach.ts';

interface Load {
  readonly school: School;
  readonly days: number;
  readonly teachers: number;
  /** Days a year per teacher. */
  readonly each: number;
  /** Days a year per teacher or other member of staff; undefined if the plan doesn't count the others. */
  readonly eachOfStaff: number | undefined;
}

/**
 * Fires once, listing the schools whose staff days a year per teacher are more than `times` the median and more than
 * `floor` (less than that isn't a burden, however little the others give). A school that counts its support staff is
 * left out if its days per member of staff aren't more than `times` the median of at least `least` such schools.
 * Returns `cannot-tell` if fewer than `least` schools give days and teachers.
 */
export const unfairLoad = defineCheck({
  params: { least: 'number', times: 'number', floor: 'number' },
  facts: ['schools', 'median', 'known'],
  test: (plan, { params: { least, times, floor } }) => {
    const loads = loadsOf(plan);
    if (loads.length < least) return 'cannot-tell';
    const usual = median(loads.map(({ each }) => each));
    const ofStaff = loads.flatMap(({ eachOfStaff }) => eachOfStaff ?? []);
    const most = ofStaff.length < least ? 0 : times * median(ofStaff);
    const heavy = loads.filter(
      ({ each, eachOfStaff = each }) => each > times * usual && each > floor && eachOfStaff > most,
    );
    return oneBreach(
      heavy.map(({ school }) => ({ at: [...school.at, 'commits'], name: school.name })),
      {
        facts: { schools: list(heavy.map(inWords)), median: figure(usual), known: count(loads.length, 'school') },
        figures: {
          schools: loads.map(({ school }) => school.name),
          days: loads.map(({ days }) => days),
          teachers: loads.map(({ teachers }) => teachers),
        },
        schools: heavy.length,
      },
    );
  },
});

function loadsOf({ members }: Plan): Load[] {
  return members.flatMap((school) => {
    const { daysPerYear: days, teachers, supportStaff } = school;
    if (days === undefined || teachers === undefined || teachers === 0) return [];
    const eachOfStaff = supportStaff === undefined ? undefined : days / (teachers + supportStaff);
    return [{ school, days, teachers, each: days / teachers, eachOfStaff }];
  });
}

function inWords({ school, days, teachers, each }: Load): string {
  return `${school.name} (${count(days, 'day')} for ${count(teachers, 'teacher')}, ${figure(each)} each)`;
}
