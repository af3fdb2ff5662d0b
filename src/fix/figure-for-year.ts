/** Offers a figure for a year, where somebody says how often something happens: `half a day a week`. */

import { OF_WEEKS, oftenIn, PERIODS } from '../plan/how-often.ts';
import type { Path } from '../plan/path.ts';

/**
 * What to type instead of how often something happens, where a number for a year is asked for; undefined if the text
 * says no such thing, or says the number itself, such as `twice a year` for meetings.
 */
export function offeredForYear(text: string, path: Path): { readonly problem: string } | undefined {
  const field = String(path.at(-1));
  const often = field.endsWith('_per_year') && field !== 'money_per_year' ? oftenIn(text) : undefined;
  if (often === undefined || (often.period.times === 1 && !(often.isTimes && field === 'days_per_year')))
    return undefined;
  const { amount, period, isTimes } = often;
  const exact = amount * period.times;
  const number = exact > 2 ? Math.round(exact) : exact;
  const isAbout = number !== exact || period.year === OF_WEEKS || period === PERIODS['month'];
  const each = isTimes && field === 'days_per_year' ? ' if each takes a day' : '';
  return {
    problem: `${isAbout ? 'About' : "That's"} ${number} in ${period.year}. Type ${number}${each}, or another number.`,
  };
}
