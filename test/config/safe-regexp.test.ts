/**
 * Regular expressions that a stranger may have written: what they match, which are refused, and that a hostile one is
 * as quick as any.
 */

import { describe, expect, it } from 'vitest';
import { patternOf, patternProblem } from '../../src/config/safe-regexp.ts';

describe('a pattern', () => {
  it.each<[string, string | undefined]>([
    ['\\b[A-Z]{2,}\\b', undefined],
    ['(?i)logo', undefined],
    ['\\p{L}+', undefined],
    ['', 'it is empty.'],
    ['a'.repeat(201), 'it has more than 200 characters.'],
    ['[a', 'a "[" isn\'t closed.'],
    ['(a', 'a "(" isn\'t closed.'],
    ['a)', 'a ")" has no "(" before it.'],
    ['*a', 'a "*", "+" or "?" has nothing before it to repeat.'],
    ['a{1001}', 'it repeats something too many times.'],
    ['(a{100}){100}', 'it repeats something too many times.'],
    ['a**', 'it has two repetition characters in a row.'],
    ['(?=a)b', 'it looks ahead or behind with "(?", which could take too long.'],
    ['(a)\\1', 'a "\\" comes before a character that doesn\'t need one, or refers back to part of the pattern.'],
    ['a\\', 'it ends with a "\\".'],
    ['[z-a]', 'a range in "[…]" runs backwards.'],
    ['\\p{Nonsense}', 'it has a "\\p" with a name that nlc doesn\'t know.'],
    ['(?P<n>a)(?P<n>b)', "nlc can't read it."],
    ['[a-y]{400}[a-y]{400}', 'it is too large. Repeat less.'],
  ])('%j: %s', (source, problem) => {
    expect(patternProblem(source)).toBe(problem);
  });

  it('has up to 200 characters', () => {
    expect([patternProblem('a'.repeat(200)), patternProblem('🏫'.repeat(200))]).toEqual([undefined, undefined]);
  });

  it('is looked for in the first 10,000 characters of a text', () => {
    const fits = (before: number) => patternOf('b').fits(`${'a'.repeat(before)}b`);
    expect([fits(9999), fits(10_000)]).toEqual([true, false]);
  });

  it('matches anywhere in a text unless it has an anchor', () => {
    expect(patternOf('b+').fits('abbc')).toBe(true);
    expect(patternOf('^b+').fits('abbc')).toBe(false);
  });

  it('runs quickly on a long text even if it would take for ever in other engines', () => {
    expect(patternOf('(a*)*(a*)*(a+a+)+$x').fits('a'.repeat(1_000_000))).toBe(false);
  });
});
