/** Dates for a person: in words, and what to write where a text isn't one. */

import { type Day, printDay, readDate } from './queries/calendar.ts';
import { MONTH_NAMES, monthNamed } from './typed-values.ts';

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
const WITHIN = new RegExp(`\\b(?:\\d{1,2} )?(?:${MONTH_NAMES.join('|')}) (?:19|2[01])\\d{2}\\b`, 'i');

/**
 * Asks for a month in place of a term or a season; undefined if a text names none.
 * @param written how a month of a year is written
 */
export function seasonHint(text: string, written: (month: string, year: string) => string): string | undefined {
  const [year] = /\b(?:19|2[01])\d{2}\b/.exec(text) ?? [];
  const [, first, last] = PARTS_OF_YEAR.find(([words]) => words.test(text)) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const when = year === undefined ? ' and the year' : '';
  const months = [first, last].map((month) => written(month, year ?? '2027'));
  return `A term or a season could be one of several months. Write the month${when}, such as ${months.join(' or ')}.`;
}

/**
 * What to write in place of a text that isn't a date, as a sentence.
 * @param today from when on a month without a year is looked for
 */
export function dateHint(text: string, today?: Day): string {
  const [year] = /\b(?:19|2[01])\d{2}\b/.exec(text) ?? [];
  const [within] = WITHIN.exec(text) ?? [];
  if (within !== undefined) return `Type only the date: ${within}.`;
  const season = seasonHint(text, (month, of) => `${month} ${of}`);
  if (season !== undefined) return season;
  const [, begun, ended] = /^(?:19|2[01])(\d{2})\s*[/–-]\s*(?:(?:19|2[01]))?(\d{2})$/.exec(text.trim()) ?? [];
  if (year !== undefined && Number(ended) === (Number(begun) + 1) % 100)
    return `A school year has many months. Write the one you mean, such as September ${year} or July ${Number(year) + 1}.`;
  const soon = year === undefined ? nextDate(text, today) : undefined;
  if (soon !== undefined) return `Add the year, as in ${soon}.`;
  return 'Write a year, a month or a day: 2027, September 2027 or 2027-09-06.';
}

/** The next time that a month comes, or a day of it, from today on; undefined if a text names no month. */
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
  const dates = [year, year + 1].map((one) => readDate(`${one}-${month}${day}`) ?? readDate(`${one}-${month}`));
  return dateInWords((dates.find((date) => date !== undefined && date.to >= today) ?? dates[1])?.text ?? '');
}
