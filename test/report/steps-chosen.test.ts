/** Which findings become next steps, what is reported with them, finding by finding. */

import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/report.ts';
import { groupedByTheme, nextSteps, stepsOf, topStrengths } from '../../src/report/next-steps.ts';
import { finding } from '../kit/findings.ts';

const names = (findings: readonly Finding[]) => findings.map(({ rule }) => rule).join(' ');
const steps = (findings: readonly Finding[], most?: number) =>
  stepsOf(findings, most).map(({ finding: one, alongside }) => [one, ...alongside].map(({ rule }) => rule).join('+'));

describe('the order of next steps', () => {
  it.each<[string, Finding[], string]>([
    ['errors first', [finding('a', { weight: 90 }), finding('b', { level: 'error', weight: 1 })], 'b a'],
    ['by weight', [finding('a', { weight: 60 }), finding('b', { weight: 70 })], 'b a'],
    ['by level', [finding('a', { level: 'advice' }), finding('b')], 'b a'],
    ['by evidence', [finding('a', { grade: 'hypothesis' }), finding('b', { grade: 'validated' })], 'b a'],
    ['by how many schools they touch', [finding('a', { touches: 2 }), finding('b', { touches: 3 })], 'b a'],
    ['by place', [finding('a', { at: 9 }), finding('b', { at: 5 })], 'b a'],
    ['one for each rule', [finding('a'), finding('b'), finding('a', { fix: 'Other.' })], 'a b'],
    ['one for each fix', [finding('a', { fix: 'Same.' }), finding('b', { fix: 'Same.' })], 'a'],
    [
      'one for each fix of errors',
      [
        finding('a', { level: 'error' }),
        finding('a', { level: 'error', fix: 'Other.' }),
        finding('a', { level: 'error' }),
      ],
      'a a',
    ],
    ['no question that does not matter', [finding('a', { level: 'question', weight: 49 }), finding('b')], 'b'],
    ['a question that matters', [finding('a', { level: 'question', weight: 50 })], 'a'],
    ['no question about what is not written', [finding('a', { level: 'question', about: 'essential' })], ''],
    [
      'those that people are shown before the others',
      [
        finding('a', { about: 'unwritten', weight: 99 }),
        ...['b', 'c', 'd', 'e', 'f'].map((rule) => finding(rule)),
        finding('g', { theme: 'b', weight: 59 }),
      ],
      'b c d e f a g',
    ],
  ])('%s', (_, findings, order) => {
    expect(names(nextSteps(findings))).toBe(order);
  });
});

describe('the next steps that people are shown', () => {
  const many = (about: string, count: number, more: Partial<Finding> = {}) =>
    Array.from({ length: count }, (_, nth) => finding(`${about}${nth}`, { about: about as Finding['about'], ...more }));

  it.each<[string, Finding[], string[]]>([
    ['are none', [], []],
    ['are five at most', many('written', 7), ['written0', 'written1', 'written2', 'written3', 'written4']],
    [
      'are two about what every network needs, if three are about the plan',
      [...many('written', 4), ...many('essential', 4, { weight: 90 })],
      ['essential0', 'essential1', 'written0', 'written1', 'written2'],
    ],
    [
      'are more about what every network needs if little is about the plan',
      [...many('written', 1), ...many('essential', 6)],
      ['written0', 'essential0', 'essential1', 'essential2', 'essential3'],
    ],
    [
      'are what is not written if it matters and there is room',
      [...many('written', 3), ...many('unwritten', 4, { level: 'advice' })],
      ['written0', 'written1', 'written2', 'unwritten0', 'unwritten1'],
    ],
    [
      'are what is not written if it is a warning',
      [
        ...many('written', 3),
        ...many('unwritten', 1, { weight: 10, level: 'advice' }),
        finding('w1', { about: 'unwritten', weight: 9 }),
        finding('w2', { about: 'unwritten', weight: 9 }),
      ],
      ['written0', 'written1', 'written2', 'w1', 'w2'],
    ],
    [
      'are what matters less, before what is not written',
      [
        ...many('written', 4, { weight: 20, level: 'advice' }),
        ...many('unwritten', 1, { weight: 30, level: 'advice' }),
      ],
      ['written0', 'written1', 'written2', 'written3'],
    ],
    [
      'are three at least, if there are so many',
      [...many('written', 1), ...many('unwritten', 4, { weight: 10, level: 'advice' })],
      ['written0', 'unwritten0', 'unwritten1'],
    ],
    [
      'are one for each theme, except errors',
      [
        finding('a', { theme: 'x' }),
        finding('b', { theme: 'x' }),
        finding('c', { theme: 'y', level: 'error' }),
        finding('d', { theme: 'y', level: 'error' }),
        finding('e', { theme: 'y' }),
      ],
      ['c', 'd', 'a'],
    ],
    [
      'are five errors at most',
      many('written', 7, { level: 'error' }),
      ['written0', 'written1', 'written2', 'written3', 'written4'],
    ],
  ])('%s', (_, findings, shown) => {
    expect(steps(findings)).toEqual(shown);
  });

  it('can be fewer', () => {
    expect(steps(many('written', 7), 2)).toEqual(['written0', 'written1']);
  });

  it.each<[string, Finding[], string[]]>([
    [
      'what every network needs',
      [finding('a', { theme: 'x' }), finding('b', { theme: 'x', about: 'essential', weight: 1 })],
      ['a+b'],
    ],
    ['nothing else', [finding('a', { theme: 'x' }), finding('b', { theme: 'x', weight: 1 })], ['a']],
    [
      'nothing about another theme',
      [finding('a'), finding('b', { about: 'essential', theme: 'a' }), finding('c', { theme: 'z' })],
      ['a+b', 'c'],
    ],
    [
      'no errors',
      [finding('a', { theme: 'x', level: 'error' }), finding('b', { theme: 'x', about: 'essential' })],
      ['a'],
    ],
  ])('come with %s', (_, findings, shown) => {
    expect(steps(findings)).toEqual(shown);
  });

  /** A step about an entry, and another finding of its theme. */
  const beside = (path: string, more: Partial<Finding> & { line?: number }, of = 'people[1]') =>
    steps([
      finding('a', { theme: 'x', path: of, line: 7 }),
      finding('b', { theme: 'x', weight: 1, path, line: 7, ...more }),
    ]);
  it.each<[string, string, Partial<Finding> & { line?: number }, string | undefined, string]>([
    ['the same entry', 'people[1]', {}, undefined, 'a+b'],
    ['a list with only that entry', 'people', {}, undefined, 'a+b'],
    ['an entry of a list with only that', 'people[0]', {}, 'people', 'a+b'],
    ['another line', 'people[1]', { line: 8 }, undefined, 'a'],
    ['another list', 'partners', {}, undefined, 'a'],
    ['a field of it', 'people[1].name', {}, undefined, 'a'],
    ['no list at all', 'people', {}, 'people', 'a'],
    ['the same rule', 'people[1]', { rule: 'a', fix: 'Other.' }, undefined, 'a+a'],
    ['the same rule at another level', 'people[1]', { rule: 'a', fix: 'Other.', level: 'question' }, undefined, 'a'],
    ['what is not written', 'people[1]', { about: 'unwritten' }, undefined, 'a'],
  ])('come with what else is about the same person: %s', (_, path, more, of, shown) => {
    expect(beside(path, more, of)).toEqual([shown]);
  });
});

describe('findings in one line each', () => {
  it('are together if they are of one rule, the first three, or of one theme that every network needs', () => {
    const findings = [
      finding('a'),
      finding('b', { about: 'essential', theme: 'x' }),
      ...['a', 'a', 'a'].map((rule) => finding(rule)),
      finding('c', { about: 'essential', theme: 'x' }),
      finding('d', { theme: 'x' }),
      finding('e', { about: 'essential', theme: 'y' }),
    ];
    const lines = groupedByTheme(findings).map(({ finding: one, alongside }) => names([one, ...alongside]));
    expect(lines).toEqual(['a a a', 'b c', 'd', 'e']);
    const strengths = ['x', 'x', 'y', 'z'].map((theme) => ({ theme })) as unknown as Parameters<typeof topStrengths>[0];
    expect(topStrengths(strengths, 2).map(({ theme }) => theme)).toEqual(['x', 'y']);
  });
});
