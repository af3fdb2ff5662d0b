/**
 * Reads the answer to a question for a number, a year of a budget or a currency, and says what to type instead of a
 * range or a number for a term.
 */

import type { AnswerKind } from '../edit/answer-kinds.ts';
import { leavingOut, withRemark } from '../plan/asides.ts';
import { timesPerYearIn } from '../plan/how-often.ts';
import type { Path } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import { schoolYear, schoolYearName } from '../plan/queries/school-years.ts';
import { parseTypedAmount } from '../plan/typed-values.ts';
import { offeredForYear } from './figure-for-year.ts';

/** The number, or what to type instead. */
export type NumberRead = { readonly value: number } | { readonly problem: string };

/** The number that a text is, within its bounds. */
export function parseNumber(text: string, { isWhole, minimum, maximum }: AnswerKind & { kind: 'number' }): NumberRead {
  const number = parseTypedAmount(text) ?? timesPerYearIn(text) ?? Number.NaN;
  if (number >= minimum && number <= maximum && (!isWhole || Number.isInteger(number))) return { value: number };
  if (Number.isNaN(number) && NONE.test(text))
    return { problem: minimum <= 0 ? `If it's none, type 0.${orAbout(text)}` : 'If there is none, press Enter.' };
  if (minimum === 0 && maximum === Infinity)
    return {
      problem: `"${text}" isn't a ${isWhole ? 'whole ' : ''}number. Write one in figures, such as ${isWhole ? '10' : '10 or 1.5'}.`,
    };
  const least = minimum === -Infinity ? '' : ` of at least ${minimum}`;
  const most = maximum === Infinity ? '' : `${least === '' ? ' of' : ' and'} at most ${maximum}`;
  return { problem: `"${text}" isn't ${isWhole ? 'a whole number' : 'a number'}${least}${most}.` };
}

/**
 * The number of an answer with a remark after it, `6, every half term`. Undefined if the remark may change the number,
 * because it has another one in it, or says "but".
 */
export function numberWithRemark(
  text: string,
  kind: AnswerKind & { kind: 'number' },
): { readonly value: number; readonly note?: string } | undefined {
  const [, amount = '', rest = ''] = AND_WHAT_FOR.exec(text.trim()) ?? [];
  const { first = amount, remark = rest } = withRemark(text) ?? {};
  if (first === '' || (CHANGES.test(remark) && !SHARES.test(remark))) return undefined;
  const read = parseNumber(first, kind);
  return 'problem' in read ? undefined : { ...read, ...leavingOut(remark) };
}

/**
 * The total of an answer that says what each gives first: `3 each, so 6`. Undefined if there is none, or if the question
 * is about the days of one person.
 */
export function totalOfShares(
  text: string,
  path: Path,
  kind: AnswerKind & { kind: 'number' },
): { readonly value: number; readonly note?: string } | undefined {
  const [, shares = '', total = ''] = path.at(-1) === 'days_per_year' ? [] : (AND_SO.exec(text) ?? []);
  const read = parseNumber(total, kind);
  return shares === '' || 'problem' in read ? undefined : { ...read, ...leavingOut(shares) };
}

/** `3 each, so 6`, `two from each school, which makes 10 altogether`. */
const AND_SO =
  /^(.*\beach\b.*?),?\s+(?:so|that['’]s|that is|which is|which makes|making|=)\s+(?:about |around |roughly )?(\d+(?:\.\d+)?)(?: (?:in all|altogether|in total))?[.!]*$/i;

/** `5 days paid by the trust`, `10 days of release`. */
const AND_WHAT_FOR =
  /^((?:about |around |roughly )?[\d.]+ (?:days?|hours?|times?|pupils?|people))\s+((?:of|paid|from|for|that|which|with|to|on|in)\s(?!(?:each|every)\b|a (?:week|month|term|year)\b)[^,;:(]+)$/i;

/** What to type instead of a figure with another one after it: `21,000 (it's 42,000 over the two years)`. */
export function oneOfSeveral(
  text: string,
  kind: AnswerKind & { kind: 'number' },
): { readonly problem: string } | undefined {
  const [, first = '', remark = ''] = FIGURE_AND_MORE.exec(text.trim()) ?? [];
  const read = parseNumber(first, kind);
  if ('problem' in read || !/\d/.test(remark)) return undefined;
  return {
    problem: `There is more than one figure in that. Type only the one that is asked for, such as ${read.value}.`,
  };
}

/** A figure, which can have commas in it, up to a comma, a dash or a bracket after it. */
const FIGURE_AND_MORE = /^([£$€]?\s*\d+(?:[,.]\d+)*)(?:\s*[;:(–—]|,\s|\s-\s)(.*)$/;

/** What a total is made of: `10, two from each school`. */
const SHARES =
  /^(?:\d+|an?|one|two|three|four|five|six)\s+(?:from|at|in|of|for)\s+(?:each|every)(?:\s+(?:of\s+(?:us|them)|school))?$/i;
const CHANGES =
  /\d|\b(?:but|or|plus|and|except|minus|if|not|half(?!\s?-?term)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|each|more|less)\b/i;

/** What to type for the one figure of an answer that begins by saying that it is none: `nothing official, 4 maybe`. */
function orAbout(text: string): string {
  const [figure, ...others] = text.match(/\d+(?:\.\d+)?/g) ?? [];
  return figure === undefined || others.length > 0 ? '' : ` If it's about ${figure}, type ${figure}.`;
}

/** How an answer begins that says that it is none: `none for me; Jo does most of it`. */
const NONE = /^(?:(?:well|um|er|honestly|really),?\s+)?(?:none|nothing|nil|no|not any|we don['’]t|i don['’]t)\b/i;

/**
 * What to type instead of a number for a term or for each school where one for a year or for all is asked for, or of a
 * range.
 */
export function notOneNumber(typed: string, path: Path): { readonly problem: string } | undefined {
  const text = typed.trim();
  const amount = parseTypedAmount(text.replace(A_TERM, ''));
  if (A_TERM.test(text) && amount !== undefined && String(path.at(-1)).endsWith('_per_year'))
    return { problem: `"${text}" is for a term. Write how many in a year: with three terms, that's ${3 * amount}.` };
  const offered = offeredForYear(text, path);
  if (offered !== undefined) return offered;
  if (path.at(-1) === 'amount' && OF_EACH.test(text))
    return { problem: `"${text}" isn't the total. Write how much that is altogether.` };
  if (EACH_SCHOOL.test(text) && !/^\d+\s*(?:[,;:(–—]|-\s)/.test(text))
    return { problem: `"${text}" is for one school. Write how many that is in all the schools together.` };
  if (OF_SEVERAL.test(text))
    return { problem: `"${text}" is for several people. Type only how many of them this one has.` };
  const [, from, to] = RANGE.exec(text) ?? [];
  if (from === undefined) return undefined;
  return {
    problem: `A plan has one number here, so "${text}" is one too many. Type ${from} or ${to}, whichever is likelier.`,
  };
}

const OF_SEVERAL = /\d.*\s(?:days?|hours?)\s+(?:shared\s+)?(?:between|among)\s+(?:them|us|the|both|all)\b/i;
const A_TERM = /,?\s+(?:a|per|each|every)\s+term(?:\s+each)?$/i;
const EACH_SCHOOL =
  /\d.*\s(?:(?:(?:from|in|at|per|for)\s+)?(?:each|every|per)\s+school|(?:from|in|at)\s+(?:each|every\s+one))$/i;
/** In an amount of money: `£500 each`, `500 a school`, `£500 from every one of us`. */
const OF_EACH =
  /\d.*\b(?:(?:each|every)(?! (?:school )?year\b)|apiece|(?:per|a) (?:school(?! year\b)|head|pupil|child|member|class|teacher))\b/i;
const RANGE = /^(?:(?:about|around|between)\s+)?(\d+(?:\.\d+)?)\s*(?:-|–|to|or|and)\s*(\d+(?:\.\d+)?)(?:\s+\D*)?$/i;

/** A school year such as `2026-27`, or a calendar year. */
export function parseYear(typed: string, today?: Day): { readonly value: string } | { readonly problem: string } {
  const text = inFigures(typed, today);
  const [found, first = '', second = ''] = YEAR.exec(text) ?? [];
  if (found === undefined) {
    const orNone = /\d/.test(text) ? '' : ', or press Enter if there is none';
    return { problem: `"${text}" isn't a year. Write it as 2026-27 or 2026${orNone}.` };
  }
  const year = second === '' ? first : `${first}-${second.slice(-2)}`;
  if (found === text) return { value: year };
  const isOne = YEAR.exec(text.replace(found, '')) === null;
  return { problem: isOne ? `Type only the year: ${year}.` : `Type only one year here: ${year}. ${NEXT_LATER}` };
}

/** A school year in full: `26/27` and `this school year` as `2026-27`. Other text stays the same. */
function inFigures(text: string, today: Day | undefined): string {
  const [, first, second] = /^(\d\d)\s?[-–/]\s?(\d\d)$/.exec(text) ?? [];
  if (first !== undefined && Number(second) === (Number(first) + 1) % 100) return schoolYearName(2000 + Number(first));
  const [, which = ''] = /^(this|next|last) (?:school |academic )?year$/i.exec(text) ?? [];
  if (which === '' || today === undefined) return text;
  return schoolYearName(schoolYear(today) + (YEARS_ON[which.toLowerCase()] ?? 0));
}

const YEARS_ON: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

const NEXT_LATER = 'nlc asks about the next year once you have said who pays in this one.';

const YEAR = /(?<![\d£$€])((?:19|2[01])\d{2})(?:\s?[-–/]\s?(\d{4}|\d{2}))?(?!\d)/;

/** The code of a currency that people name by a sign or a word; dollars are those of several countries. */
export function parseCurrency(text: string): { readonly value: string } | { readonly problem: string } {
  if (/^(?:£|pounds?(?: sterling)?)$/i.test(text)) return { value: 'GBP' };
  if (/^(?:€|euros?)$/i.test(text)) return { value: 'EUR' };
  if (/^[a-z]{3}$/i.test(text)) return { value: text.toUpperCase() };
  return { problem: `"${text}" isn't the code of a currency. Type its three letters, such as GBP, EUR or AUD.` };
}
