/** Dates, numbers, yes and no as people write them, in the form that a plan has. */

import { canonical } from './aliases.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const MONTH_NAMES: readonly string[] =
  'january february march april may june july august september october november december sept'.split(' ');

/**
 * `September 2027`, `6 Sept 2027`, `9/2027` and `06/09/2027` as `2027-09`, `2027-09-06`, `2027-09` and `2027-09-06`;
 * anything else stays the same. The day comes before the month, as it does in Britain, unless it can't be a month.
 */
export function parseTypedDate(text: string): string {
  const plain = text.trim();
  return parsedDate(plain) ?? dateWithin(plain.replace(BEFORE_DATE, ''), plain) ?? plain;
}

/** A date that somebody types now, with its year in full: `12/7/26` as `12/7/2026`, `July '26` as `July 2026`. */
export function withWholeYear(text: string): string {
  return text
    .trim()
    .replace(IN_FIGURES, (_, dayAndMonth: string, __, year: string) => `${dayAndMonth}20${year}`)
    .replace(AFTER_MONTH, (_, month: string, year: string) => `${month} 20${year}`);
}

const IN_FIGURES = /^(\d{1,2}\s*([/.-])\s*\d{1,2}\s*\2\s*)(\d{2})$/;
const AFTER_MONTH = /^((?:\d{1,2}(?:st|nd|rd|th)?\s+)?[a-z]+\.?)\s*['’](\d{2})$/i;

/** The month of `the end of July 2027`, but not the year of `the end of 2027`, which may be far from what is meant. */
function dateWithin(rest: string, plain: string): string | undefined {
  const date = parsedDate(rest);
  return date?.length === 4 && /\b(?:end|start|beginning|middle|early|mid|late)\b/i.test(plain) ? undefined : date;
}

/** Words that change nothing about a date, or about which month it is in. */
const BEFORE_DATE =
  /^(?:(?:in|from|since|on|by|until|till|to)\s+)?(?:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+|(?:early|mid|late)(?:\s+|-)(?=[a-z]))?(?=[\da-z])/i;

function parsedDate(plain: string): string | undefined {
  if (/^\d{4}(?:-\d{2}-\d{2})?$/.test(plain)) return plain;
  const [, first, second] = /^(\d{1,4})\s*[/.-]\s*(\d{1,4})$/.exec(plain) ?? [];
  if (first !== undefined && second !== undefined) return yearAndMonth(first, second);
  return wholeDate(plain) ?? dateWithMonth(plain);
}

function dateWithMonth(plain: string): string | undefined {
  const [, day, word = '', year = ''] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?([a-z]+)\.?,?\s+(\d{4})$/i.exec(plain) ?? [];
  const month = monthNamed(word);
  return month === undefined ? undefined : [year, month, ...(day === undefined ? [] : [twoDigits(day)])].join('-');
}

/** A year and a month in either order, if one has four digits and the other one or two. */
function yearAndMonth(first: string, second: string): string | undefined {
  const [year, month] = first.length === 4 ? [first, second] : [second, first];
  return year.length === 4 && month.length <= 2 ? `${year}-${twoDigits(month)}` : undefined;
}

/** A day, a month and a year in figures. */
function wholeDate(text: string): string | undefined {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text) ?? [];
  if (year === '') return undefined;
  const [day, month] = Number(second) > 12 ? [second, first] : [first, second];
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The two digits of a month by its name or the start of it. */
export function monthNamed(word: string): string | undefined {
  const name = word.toLowerCase();
  const at = MONTHS.includes(name) || MONTH_NAMES.includes(name) ? MONTHS.indexOf(name.slice(0, 3)) : -1;
  return at < 0 ? undefined : twoDigits(String(at + 1));
}

function twoDigits(number: string): string {
  return number.padStart(2, '0');
}

const NUMBERS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** `12`, `1,200`, `2.5` and `twelve` as numbers; undefined for anything else. */
export function parseTypedNumber(text: string): number | undefined {
  const plain = text.trim().replace(/(?<=\d),(?=\d{3}\b)/g, '');
  const inWords = NUMBERS.indexOf(plain.toLowerCase());
  if (inWords >= 0) return inWords;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/**
 * `3 days a year`, `6 hours`, `about 5 days each`, `half a day` and `80 %` as numbers too; undefined for an amount in a
 * period other than a year, or a range.
 */
export function parseTypedAmount(text: string): number | undefined {
  const plain = withoutEnds(text.trim()).replace(ABOUT, '').replace(EACH, '').replace(A_YEAR, '').replace(EACH, '');
  if (/^half (?:a|an) (?:day|hour)$/i.test(plain)) return 0.5;
  if (/^(?:a|an) (?:day|hour)$/i.test(plain)) return 1;
  const half = /^(.+?)(?: and a half|½)(?= (?:days?|hours?)$|$)/i.exec(plain);
  const figure = (half?.[1] ?? plain).replace(UNIT, '').replace(/^[£$€]\s*/, '');
  const [, thousands] = /^(\d+(?:\.\d+)?) ?k$/i.exec(figure) ?? [];
  if (thousands !== undefined) return Number(thousands) * 1000;
  const number = parseTypedNumber(figure);
  return number !== undefined && half !== null ? number + 0.5 : number;
}

/** An amount without what people say after it, which may be several things: `0 as well, as far as I know`. */
function withoutEnds(text: string): string {
  const shorter = text.replace(ASIDE, '');
  return shorter === text ? text : withoutEnds(shorter);
}

const ABOUT =
  /^(?:(?:about|around|roughly|approximately|approx\.?|nearly|some|maybe|perhaps|probably|circa|ca?\.)\s+|[~≈]\s*)/i;
/** What people say after an amount that changes nothing about it. */
const ASIDE =
  /,?\s+(?:i['’]?d (?:think|say|guess)|i would (?:think|say|guess)|i (?:think|guess|suppose|reckon)|or so|as well|too|again|also|probably|roughly|maybe|please|(?:as|so) far as (?:i|we) know|for now|at the moment|to be honest|i['’]m afraid|in all|altogether|in total|all told)[.!]?$/i;
/** Whose amount it is, if all have the same. */
const EACH = /,?\s+(?:each(?: of (?:them|us))?|apiece|(?:for|per) each(?: person)?|per person|both)$/i;
const A_YEAR = /,?\s+(?:a|per|each|every)\s+(?:school\s+)?year$/i;
const UNIT =
  /\s*(?:[%£$€]|per ?cent|(?:working |staff )?(?:days?|hours?|times?|pupils?|schools?|people|teachers?)|(?:pounds?|euros?|dollars?|quid|gbp|eur|usd|aud|nzd))$/i;

/** `yes`, `y` and `true`, or `no`, `n` and `false`, in any case; undefined for anything else. */
export function parseTypedYesNo(text: string): boolean | undefined {
  const word = canonical(text);
  if (['yes', 'y', 'true'].includes(word)) return true;
  return ['no', 'n', 'false'].includes(word) ? false : undefined;
}
