/** Turns what a person typed into an answer: a word of a list, or a date. */

import { canonical } from '../plan/aliases.ts';
import { leavingOut, withRemark } from '../plan/asides.ts';
import { titleAndTimes } from '../plan/how-often.ts';
import { isFilledIn, isTemplateText } from '../plan/placeholder-text.ts';
import { beginsWithNothing, saysAlone, saysNo } from '../plan/said-instead.ts';
import { parseTypedDate, withWholeYear } from '../plan/typed-values.ts';
import { wordFor } from '../plan/words-for.ts';
import { plainWords } from '../text/find-named.ts';
import type { Key } from './partial-answers.ts';
import { QUESTIONS } from './questions.ts';

/**
 * The word for a number in the list, for a word that people use, or an unambiguous start of a word; undefined for
 * anything else.
 */
export function parseWord(typed: string, words: readonly string[]): string | undefined {
  const text = typed.trim();
  if (/^\d+$/.test(text)) return words[Number(text) - 1];
  const known = wordFor(text, words);
  if (known !== undefined) return known;
  const word = canonical(text);
  const begun = words.filter((one) => one.startsWith(word));
  return word.length > 1 && begun.length === 1 ? begun[0] : undefined;
}

/** A word of a list, and what somebody said after it, which isn't kept. */
export interface ChoiceTyped {
  readonly word: string;
  readonly note?: string;
}

/**
 * The word for a number or a word of a list, as `parseWord` reads it, or with a remark after it: `4 - they said yes
 * because they had to`. Undefined if the remark may be about another word of the list.
 */
export function choiceTyped(typed: string, words: readonly string[]): ChoiceTyped | undefined {
  const word = parseWord(typed, words);
  if (word !== undefined) return { word };
  const { first, remark } = withRemark(typed) ?? { first: typed.trim(), remark: '' };
  const plain = first.replace(I_THINK, '').replace(IT_IS, '').replace(FOR_US, '');
  const chosen = /^\d+$/.test(plain) ? parseWord(plain, words) : (wordFor(plain, words) ?? wordFor(`${plain}s`, words));
  const isOther = /\d/.test(remark) || words.some((one) => one !== chosen && remark.toLowerCase().includes(one));
  if (chosen === undefined || isOther) return undefined;
  return { word: chosen, ...leavingOut(remark) };
}

/**
 * The number of a choice without its word or its meaning after it, as the list shows them, if they agree: `15
 * moderation`, or `5 pays` where 5 is a funder. Otherwise the text as it is.
 * @param choices the words of the list, each with its meaning
 */
export function numberAlone(text: string, choices: readonly (readonly [string, string])[]): string {
  const [, number = '', said = ''] = NUMBER_AND_WORDS.exec(text.trim()) ?? [];
  const [word = '', meaning = ''] = choices[Number(number) - 1] ?? [];
  if (word === '') return text;
  const words = choices.map(([one]) => one);
  const isMeaning = plainWords(meaning).startsWith(plainWords(said));
  return isMeaning || parseWord(said, words) === word ? number : text;
}

const NUMBER_AND_WORDS = /^(\d+)[.):]?\s+(?:[–-]\s+)?(\D{3,})$/;

/** How people make a sentence of a choice: `it's a university`, `they evaluate the work`. */
const IT_IS =
  /^(?:(?:it|they|that|she|he|we)(?:(?:['’](?:s|re)| is| are)(?: just| only| really)?\s+(?:an?\s+|the\s+|our\s+)?|\s+)|(?:an?|the|our)\s+)/i;
const FOR_US =
  /\s+(?:with|for) (?:us|the (?:schools|network))$|\s+(?:our|the) (?:work|project|teachers|staff)$|\s+what we do$/i;
const I_THINK = /,?\s+(?:i|we) (?:think|guess|suppose|reckon|would say|'d say)$/i;

/**
 * An answer in the format's spelling: a word of a choice, a date, a number of schools, or `none` for a programme that
 * is none. Other text stays the same.
 */
export function parseAnswer(text: string, key: Key): string {
  if (key === 'starts') return parseTypedDate(withWholeYear(text));
  if (key === 'school_count') return /^\s*(\d+)(?:\s+schools?)?\s*$/i.exec(text)?.[1] ?? text.trim();
  if (key === 'part_of') return parseProgramme(text);
  return parseChoice(text, key);
}

/** The name of a programme; `none` if the answer is that there is none; nothing if there is no answer. */
export function parseProgramme(text: string): string {
  if (isTemplateText(text)) return '';
  const isNone = !isFilledIn(text) || saysNo(text) || saysAlone(text) || beginsWithNothing(text);
  return isNone ? NO_PROGRAMME : text.replace(I_THINK, '');
}

/** What a plan says instead of the name of a programme, so that the question isn't asked again. */
export const NO_PROGRAMME = 'none';

/** A word of a choice in the format's spelling. Other text stays the same. */
function parseChoice(word: string, key: Key): string {
  const words = QUESTIONS.find((question) => question.key === key)?.words ?? {};
  return wordFor(word, Object.keys(words)) ?? word;
}

/** Says that how often an activity takes place isn't written in its title; undefined if the title doesn't say that. */
export function howOftenNote(title: string): string | undefined {
  const times = titleAndTimes(title)?.timesPerYear;
  return times === undefined
    ? undefined
    : `nlc writes how often that is in a field of its own (times_per_year: ${times}).`;
}

/** Says what isn't kept of an answer that says no, and then more; undefined if it doesn't. */
export function programmeNote(text: string): string | undefined {
  if (!MORE.test(text) && !MONEY.test(text)) return undefined;
  const money = MONEY.test(text) ? ' To say who pays, run nlc init on the plan later.' : '';
  return `nlc writes none, and doesn't keep the rest.${money}`;
}

const MORE = /[,;:.–—-]\s*(?:but|though|although|only|just)\b|\sbut\s|;\s*\S/i;
const MONEY = /[£$€]|\b(?:money|funds?|funded|funding|pays?|paid|gives?|gave|grants?|sponsors?)\b/i;
