/** Checks of a plan's own consistency that need other rules, or more entries than an example shows. */

import { describe, expect, it } from 'vitest';
import { staleAcknowledgement } from '../../src/checks/plan/stale-acknowledgement.ts';
import { unknownReference } from '../../src/checks/plan/unknown-reference.ts';
import { printPath } from '../../src/plan/path.ts';
import { builtPlan, TODAY } from '../kit/built-plan.ts';

const NETWORK = 'nlc: 1\nnetwork: { id: vale, name: Vale, stage: launching, starts: 2026-09 }\n';

describe('an acknowledgement is stale', () => {
  const phrases = { unknown: 'no rule {rule}', expired: '{rule} until {until}', unneeded: '{rule} not needed' };
  const others = {
    known: (name: string) => name !== 'none',
    titleOf: (name: string) => (name === 'silent' ? 'A quiet rule' : undefined),
    fired: (name: string) => name === 'fires',
  };
  const found = (entries: string, known: typeof others | undefined) => {
    const plan = builtPlan(`${NETWORK}acknowledged: ${entries}`);
    const context = { params: { phrases }, date: TODAY, ...(known && { others: known }) };
    const result = staleAcknowledgement.test(plan, context);
    return typeof result === 'string' ? result : result.map(({ at, facts }) => [printPath(at), facts?.['problem']]);
  };
  const ENTRIES = `
  - { rule: none, until: 2026-10 }
  - { rule: fires }
  - { rule: silent, until: 2026-12 }
  - { rule: fires, until: 2026-11-23 }
  - { rule: fires, until: 2026-11-24 }
`;

  it('if its rule is unknown or finds nothing, or if its date has passed', () => {
    expect(found(ENTRIES, others)).toEqual([
      ['acknowledged[0].rule', 'no rule "none"'],
      ['acknowledged[2].rule', '"A quiet rule" (silent) not needed'],
      ['acknowledged[3].until', '"fires" until 2026-11-23'],
    ]);
  });

  it('only if its date has passed, when not all rules have run', () => {
    expect(found(ENTRIES, undefined)).toEqual([
      ['acknowledged[0].until', '"none" until 2026-10'],
      ['acknowledged[3].until', '"fires" until 2026-11-23'],
    ]);
    expect(found('[]', others)).toBe('not-applicable');
  });

  it('and nothing needs it any more, if its rule finds nothing', () => {
    const plan = builtPlan(
      `${NETWORK}acknowledged: [{ rule: none }, { rule: silent }, { rule: fires, until: 2026-10 }]`,
    );
    const result = staleAcknowledgement.test(plan, { params: { phrases }, date: TODAY, others });
    if (typeof result === 'string') throw new Error(result);
    expect(result.map(({ surplus }) => surplus && printPath(surplus))).toEqual([
      undefined,
      'acknowledged[1]',
      undefined,
    ]);
  });
});

it('suggests an id for the first fifty that nothing has', () => {
  const ids = Array.from({ length: 51 }, (_, index) => `ashb-${index + 10}`);
  const plan = builtPlan(`${NETWORK}schools: [{ id: ashb-1, name: Ashby }]
purpose: { agreed: { by: [${[...ids, ids[0]].join(', ')}] } }`);
  const phrases = { near: 'near {id}', known: 'known {ids}', all: '', words: '', role: '' };
  const result = unknownReference.test(plan, { params: { phrases }, date: TODAY });
  if (typeof result === 'string') throw new Error(result);
  const nears = result.map(({ facts }) => facts?.['near']);
  expect(nears).toEqual([...Array.from({ length: 50 }, () => 'near ashb-1'), '', 'near ashb-1']);
});

describe('what to write in place of an id that nothing has', () => {
  const phrases = { near: 'near {id}', known: 'known {ids}', all: '{text}', words: '{text}', role: '{text}' };
  const written = (schools: string, rest: string) => {
    const plan = builtPlan(`${NETWORK}schools: [${schools}]\n${rest}`);
    const result = unknownReference.test(plan, { params: { phrases }, date: TODAY });
    if (typeof result === 'string') throw new Error(result);
    return result.map(({ suggestion, withoutWrite }) => suggestion ?? withoutWrite);
  };
  const ASHBY = '{ id: ashby, name: Ashby }';

  it('is an id like it, "all", or a word with a capital letter', () => {
    expect(written(ASHBY, 'purpose: { agreed: { by: [ashbi, all] } }')).toEqual(['ashby', 'all']);
    expect(written(ASHBY, 'log: [{ by: governors }]')).toEqual(['Governors']);
    expect(written(ASHBY, 'people: [{ id: head }]\nactivities: [{ title: Walks, led_by: [heads] }]')).toEqual(['head']);
  });

  it('is for a person to say, if there are ids to choose from', () => {
    expect(written(ASHBY, 'purpose: { agreed: { by: [zebedee] } }')).toEqual([false]);
    expect(written('', 'purpose: { agreed: { by: [zebedee] } }')).toEqual([true]);
  });

  it('is nothing for people by their role, whose lines are shown', () => {
    expect(written(ASHBY, 'people: [{ id: zebedee }]\nactivities: [{ title: Walks, led_by: [heads] }]')).toEqual([
      true,
    ]);
  });
});
