/** Which findings a baseline knows, which are new, and which of its entries are gone. */

import { describe, expect, it } from 'vitest';
import type { Finding, PlanReport } from '../../src/findings/report.ts';
import { compare, type Entry, entriesOf, type RunCoverage } from '../../src/report/compare-baseline.ts';

/** A finding as `rule:fingerprint:words`; with `!` at its end, one that the plan acknowledges. */
const finding = (text: string): Finding => {
  const [rule, fingerprint = '', message = ''] = text.replace('!', '').split(':');
  return {
    ...{ rule, fingerprint, message, level: 'warning', state: 'new' },
    acknowledged: text.endsWith('!') ? { reason: 'x' } : null,
  } as unknown as Finding;
};

/** An entry as `file rule:fingerprint:words`. */
const entry = (text: string): Entry => {
  const [file = '', about = ''] = text.split(' ');
  const [rule = '', fingerprint = '', message = ''] = about.split(':');
  return { file, rule, fingerprint, message };
};

/** A plan with findings, whose rules all ran, and others that found nothing. */
const plan = (file: string, findings: string[], more: { ran?: string[]; network?: null; partial?: true } = {}) => {
  const { ran = [], network = {}, partial } = more;
  const rules = [...new Set([...findings.map((one) => one.split(':')[0] as string), ...ran])];
  const outcomes = Object.fromEntries([
    ['plan-shape', partial ? 'failed' : 'passed'],
    ...rules.map((one) => [one, 'failed']),
  ]);
  return { file, network, outcomes, findings: findings.map(finding) } as unknown as PlanReport;
};

const COVERAGE: RunCoverage = {
  nameOf: (file) => file.replace('./', ''),
  exists: () => true,
  whole: true,
  hasAll: () => true,
  isRetired: () => false,
};

/** For each plan the states of its findings and how many are known; then what is gone and what is unchecked. */
function compared(entries: string[], plans: PlanReport[], coverage: Partial<RunCoverage> = {}) {
  const { withStates, known, gone, unchecked } = compare(entries.map(entry), plans, { ...COVERAGE, ...coverage });
  const states = plans.map((one, index) => {
    const { findings, counts } = withStates(one, index);
    expect(counts.warning).toBe(findings.filter(({ state, acknowledged }) => state === 'new' && !acknowledged).length);
    return `${findings.map(({ state }) => state).join(' ')} ${known[index]?.warning}`;
  });
  const said = (left: readonly Entry[]) => left.map(({ file, fingerprint }) => `${file} ${fingerprint}`).join(', ');
  return [...states, `gone: ${said(gone)}`, `unchecked: ${said(unchecked)}`];
}

const NONE = ['gone: ', 'unchecked: '];

describe('an entry', () => {
  it.each<[string, string[], PlanReport[], string[]]>([
    ['stands for one finding', ['a r:1'], [plan('./a', ['r:1', 'r:1', 'r:2'])], ['known new new 1', ...NONE]],
    [
      'of which there are two stands for two',
      ['a r:1', 'a r:1'],
      [plan('a', ['r:1', 'r:1'])],
      ['known known 2', ...NONE],
    ],
    [
      'stands for the finding of its own file first',
      ['b r:1'],
      [plan('a', ['r:1']), plan('b', ['r:1'])],
      ['new 0', 'known 1', ...NONE],
    ],
    [
      'stands for that of another file if its own has none any more',
      ['b r:1'],
      [plan('a', ['r:1']), plan('b', [], { ran: ['r'] })],
      ['known 1', ' 0', ...NONE],
    ],
    [
      'does not stand for that of another file if its own could not be read',
      ['b r:1'],
      [plan('a', ['r:1', 'r:2:x']), plan('b', [], { network: null })],
      ['new new 0', ' 0', 'gone: ', 'unchecked: b 1'],
    ],
    ['stands for what the plan acknowledges', ['a r:1'], [plan('a', ['r:1!'])], ['known 0', ...NONE]],
    [
      'never stands for what is not checked',
      ['a named-pupil:2', 'a plan-syntax:3'],
      [plan('a', ['named-pupil:2', 'plan-syntax:3'])],
      ['new new 0', 'gone: a 2, a 3', 'unchecked: '],
    ],
    [
      'of a plan that could not be read stands for nothing',
      ['a r:1'],
      [plan('a', ['r:1'], { network: null })],
      ['new 0', 'gone: ', 'unchecked: a 1'],
    ],
    [
      'is gone if its rule finds nothing',
      ['a r:1'],
      [plan('a', [], { ran: ['r'] })],
      [' 0', 'gone: a 1', 'unchecked: '],
    ],
    ['is unchecked if its rule did not run', ['a r:1'], [plan('a', ['s:2'])], ['new 0', 'gone: ', 'unchecked: a 1']],
    [
      'is gone if its rule ran on one of the plans of a file',
      ['a r:1'],
      [plan('a', ['s:2']), plan('a', [], { ran: ['r'] })],
      ['new 0', ' 0', 'gone: a 1', 'unchecked: '],
    ],
    [
      'is unchecked if part of a plan does not fit the format',
      ['a r:1'],
      [plan('a', [], { ran: ['r'], partial: true }), plan('a', [], { ran: ['r'] })],
      [' 0', ' 0', 'gone: ', 'unchecked: a 1'],
    ],
    [
      'is unchecked if one plan of its file could not be read',
      ['a r:1'],
      [plan('a', [], { network: null }), plan('a', [], { ran: ['r'] })],
      [' 0', ' 0', 'gone: ', 'unchecked: a 1'],
    ],
    [
      'is unchecked if its file was not asked for',
      ['b r:1'],
      [plan('a', ['r:2'])],
      ['new 0', 'gone: ', 'unchecked: b 1'],
    ],
  ])('%s', (_, entries, plans, result) => {
    expect(compared(entries, plans)).toEqual(result);
  });

  it('stands for a finding of another file if its own is no longer there', () => {
    const plans = [plan('a', ['r:1'])];
    expect(compared(['b r:1'], plans, { exists: () => false })).toEqual(['known 1', ...NONE]);
    expect(compared(['b r:1'], plans)).toEqual(['new 0', 'gone: ', 'unchecked: b 1']);
  });

  it('of a file that is no longer there is gone if everything was asked for', () => {
    const plans = [plan('a', [])];
    const isThere = (file: string) => file !== 'b';
    const entries = ['b r:1', 'c r:2'];
    expect(compared(entries, plans, { exists: isThere })).toEqual([' 0', 'gone: b 1', 'unchecked: c 2']);
    expect(compared(entries, plans, { exists: isThere, whole: false })).toEqual([
      ' 0',
      'gone: ',
      'unchecked: b 1, c 2',
    ]);
    const unread = [plan('b', [], { network: null })];
    expect(compared(['b r:1'], unread, { exists: () => false })).toEqual([' 0', 'gone: ', 'unchecked: b 1']);
  });

  it('is gone only if its rule had all plans, or is no more', () => {
    const plans = [plan('a', [], { ran: ['r'] })];
    const hasAll = (rule: string) => rule !== 'r';
    expect(compared(['a r:1'], plans, { hasAll })).toEqual([' 0', 'gone: ', 'unchecked: a 1']);
    const isRetired = (rule: string) => rule === 's';
    expect(compared(['a s:1', 'a t:2'], plans, { isRetired })).toEqual([' 0', 'gone: a 1', 'unchecked: a 2']);
  });
});

describe('a plan whose network has another id', () => {
  it.each<[string, string[], PlanReport[], string[]]>([
    [
      'has findings that entries stand for by file, rule and words',
      ['a r:1:x', 'a r:2:y', 'a s:3:x', 'b r:4:x'],
      [plan('a', ['r:5:x', 'r:6:z', 't:7:x'])],
      ['known new new 1', 'gone: a 2', 'unchecked: a 3, b 4'],
    ],
    [
      'has one finding for each entry',
      ['a r:1:x', 'a r:2:x'],
      [plan('a', ['r:5:x', 'r:6:x', 'r:7:x'])],
      ['known known new 2', ...NONE],
    ],
    ['may acknowledge them', ['a r:1:x'], [plan('a', ['r:5:x!'])], ['known 0', ...NONE]],
    [
      'has no known finding otherwise',
      ['a r:1:x', 'a r:2:x'],
      [plan('a', ['r:1:x', 'r:6:x'])],
      ['known new 1', 'gone: a 2', 'unchecked: '],
    ],
    [
      'may be one of two',
      ['a r:1:x', 'b r:2:x'],
      [plan('a', ['r:1:x']), plan('b', ['r:6:x'])],
      ['known 1', 'known 1', ...NONE],
    ],
  ])('%s', (_, entries, plans, result) => {
    expect(compared(entries, plans)).toEqual(result);
  });
});

it("takes today's findings for entries, but none that are acknowledged or that it can't have", () => {
  const plans = [
    plan('./a', ['r:1:x', 's:2:y!', 'plan-shape:3:z']),
    plan('b', ['r:4:w'], { network: null }),
    plan('c', ['t:5:v']),
  ];
  expect(entriesOf(plans, COVERAGE.nameOf)).toEqual(['a r:1:x', 'c t:5:v'].map(entry));
});
