/** What the network costs for each school and each pupil, if nobody weighs it against what pupils gain. */

import { type Cost, costAtHand } from '../../plan/queries/cost.ts';
import { count, figure, fill, list, money } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { pathOf, textAt } from '../shared/dotted-fields.ts';

/**
 * Fires if the plan gives the cost of the relevant year, in money or staff days, and doesn't say in `field` how it will
 * be weighed. It only reports the figures: no cost is too high.
 */
export const costUnread = defineCheck({
  params: { field: 'path', phrases: ['costs', 'takes', 'school', 'pupil', 'sums', 'sums_pupils', 'staff', 'worth'] },
  facts: ['what', 'sums', 'staff'],
  test: (plan, { params: { field, phrases } }) => {
    const cost = costAtHand(plan);
    if (cost === undefined) return 'cannot-tell';
    if (textAt(plan, field) !== undefined) return [];
    return [breach(cost, pathOf(field), plan.resources?.currency, phrases)];
  },
});

type Wording = Phrases<'costs' | 'takes' | 'school' | 'pupil' | 'sums' | 'sums_pupils' | 'staff' | 'worth'>;

function breach(cost: Cost, at: Breach['at'], currency: string | undefined, phrases: Wording): Breach {
  const { year, schools, pupils, spending = 0, staffDays = 0, staffWorth } = cost;
  const inMoney = (sum: number) => money(sum, currency);
  const words = {
    spending: inMoney(spending),
    schools: count(schools, 'school'),
    pupils: count(pupils, 'pupil'),
    days: count(Number(figure(staffDays)), 'day'),
  };
  const each = [
    fill(phrases.school, {
      each: spending > 0 ? inMoney(spending / schools) : count(Number(figure(staffDays / schools)), 'staff day'),
    }),
    ...(spending > 0 && pupils > 0 ? [fill(phrases.pupil, { each: inMoney(spending / pupils) })] : []),
  ];
  const worth = staffWorth === undefined ? '' : fill(phrases.worth, { worth: inMoney(staffWorth) });
  return {
    at,
    facts: {
      what: fill(spending > 0 ? phrases.costs : phrases.takes, { year: year.text, each: list(each) }),
      sums: spending > 0 ? fill(pupils > 0 ? phrases.sums_pupils : phrases.sums, words) : '',
      staff: staffDays > 0 ? fill(phrases.staff, { ...words, worth }) : '',
    },
    figures: { spending, schools, pupils, staff_days: staffDays, staff_worth: staffWorth ?? 0 },
  };
}
