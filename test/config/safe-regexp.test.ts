/** Patterns of strangers: what they fit, what is refused, and that a wicked one takes no longer than a good one. */

import { describe, expect, it } from 'vitest';
import { patternOf, patternProblem } from '../../src/config/safe-regexp.ts';

describe('a pattern', () => {
  it.each<[string, string | undefined]>([
    ['\\b[A-Z]{2,}\\b', undefined],
    ['(?i)logo', undefined],
    ['\\p{L}+', undefined],
    ['', 'it is empty'],
    ['a'.repeat(201), 'it has more than 200 signs'],
    ['[a', 'a "[" is not closed'],
    ['(a', 'a "(" is not closed'],
    ['a)', 'a ")" closes nothing'],
    ['*a', 'a "*", "+" or "?" has nothing before it to repeat'],
    ['a{1001}', 'it repeats something more often than nlc can look for'],
    ['(a{100}){100}', 'it repeats something more often than nlc can look for'],
    ['a**', 'one sign of repetition follows another'],
    ['(?=a)b', 'it looks ahead or behind with "(?", which could take for ever'],
    ['(a)\\1', 'a "\\" stands before a sign that needs none, or refers back to a part of the pattern'],
    ['a\\', 'it ends in a "\\"'],
    ['[z-a]', 'a range in "[…]" runs backwards'],
    ['\\p{Nonsense}', 'a range in "[…]" runs backwards'],
    ['(?P<n>a)(?P<n>b)', 'it cannot be read'],
    ['[a-y]{400}[a-y]{400}', 'it is too large; repeat less'],
  ])('%j: %s', (source, problem) => {
    expect(patternProblem(source)).toBe(problem);
  });

  it('fits anywhere in a text unless it says where', () => {
    expect(patternOf('b+').fits('abbc')).toBe(true);
    expect(patternOf('^b+').fits('abbc')).toBe(false);
  });

  it('that would take for ever elsewhere looks at a long text and is done', () => {
    expect(patternOf('(a*)*(a*)*(a+a+)+$x').fits('a'.repeat(1_000_000))).toBe(false);
  });
});
