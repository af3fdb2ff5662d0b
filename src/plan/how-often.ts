/** Reads how often something happens in a year: `twice a year`, `half a day a week`, `every three weeks`. */

import { parseTypedAmount, parseTypedNumber } from './typed-values.ts';

/** How many there are of a period in a school year, and the words for that. */
interface Period {
  readonly times: number;
  readonly year: string;
}

const WEEKS = 38;
export const OF_WEEKS = `a school year of ${WEEKS} weeks`;
export const PERIODS: Readonly<Record<string, Period>> = {
  week: { times: WEEKS, year: OF_WEEKS },
  fortnight: { times: WEEKS / 2, year: OF_WEEKS },
  month: { times: 10, year: 'a school year of ten months' },
  'half term': { times: 6, year: 'a school year of six half terms' },
  term: { times: 3, year: 'a school year of three terms' },
  year: { times: 1, year: 'a year' },
};
const ADVERBS: Readonly<Record<string, string>> = {
  weekly: 'week',
  fortnightly: 'fortnight',
  monthly: 'month',
  'half termly': 'half term',
  termly: 'term',
  yearly: 'year',
  annually: 'year',
};

/** An amount of something in a period. */
interface Often {
  readonly amount: number;
  readonly period: Period;
  /** Whether it is how many times, and not how many days. */
  readonly isTimes: boolean;
}

/** The number of times that a text such as `twice a year` says; undefined for anything else. */
export function timesPerYearIn(text: string): number | undefined {
  const often = oftenIn(text);
  return often?.period.times === 1 && often.isTimes ? often.amount : undefined;
}

/** How often a text says something happens; undefined if it is about anything else. */
export function oftenIn(text: string): Often | undefined {
  const said = text
    .trim()
    .toLowerCase()
    .replace(/^(?:about|around|roughly|usually|normally|maybe|perhaps|probably|it['’]?s|we meet|they meet|we) /, '')
    .split(/\s*(?:[,;(–—]|\s-\s|\son\s)/, 1)[0] as string;
  const plain = said.replace(/half[ -]term/, 'half term').replace(/[.!]$/, '');
  return perPeriod(plain) ?? everySoMany(plain);
}

/** `half a day a week`, `once a half term`, `2 days each month`, `monthly`. */
function perPeriod(said: string): Often | undefined {
  const adverb = ADVERBS[said];
  const found = PER.exec(said);
  const period = PERIODS[adverb ?? singular(found?.[2] ?? '')];
  if (period === undefined) return undefined;
  if (adverb !== undefined) return { amount: 1, period, isTimes: true };
  const what = (found?.[1] ?? '').trim();
  const times = what === '' || what === 'once' ? 1 : what === 'twice' ? 2 : timesIn(what);
  if (times !== undefined) return { amount: times, period, isTimes: true };
  const amount = /hours?\b|£|%/.test(what) ? undefined : parseTypedAmount(what);
  return amount === undefined ? undefined : { amount, period, isTimes: false };
}

const PER =
  /^(.*?)\s*\b(?:an?|per|each|every|in an?)\s+(half term|week|fortnight|month|term|year|(?:mon|tues|wednes|thurs|fri)day)$/;

function timesIn(what: string): number | undefined {
  const [, number = ''] = /^(.+?) times?$/.exec(what) ?? [];
  return number === '' ? undefined : parseTypedNumber(number);
}

/** `every three weeks`, `every other week`, `half a day every two weeks`. */
function everySoMany(said: string): Often | undefined {
  const [, what = '', every = '', unit = ''] = EVERY.exec(said) ?? [];
  const period = PERIODS[singular(unit)];
  const number = /^(?:other|second)$/.test(every) ? 2 : parseTypedNumber(every);
  if (period === undefined || number === undefined || number < 1) return undefined;
  const amount = what === '' || what === 'once' ? 1 : parseTypedAmount(what);
  const isTimes = what === '' || what === 'once';
  return amount === undefined ? undefined : { amount: amount / number, period, isTimes };
}

const EVERY = /^(.*?)\s*\bevery\s+(\w+)\s+(half terms?|weeks?|months?|terms?)$/;

/** The period that a word is about; a day of the week comes once a week. */
function singular(unit: string): string {
  return /day$/.test(unit) ? 'week' : unit.replace(/s$/, '');
}

/** A title, and how many times a year it says that the work is done. */
interface TitleAndTimes {
  readonly title: string;
  readonly timesPerYear: number;
}

/**
 * The parts of `Teacher meetings, 5 times a year`; undefined if a title doesn't end with one number of times in a year or
 * in each half term, or if that is for each of several. How many terms there are depends on the country.
 */
export function titleAndTimes(text: string): TitleAndTimes | undefined {
  const [, title = '', often = ''] = TITLE_AND_TIMES.exec(text.trim()) ?? [];
  if (NOT_ALL_OF_IT.test(title)) return undefined;
  const { amount = 0, period, isTimes = false } = oftenIn(often) ?? {};
  const isKnown = isTimes && (period === PERIODS['year'] || period === PERIODS['half term']);
  const timesPerYear = isKnown ? amount * (period?.times ?? 0) : 0;
  return timesPerYear > 0 && Number.isInteger(timesPerYear) ? { title, timesPerYear } : undefined;
}

const TITLE_AND_TIMES =
  /^(.*?[^\s,;(–—-])(?:\s*[,;(]\s*|\s+[-–—]\s+|\s+)((?:(?:about|around|roughly|usually|normally) )?(?:(?:once|twice|\w+ times),? (?:an?|per|each|every) (?:year|half[ -]term)|every half[ -]term|half[- ]termly))[).]*$/i;
/** What comes before another number or a limit (`two or three times`, `at least once`), or is about each of several. */
const NOT_ALL_OF_IT = /\b(?:or|and|to|least|most|than|only|just|maybe|perhaps|nearly|almost|over)$|\b(?:each|every)\b/i;
