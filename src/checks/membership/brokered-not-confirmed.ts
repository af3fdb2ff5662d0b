/** Brokered schools that haven't confirmed their choice. */

import type { Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { addMonths, type Day } from '../../plan/queries/calendar.ts';
import { isEstablished } from '../../plan/queries/closing.ts';
import { unnamedSchools } from '../../plan/queries/network-size.ts';
import { fill, numberInWords } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { namesOf, together } from '../shared/schools-in-words.ts';

const WORDING = ['voluntary', 'all', 'other', 'unnamed'] as const;
const ADVICE = ['wait', 'now', 'each', 'one', 'both', 'all_of_them', 'the_schools', 'its', 'their'] as const;
type Advice = (typeof ADVICE)[number];

/**
 * Fires once, listing the brokered member schools whose governors haven't agreed. If the plan says nothing about this
 * for any of them, returns `cannot-tell`, unless the network calls itself voluntary, or is launched and all of them were
 * brokered. If the plan names only some of the schools, and all of those are open, it's about the schools in general. The advice is to wait a term first if the network is at most `months` old.
 */
export const brokeredNotConfirmed = defineCheck({
  params: { months: 'number', phrases: [...WORDING, ...ADVICE] },
  facts: ['what'],
  test: (plan, { params: { months, phrases }, date }) => {
    const { members, network } = plan;
    const { origin, stage } = network;
    const brokered = members.filter(({ joinedBy }) => joinedBy === 'brokered');
    if (brokered.length === 0) return 'not-applicable';
    const isSilent = brokered.every(({ governorsAgreed }) => governorsAgreed === undefined);
    const isLaunched = stage !== 'forming' && brokered.length === members.length;
    if (isSilent && origin !== 'voluntary' && !isLaunched) return 'cannot-tell';
    const open = brokered.filter(({ governorsAgreed }) => governorsAgreed !== true);
    const isInGeneral = unnamedSchools(plan) > 0 && open.length === members.length && origin !== 'voluntary';
    const wording = origin === 'voluntary' ? 'voluntary' : isInGeneral ? 'unnamed' : isSilent ? 'all' : 'other';
    const which = isInGeneral
      ? { which: phrases.the_schools, whose: phrases.their }
      : whichOf(open, unnamedSchools(plan) === 0 && open.length === members.length, phrases);
    const fix = fill(isNew(plan, date, months) ? phrases.wait : phrases.now, which);
    const what = fill(phrases[wording], { schools: namesOf(open) });
    return together(open, 'governors_agreed', { what }).map(
      ({ schools = open.length, ...breach }): Breach =>
        isInGeneral ? { ...breach, fix } : { ...breach, schools, fix },
    );
  },
});

/** Whether the network began at most so many months ago, or is new by its stage if it doesn't say when. */
function isNew(plan: Plan, date: Day, months: number): boolean {
  const { starts } = plan.network;
  return starts === undefined ? !isEstablished(plan) : addMonths(starts.to, months) >= date;
}

/** Which schools to ask, and whose governors decide. */
function whichOf(open: readonly School[], areAll: boolean, phrases: Phrases<Advice>): { which: string; whose: string } {
  const whose = areAll && open.length > 1 ? phrases.their : phrases.its;
  if (open.length === 1) return { which: fill(phrases.one, { schools: namesOf(open) }), whose };
  if (!areAll) return { which: phrases.each, whose };
  const many = fill(phrases.all_of_them, { number: numberInWords(open.length) });
  return { which: open.length === 2 ? phrases.both : many, whose };
}
