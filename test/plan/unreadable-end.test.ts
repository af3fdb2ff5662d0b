/** The end of a network in words that aren't a date: what can still be said of where it is in its life. */

import { describe, expect, it } from 'vitest';
import { buildPartialPlan } from '../../src/plan/partial/partial-plan.ts';
import type { Data } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { runIn } from '../kit/memory-io.ts';
import { planData, withValue } from '../kit/spoilt-plans.ts';

const OUTLINE = planData('test/plans/ok/outline.yaml');

function lifeStage(ends: Data, day = dayOf(2026, 11, 24)) {
  const data = { ...OUTLINE, network: { id: 'a', name: 'A', stage: 'launching', starts: '2019-09', ends } };
  return buildPartialPlan(data, [['network', 'ends']], day).lifeStage;
}

const GOES_ON = { isClosing: false, isOver: false };
const OVER = { isClosing: true, isOver: true };

describe('where a network is in its life, if its end is written as', () => {
  it.each<[Data, unknown]>([
    ['summer 2029', GOES_ON],
    ['31/07/2029', GOES_ON],
    ['2028 or 2029', GOES_ON],
    ['July 2024', OVER],
    ['2023 to 2025', OVER],
    ['July 2026', undefined],
    ['2025 or 2029', undefined],
    ['when the grant ends', undefined],
    ['grant 20290731', undefined],
    [7.5, undefined],
    [{ year: 2029 }, undefined],
  ])('%j', (written, expected) => {
    expect(lifeStage(written)).toEqual(expected);
  });

  it('early next year, which may be within its last two months', () => {
    expect(lifeStage('spring 2027', dayOf(2026, 12, 1))).toBeUndefined();
    expect(lifeStage('spring 2027', dayOf(2026, 10, 1))).toEqual(GOES_ON);
  });
});

interface Report {
  readonly closing: boolean;
  readonly ended: string | null;
  readonly findings: readonly { readonly rule: string }[];
  readonly unstarted: readonly unknown[];
  readonly outcomes: Readonly<Record<string, string>>;
}

const NOT_WRITTEN = {
  purpose: { moral_purpose: null, compelling_reason: null },
  focus: { learning_focus: null, pedagogy: null },
  leadership: { co_leaders: [], critical_friends: [] },
  activities: [],
};

/** What is said of a plan for a network that ended in 2024, with another end. */
async function saidWithEnd(ends: Data): Promise<Report> {
  const ended = {
    nlc: 1,
    network: { id: 'vale', name: 'Vale', stage: 'launching', starts: '2021-09', ends: '2024-07', origin: 'voluntary' },
  };
  const schools = ['ashby', 'brook', 'cairn', 'dene', 'elm'].map((id) => ({ id, name: id, joined_by: 'choice' }));
  const text = JSON.stringify(withValue({ ...ended, ...NOT_WRITTEN, schools }, ['network', 'ends'], ends));
  const { out } = await runIn(
    { files: { 'plan.yaml': text } },
    'check',
    '--format',
    'json',
    '--as-of',
    '2026-11-24',
    'plan.yaml',
  );
  return (JSON.parse(out) as { plans: [Report] }).plans[0];
}

const rulesOf = ({ findings }: Report) => findings.map(({ rule }) => rule).sort();

describe('advice to a network that is over', () => {
  it('says nothing about how to begin', async () => {
    const said = await saidWithEnd('2024-07');
    expect([said.closing, said.ended]).toEqual([true, '2024-07']);
    expect(rulesOf(said)).not.toContain('no-critical-friend');
  });

  it('is the same if its end is in other words with the year', async () => {
    const said = await saidWithEnd('July 2024');
    expect(said.closing).toBe(true);
    expect(rulesOf(said)).toEqual([...rulesOf(await saidWithEnd('2024-07')), 'plan-shape'].sort());
  });

  it('says nothing that depends on the end if nobody can tell it', async () => {
    const said = await saidWithEnd('when the grant ends');
    expect([said.closing, said.ended, said.unstarted]).toEqual([false, null, []]);
    expect(rulesOf(said)).toEqual(['plan-shape']);
    expect(said.outcomes['no-critical-friend']).toBe('cannot-tell');
    expect(said.outcomes['lessons-unwritten']).toBe('cannot-tell');
  });

  it('is advice to one that goes on if its end is later than this year', async () => {
    const said = await saidWithEnd('summer 2029');
    expect(said.closing).toBe(false);
    expect(rulesOf(said)).toEqual([...rulesOf(await saidWithEnd('2029-07')), 'plan-shape'].sort());
  });
});
