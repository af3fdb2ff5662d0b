/** What isn't written yet, gathered from findings that need only some of what a finding has. */

import { describe, expect, it } from 'vitest';
import type { Finding, PlanReport } from '../../src/findings/report.ts';
import { notWritten, othersWords, type Unwritten } from '../../src/report/not-written.ts';
import { finding } from '../kit/findings.ts';

describe('what is not written yet', () => {
  const absent = (rule: string, weight: number, more: Partial<Finding> = {}) =>
    finding(rule, { about: 'unwritten', weight, category: 'k', gap: `the ${rule}`, ...more });
  const planOf = (order: string[], unstarted: { category: string; first: string; calledFor?: boolean }[] = []) =>
    ({ outcomes: Object.fromEntries(order.map((rule) => [rule, 'failed'])), unstarted }) as unknown as PlanReport;
  const said = ({ lines, others }: Unwritten) => [
    ...lines.map(({ category, gaps, first }) => `${category}: ${gaps.join(', ')}${first && ` start with ${first}`}`),
    others,
  ];
  const told = (
    findings: Finding[],
    unstarted: Parameters<typeof planOf>[1] = [],
    all = false,
    shown: Finding[] = [],
  ) => said(notWritten(planOf(['a', 'b', 'c', 'd', 'e', 'f'], unstarted), findings, shown, all));

  it('is gathered by category, what weighs most first', () => {
    expect(told([absent('a', 5), absent('b', 9), absent('c', 7, { category: 'l' })])).toEqual([
      'k: the b, the a',
      'l: the c',
      0,
    ]);
    expect(told([absent('c', 9, { category: 'l' }), absent('a', 5)])).toEqual(['k: the a', 'l: the c', 0]);
    expect(told([absent('a', 5, { gap: '' }), absent('b', 4, { gap: 'Fix a.' })])).toEqual(['k: Fix a.', 0]);
  });

  it('is only counted if nothing calls for it, it is shown elsewhere, or three others weigh more', () => {
    expect(told([absent('a', 5, { calledFor: false }), absent('b', 3)])).toEqual(['k: the b', 1]);
    expect(told([absent('a', 5, { calledFor: false }), absent('b', 3)], [], true)).toEqual(['k: the a, the b', 0]);
    const [a, b] = [absent('a', 5), absent('b', 3)];
    expect(told([a, b, finding('c')], [], false, [a])).toEqual(['k: the b', 0]);
    const four = ['a', 'b', 'c', 'd'].map((rule, nth) => absent(rule, [5, 1, 9, 7][nth] as number, { category: rule }));
    expect(told(four)).toEqual(['a: the a', 'c: the c', 'd: the d', 1]);
    expect(told(four, [], true)).toEqual(['a: the a', 'b: the b', 'c: the c', 'd: the d', 0]);
  });

  it('has to matter while three things are missing that every network needs', () => {
    const essential = (theme: string) => finding(theme, { about: 'essential', theme });
    const gaps = [absent('a', 50), absent('b', 49, { category: 'l' })];
    const two = [essential('x'), essential('y'), finding('x2', { about: 'essential', theme: 'x' })];
    expect(told([...gaps, ...two])).toEqual(['k: the a', 'l: the b', 0]);
    expect(told([...gaps, ...two, essential('z')])).toEqual(['k: the a', 1]);
    expect(told([...gaps, ...two, essential('z')], [], true)).toEqual(['k: the a', 'l: the b', 0]);
  });

  it('is where to start in a category on which the plan has nothing', () => {
    const start = (calledFor?: boolean) => [
      { category: 'k', first: 'a title', ...(calledFor !== undefined && { calledFor }) },
    ];
    const gaps = [absent('a', 5), absent('b', 3)];
    expect(told(gaps, start(true))).toEqual(['k:  start with a title', 0]);
    expect(told(gaps, start(false))).toEqual(['k: the a, the b', 0]);
    expect(told(gaps, start())).toEqual(['k: the a, the b', 0]);
    expect(told(gaps, start(false), true)).toEqual(['k:  start with a title', 0]);
    expect(told([finding('c', { category: 'k' })], start(true))).toEqual([0]);
    expect(told([finding('c', { category: 'k', about: 'essential' })], start(true))).toEqual([
      'k:  start with a title',
      0,
    ]);
    const shown = finding('d', { category: 'k' });
    expect(told([...gaps, shown], start(true), false, [shown])).toEqual(['k: the a, the b', 0]);
  });

  it('is counted in a sentence', () => {
    const words = (lines: number, others: number) =>
      othersWords({ lines: Array(lines).fill({}), others }, 'nlc check --all');
    expect([words(0, 0), words(2, 0), words(0, 1), words(1, 1), words(0, 2), words(1, 2)]).toEqual([
      '',
      '',
      "One thing isn't written yet; nlc check --all lists it.",
      "One other thing isn't written yet; nlc check --all lists it.",
      "2 things aren't written yet; nlc check --all lists them.",
      "2 other things aren't written yet; nlc check --all lists them.",
    ]);
  });
});
