/** Takes out of an answer what people add to a name or a post: how often somebody comes, since when, what they do. */

import { MONTH_NAMES } from './typed-values.ts';

/** An answer without what was added to it. */
export interface WithoutAsides {
  /** Empty if there was nothing else. */
  readonly text: string;
  /** What was added, in its own words. */
  readonly leftOut: readonly string[];
  /** Whether it says how often somebody comes, or when: `twice a year`. */
  readonly hasTime: boolean;
}

const NUMBER = String.raw`(?:\d+|an?|one|two|three|four|five|six|half(?: an?)?|some|a few|several)`;
const PERIOD = '(?:(?:school|academic|half)[ -])?(?:year|term|month|week|fortnight|day)s?';
const DAY = '(?:mon|tues|wednes|thurs|fri)days?(?: (?:morning|afternoon|evening)s?)?';
const OFTEN = `(?:about |around |roughly |usually |normally |perhaps |maybe |at least )?(?:(?:once|twice|${NUMBER} (?:times|days?|hours?|visits?|mornings?|afternoons?))(?: (?:or|to) (?:twice|${NUMBER}(?: times)?))?,? (?:an?|per|each|every|in an?|over the) ${PERIOD}|(?:every|each)(?: (?:other|second|third|few|${NUMBER}))? (?:${PERIOD}|${DAY})|(?:on )?${DAY}|half[- ]termly|termly|yearly|annually|monthly|weekly|fortnightly|regularly|occasionally|sometimes|now and (?:then|again)|from time to time|as and when(?: needed)?|when (?:needed|asked|required|we ask)|once|twice)`;
const WHEN = `(?:${MONTH_NAMES.join('|')}|jan|feb|mar|apr|jun|jul|aug|oct|nov|dec|spring|summer|autumn|winter|easter|christmas)`;
const MONTHS = String.raw`(?:(?:in|each|every|early|mid|late|next|this|again in)[ -])*(?:the )?${WHEN}(?: term)?(?: \d{4})?(?: (?:and|or|to|&)(?: again)?(?: in)?(?: the)? ${WHEN}(?: term)?(?: \d{4})?)*(?: (?:each|every) year)?`;
const span = (from: string) =>
  String.raw`(?:just |only )?(?:${from}) (?:the )?(?:(?:end|start|beginning|middle) of )?(?:last |next |this )?(?:\d{1,2} )?(?:${WHEN}|\d{4}|year|term)(?: \d{4})?(?: (?:to|until|till|onwards?)(?: (?:${WHEN}|\d{4}))*)?|(?:just |only )?for (?:now|the (?:moment|time being)|(?:only |just )?(?:this|one|two|three|the (?:first|next|current|whole))(?: (?:school|academic|two|three))? (?:year|term|month)s?)(?: only| at first| to start with)?|(?:this|next|last) (?:school )?(?:year|term)(?: only)?|at (?:the moment|present)|(?:so far|currently|for now)`;
/** Whoever was somewhere until a year may not be there any more, so that isn't left out of a person. */
const SINCE = span('since|from|starting');
const SPAN = span('since|until|till|up to|from|starting|ending|through to');
const TIME = `(?:${OFTEN}|${MONTHS}|${SINCE})`;
/** What somebody does, and when. What they are or were says who they are, and stays. */
const DOES = String.raw`(?:(?:who|and|she|he|they) )?(?:(?:usually|only|always|also|just) )?(?:comes?|came|visits?|visited|pops|drops|joins|does|did|runs|ran|reads|looks|sees|helps?|helped|organises|organizes|organised|keeps|gets|spends|supports|listens|tells|asks|offers|gives|(?:is )?paid (?:by|for))(?![\p{L}-])[^,;()]*|(?:who|she|he|they)(?:['’](?:ll|d))? (?:might|may|could|would|will|wants?|hopes?|ask|come|agree)(?![\p{L}-])[^,;()]*`;
const WE = `(?:we|we['’](?:ve|d|re|ll)|i|i['’](?:ve|d|m|ll)|they['’](?:ve|d|ll)|it['’]s|it) (?!suppose|guess)[^,;()]*`;
/** Whose school it is, or who it is. */
const OWN = `(?:that['’]?s |it['’]?s )?(?:me|us|myself|my(?: own)? school|our(?: own)? school|mine|ours)`;
/** How the schools belong to it: `three of our schools belong to it`. */
const TIES = String.raw`(?:\d+|one|two|three|four|five|six|seven|eight|all|some|most|half|both|several|many|a few)? ?(?:of )?(?:our|the|us|them)(?: schools)? (?:belongs?|are|is|join(?:ed)?|work(?:s|ed)?) (?:to|in|part of|with|for) [^,;()]*`;
/** In a clause, that nothing is decided. */
const UNSURE = String.raw`[^;()]*\b(?:hopes?|hoping|might|may|could|if|once|until|ask|asked|think|guess|want|perhaps|maybe|say|not|decided?|will|would)\b|[^;()]*n['’]t\b`;
/** More about a body, as a clause of its own: `but it only gives us the money`. */
const CLAUSE = String.raw`(?:but|though|although|who|which|where|because|it|they|he|she|we)(?:['’](?:s|ve|re|d))?(?![\p{L}'’-])(?!${UNSURE})[^;()]*`;
/** What it does, without saying who does it: `pays for cover`. */
const DOES_FOR_US = `(?:pays?|paid|funds?|funded|runs?|trains?|helps?|gives?|supports?|provides?|sends?|advises?|hosts?|owns?)(?![\\p{L}-])[^,;()]*`;
/** What it pays: `a fixed sum for two years`. */
const GIFT = `(?:an?|some) (?:[a-z-]+ ){0,2}(?:sum|grant|payment|amount|contribution|donation)(?![\\p{L}-])[^;()]*`;
const POLITE = `(?:i|we) (?:suppose|guess|reckon|expect)|to be (?:honest|fair)|of course|as it happens|for my sins|obviously|officially|really`;

/** What comes before an aside. */
const BEFORE = String.raw`\s*(?:[,;(–—]|\s-(?=\s))\s*`;
const AFTER = String.raw`\s*[.!)]*\s*(?=$|[,;(–—])`;

const compiled = new Map<string, RegExp>();

function pattern(source: string): RegExp {
  const known = compiled.get(source) ?? new RegExp(source, 'giu');
  compiled.set(source, known);
  known.lastIndex = 0;
  return known;
}

/** A person without when they come, what they do and what is only polite. */
export function personWithoutAsides(text: string): WithoutAsides {
  const polite = without(text, [
    `${BEFORE}(${POLITE}|${OWN})${AFTER}`,
    String.raw`\s+((?:i|we) (?:suppose|guess))[.!]*$`,
  ]);
  return stripped(polite.text, [
    `${BEFORE}(${TIME})${AFTER}`,
    `${BEFORE}(${DOES}|${WE})${AFTER}`,
    // A month alone at the start can be a name: June, the SENCO.
    `^(${OFTEN})${AFTER}`,
    String.raw`\s+((?:who )?(?:comes?|visits?|pops in|drops in|joins us) [^,;()]*|(?:who )?(?:comes|visits)|${OFTEN})[.!]*$`,
  ]);
}

/** The name of a school or a partner without since or until when, and without what is only polite. */
export function nameWithoutAsides(text: string): WithoutAsides {
  const polite = without(text, [
    `${BEFORE}((?:i|we) suppose|of course|mostly|mainly|${OWN})${AFTER}`,
    String.raw`\s+((?:i|we) suppose)[.!]*$`,
  ]);
  return stripped(polite.text, [
    `${BEFORE}(${SPAN}|${OFTEN}|${TIES}|${CLAUSE}|${DOES_FOR_US}|${GIFT})${AFTER}$`,
    String.raw`\s+((?:since|until|till) \d{4}|for this (?:school )?(?:year|term)(?: only)?)[.!]*$`,
  ]);
}

/** What is about the work of the schools, or about when somebody began. */
const OF_OTHER = /^(?:we|i|they|it|since|until|till|for|from|starting)(?![\p{L}-])/iu;

function stripped(text: string, patterns: readonly string[]): WithoutAsides {
  const { text: rest, leftOut } = without(text, patterns);
  const isTime = (words: string) =>
    !OF_OTHER.test(words) && pattern(`(?:^|[^\\p{L}])(?:${OFTEN}|${MONTHS})(?![\\p{L}-])`).test(words);
  return { text: rest, leftOut, hasTime: leftOut.some(isTime) };
}

function without(text: string, patterns: readonly string[]): { readonly text: string; readonly leftOut: string[] } {
  const leftOut: string[] = [];
  let rest = text.trim();
  for (const source of patterns)
    rest = rest.replace(pattern(source), (found, words: string) => {
      if (isOfName(found, words)) return found;
      leftOut.push(words.trim());
      return '';
    });
  return leftOut.length === 0 ? { text, leftOut } : { text: rest.trim().replace(/^[,;]\s*/, ''), leftOut };
}

/** Whether words with a capital are part of a name: `Visit England`, `Lesson Visits`. Months and days have one too. */
function isOfName(found: string, words: string): boolean {
  if (!/^\p{Lu}/u.test(words) || OF_SOMEBODY.test(words)) return false;
  return /^\s*\p{Lu}/u.test(found) || !new RegExp(`^${TIME}$`, 'iu').test(words.trim());
}

const OF_SOMEBODY = /^(?:I|We|They|She|He|It|Who)(?![\p{Ll}-])/u;

/** The first part of an answer, and what somebody says after a comma, a dash or the like. */
export interface WithRemark {
  readonly first: string;
  readonly remark: string;
}

/** `6, every half term` in its two parts; undefined if there is only one. */
export function withRemark(text: string): WithRemark | undefined {
  const [, first = '', remark = ''] = IN_TWO.exec(text.trim()) ?? [];
  return first === '' || remark === '' ? undefined : { first, remark };
}

const IN_TWO = /^([^,;:(–—]+?)(?:\s*[,;:(–—]\s*|\s+-\s+)(.*?)[).]*$/s;

/** Says what was left out of an answer; undefined if nothing was. */
export function leftOutNote({ leftOut }: Pick<WithoutAsides, 'leftOut'>): string | undefined {
  return leftOut.length === 0 ? undefined : `Left out: ${leftOut.map((words) => `"${words}"`).join(', ')}.`;
}

/** The same of a remark, to put beside an answer; empty if there is none. */
export function leavingOut(remark: string): { readonly note?: string } {
  const note = leftOutNote({ leftOut: remark === '' ? [] : [remark] });
  return note === undefined ? {} : { note };
}
