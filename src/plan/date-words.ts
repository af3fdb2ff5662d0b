/** Dates for a person: in words, and what to write where a text isn't one. */

import { addMonths, type Day, printDay, readDate } from './queries/calendar.ts';
import { MONTH_NAMES, monthNamed, parseTypedNumber } from './typed-values.ts';

/** A date of the format in words: `2027-09-06` as `6 September 2027`. A year stays the same. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined || Number(month) > 12 ? undefined : MONTH_NAMES[Number(month) - 1];
  if (name === undefined) return date;
  const named = `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
  return day === undefined ? named : `${Number(day)} ${named}`;
}

/**
 * What people call part of a year, each with the months that it may begin or end in: terms as schools in England have
 * them.
 */
const PARTS_OF_YEAR: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:autumn|fall|michaelmas|christmas)\b/i, 'September', 'December'],
  [/\bwinter\b/i, 'January', 'December'],
  [/\b(?:spring|lent)\b/i, 'January', 'April'],
  [/\bsummer\b/i, 'April', 'July'],
  [/\beaster\b/i, 'March', 'April'],
  [/\bhalf[- ]term\b/i, 'February', 'May'],
];

/** A month and its year, perhaps with the day, in a sentence. */
const WITHIN = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?((?:${MONTH_NAMES.join('|')}) (?:19|2[01])\\d{2})\\b`,
  'gi',
);

/**
 * Asks for a month in place of a term or a season; undefined if a text names none.
 * @param written how a month of a year is written
 * @param today from when on the year of `last summer` and `next summer` is counted
 */
export function seasonHint(
  text: string,
  written: (month: string, year: string) => string,
  today?: Day,
): string | undefined {
  const [year] = /\b(?:19|2[01])\d{2}\b/.exec(text) ?? [];
  const [, first, last] = PARTS_OF_YEAR.find(([words]) => words.test(text)) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const when = year === undefined ? ' and the year' : '';
  const months = [first, last].map((month) => written(month, year ?? yearOf(month, text, today)));
  return `A term or a season could be one of several months. Write the month${when}, such as ${months.join(' or ')}.`;
}

/** Whose year is said in words after a month: `January this year`. */
const OF_YEAR = /\b(last|this|next) year\b/i;
const PAST = /\b(?:last|past|previous)\b/i;

/** The year in which a month is next from today on, or was last if the text says so. */
function yearOf(month: string, text: string, today: Day | undefined): string {
  if (today === undefined) return '2027';
  const [year = 0, now = 0] = printDay(today).split('-').map(Number);
  const number = Number(monthNamed(month));
  if (PAST.test(text)) return String(number < now ? year : year - 1);
  return String(number >= now ? year : year + 1);
}

/** What to write if a text says nothing about the date that is meant. */
export const A_DATE = 'Write a year, a month or a day: 2027, September 2027 or 2027-09-06.';

/**
 * What to write in place of a text that isn't a date, as a sentence.
 * @param today from when on a month without a year is looked for
 */
export function dateHint(text: string, today?: Day): string {
  const [year] = /\b(?:19|2[01])\d{2}\b/.exec(text) ?? [];
  const [within, second] = [...text.matchAll(WITHIN)].map(([, day, month]) => [day, month].filter(Boolean).join(' '));
  if (second !== undefined) return `Type only one date, such as ${within}.`;
  if (within !== undefined) return `Type only the date: ${within}.`;
  const later = laterDate(text, today);
  if (later !== undefined) return `If that means ${later}, type that, or another date.`;
  const season = seasonHint(text, (month, of) => `${month} ${of}`, today);
  if (season !== undefined) return season;
  const [, begun, ended] = /^(?:19|2[01])(\d{2})\s*[/–-]\s*(?:(?:19|2[01]))?(\d{2})$/.exec(text.trim()) ?? [];
  if (year !== undefined && Number(ended) === (Number(begun) + 1) % 100)
    return `A school year has many months. Write the one you mean, such as September ${year} or July ${Number(year) + 1}.`;
  const soon = year === undefined ? nextDate(text, today) : undefined;
  const [, month = '', short = ''] = MONTH_AND_TWO.exec(text.trim()) ?? [];
  if (soon !== undefined && monthNamed(month) !== undefined)
    return `Type the year in full: ${dateInWords(`20${short}-${monthNamed(month)}`)} or ${soon}, for example.`;
  if (soon !== undefined) return `Add the year, as in ${soon}.`;
  return A_DATE;
}

/** The month that is so much later: `in 18 months`, `in two years' time`; undefined for other words. */
function laterDate(text: string, today: Day | undefined): string | undefined {
  const [, number = '', isYears] = LATER.exec(text.trim()) ?? [];
  const count = parseTypedNumber(/^an?$/i.test(number) ? '1' : number);
  if (today === undefined || count === undefined) return undefined;
  const day = addMonths(today, isYears === undefined ? count : 12 * count);
  return dateInWords(printDay(day).slice(0, '2027-09'.length));
}

const LATER =
  /^(?:in |after |about )*(\d{1,2}|[a-z]+) (?:months?|(years?))(?:['’]?s?['’]? time| from now|,? i hope)?[.!]*$/i;

/** `Sept 25`, which may be a day or a year. */
const MONTH_AND_TWO = /^([a-z]+)\.? (2\d|3[01])$/i;

/**
 * The next time that a month comes, or a day of it, from today on; or the last time, or in the year that the text says;
 * undefined if a text names no month.
 */
function nextDate(text: string, today: Day | undefined): string | undefined {
  const words = text.trim().split(/\W+/);
  const month = words.map(monthNamed).find((one) => one !== undefined);
  if (month === undefined) return undefined;
  if (today === undefined) return 'September 2027';
  const [year = 0] = printDay(today).split('-').map(Number);
  const number = words
    .map((word) => Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]))
    .find((day) => day >= 1 && day <= 31);
  const day = number === undefined ? '' : `-${String(number).padStart(2, '0')}`;
  const dates = [year - 1, year, year + 1].map(
    (one) => readDate(`${one}-${month}${day}`) ?? readDate(`${one}-${month}`),
  );
  const [, which = ''] = OF_YEAR.exec(text) ?? [];
  const of = ['last', 'this', 'next'].indexOf(which.toLowerCase());
  if (of >= 0) return dateInWords(dates[of]?.text ?? '');
  const found = PAST.test(text)
    ? dates.findLast((date) => date !== undefined && date.to < today)
    : dates.find((date) => date !== undefined && date.to >= today);
  return dateInWords((found ?? dates.at(-1))?.text ?? '');
}
