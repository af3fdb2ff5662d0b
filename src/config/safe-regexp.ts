/** Regular expressions from untrusted files. Matching takes linear time. */

import { RE2JS, RE2JSException } from 're2js';
import type { Pattern } from '../checks/check.ts';

/** Longest pattern, in characters. */
const LONGEST = 200;
/** The most steps in a compiled pattern; `x{500}` alone makes 500. */
const MOST_STEPS = 500;
/** Only this many characters of a text are searched. */
const MOST_TEXT = 10_000;

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/missing closing \]/, 'a "[" isn\'t closed.'],
  [/missing closing \)/, 'a "(" isn\'t closed.'],
  [/unexpected \)/, 'a ")" has no "(" before it.'],
  [/missing argument/, 'a "*", "+" or "?" has nothing before it to repeat.'],
  [/invalid repeat count/, 'it repeats something too many times.'],
  [/invalid nested repetition/, 'it has two repetition characters in a row.'],
  [/Perl syntax/, 'it looks ahead or behind with "(?", which could take too long.'],
  [/invalid escape/, 'a "\\" comes before a character that doesn\'t need one, or refers back to part of the pattern.'],
  [/trailing backslash/, 'it ends with a "\\".'],
  [/character class range: `?\\[pP]/, 'it has a "\\p" with a name that nlc doesn\'t know.'],
  [/character class range/, 'a range in "[…]" runs backwards.'],
];

const compiled = new Map<string, RE2JS>();

/** Why a text isn't a valid pattern, in words that follow a colon; undefined if it is valid. */
export function patternProblem(source: string): string | undefined {
  if (source === '') return 'it is empty.';
  if ([...source].length > LONGEST) return `it has more than ${LONGEST} characters.`;
  try {
    return compile(source).programSize() > MOST_STEPS ? 'it is too large. Repeat less.' : undefined;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return REASONS.find(([said]) => said.test(error.message))?.[1] ?? "nlc can't read it.";
  }
}

/** Compiles a valid pattern. */
export function patternOf(source: string): Pattern {
  return { fits: (text) => compile(source).test(text.slice(0, MOST_TEXT)) };
}

function compile(source: string): RE2JS {
  let known = compiled.get(source);
  if (known === undefined) {
    known = RE2JS.compile(source);
    compiled.set(source, known);
  }
  return known;
}
