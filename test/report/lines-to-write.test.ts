/** The lines to write about findings of a plan: alone, with what else is on their lines, and when there are none. */

import { describe, expect, it } from 'vitest';
import type { BlankEdit } from '../../src/edit/what-to-write.ts';
import type { Finding, PlanReport } from '../../src/findings/report.ts';
import { editedBy, editOf, linesToWrite, ownLinesToWrite, withLines } from '../../src/report/lines-to-write.ts';
import type { FindingWithEdits, PlanWithEdits } from '../../src/report/where-to-write.ts';
import { readYaml } from '../../src/yaml/read.ts';

const finding = (line: number, ...edits: BlankEdit[]) =>
  ({ edits, span: { start: { line, column: 1, offset: 0 }, end: { line, column: 1, offset: 0 } } }) as FindingWithEdits;
const set = (path: string, value: unknown = '…', more: object = {}) =>
  ({ op: 'set', path, value, ...more }) as BlankEdit;
const planOf = (source: string, findings: FindingWithEdits[], document = 0): PlanWithEdits => ({
  source,
  document,
  findings,
});

/** The lines for the first of some findings, as `after+replaced: lines`. */
function shown(source: string, findings: FindingWithEdits[], document = 0): string[] {
  const plan = planOf(source, findings, document);
  return linesToWrite(plan, findings[0] as FindingWithEdits).map(
    ({ after, replaced, lines }) => `${after}+${replaced}: ${lines.join(' / ')}`,
  );
}

const PLAN =
  'nlc: 1\nnetwork:\n  name: N\n  stage: forming\nschools:\n  - { id: a, name: A }\n  - { id: b, name: B }\n';

describe('the lines for one finding', () => {
  it.each<[string, BlankEdit[], string[]]>([
    ['add a field', [set('network.summary')], ['3+0:   summary: "…"']],
    [
      'replace a value, with a note',
      [set('network.stage')],
      ['3+1:   stage: … # forming, launching, established, sustaining or closing'],
    ],
    ['rename a field', [{ op: 'rename', path: 'network.name', value: 'summary' }], ['2+1:   summary: N']],
    ['remove an entry', [{ op: 'remove', path: 'schools[1]' }], ['6+1: ']],
    ['retype a part', [{ op: 'retype', path: 'network.name', start: 24, end: 25, value: 'M' }], ['2+1:   name: M']],
    [
      'add an entry',
      [{ op: 'append', path: 'schools', value: { id: 'c', name: '…' } }],
      ['7+0:   - { id: c, name: "…" }'],
    ],
    [
      'do several things',
      [set('network.summary'), set('schools[0].pupils')],
      ['3+0:   summary: "…"', '5+1:   - { id: a, name: A, pupils: … }'],
    ],
    [
      'leave out a rename among others',
      [{ op: 'rename', path: 'network.name', value: 'x' }, set('network.summary')],
      ['3+0:   summary: "…"'],
    ],
    [
      'ask for what nobody has said yet',
      [set('network.school_count', 5, { ask: 'How many?' })],
      ['4+0:   school_count: …'],
    ],
    [
      'have what was probably meant',
      [set('network.school_count', 5, { ask: 'How many?', meant: 6 })],
      ['4+0:   school_count: 6'],
    ],
    [
      'have a section, whatever it asks',
      [set('network.growth', { schools: 5 }, { ask: 'How many?' })],
      ['4+0:   growth: /     schools: 5'],
    ],
    ['have a value that nothing is asked about', [set('network.school_count', 5)], ['4+0:   school_count: 5']],
    ['are none without edits', [], []],
    ['are none if it can not be done', [set('network.name.x')], []],
    ['are none if all is there', [set('network.name', 'N')], []],
  ])('%s', (_, edits, lines) => {
    expect(shown(PLAN, [finding(3, ...edits)])).toEqual(lines);
  });

  it('are those of its document', () => {
    const other = `a: 1\n---\n${PLAN}`;
    expect(shown(other, [finding(5, set('network.summary'))], 1)).toEqual(['5+0:   summary: "…"']);
  });

  it('are none if they would show what the report hides', () => {
    const hidden = (more: string) => PLAN.replace('name: A }', `name: A, ${more} }`);
    const pupils = [finding(6, set('schools[0].pupils'))];
    expect(shown(hidden('head_stance: ········'), pupils)).toEqual([]);
    expect(shown(hidden('head_stance: cautious'), pupils)).toHaveLength(1);
  });

  it('are none in an empty text', () => {
    expect(shown('', [finding(1, set('nlc', 1))])).toEqual([]);
  });

  it('are up to 2,000 characters long', () => {
    const long = (length: number) => shown(PLAN, [finding(3, set('network.summary', 'x'.repeat(length)))]).length;
    expect([long(1989), long(1990)]).toEqual([1, 0]);
  });

  it('give an entry an id first, if something is to refer to it', () => {
    const text = 'activities:\n  - title: Walks\n    kind: enquiry\nsharing:\n  artefacts:\n    - title: Guide\n';
    expect(shown(text, [finding(6, set('sharing.artefacts[0].made_by'))])).toEqual([
      '1+1:   - id: walks # so that the plan can refer to it /     title: Walks',
      '6+0:       made_by: … # an id such as walks',
    ]);
  });

  it('have the comment above, and the fields of an entry each on a line, if they are too wide', () => {
    const wide = `nlc: 1 # ${'why '.repeat(20)}now\nleadership:\n  critical_friends:\n    - { person: { post: other, from: "${'x'.repeat(40)}" }, days_per_year: 1 }\n`;
    expect(shown(wide, [finding(1, set('nlc', 2))])[0]).toMatch(/^0\+1: # why why .* \/ nlc: 2$/);
    expect(shown(wide, [finding(4, set('leadership.critical_friends[0].remit'))])[0]).toMatch(
      /^3\+1: {5}- person: \/ {9}post: other \/ /,
    );
  });
});

describe('what else is on the lines', () => {
  const pupils = finding(6, set('schools[0].pupils'));
  it.each<[string, FindingWithEdits[], string[]]>([
    [
      'is with them',
      [pupils, finding(6, set('schools[0].teachers'))],
      ['5+1:   - { id: a, name: A, pupils: …, teachers: … }'],
    ],
    [
      'is with them, of several',
      [pupils, finding(6, set('schools[0].teachers')), finding(6, set('schools[0].phase', 'primary'))],
      ['5+1:   - { id: a, name: A, phase: primary, pupils: …, teachers: … }'],
    ],
    [
      'is not if it is on another line',
      [pupils, finding(7, set('schools[1].teachers'))],
      ['5+1:   - { id: a, name: A, pupils: … }'],
    ],
    [
      'is not if it is found elsewhere',
      [pupils, finding(3, set('schools[0].teachers'))],
      ['5+1:   - { id: a, name: A, pupils: … }'],
    ],
    [
      'is not if it needs other lines, too',
      [pupils, finding(6, set('schools[0].teachers'), set('network.summary'))],
      ['5+1:   - { id: a, name: A, pupils: … }'],
    ],
    [
      'is not if it says something else about the same field',
      [pupils, finding(6, set('schools[0].pupils', 5))],
      ['5+1:   - { id: a, name: A, pupils: … }'],
    ],
    [
      'is not if it can not be done',
      [pupils, finding(6, set('schools[0].id.x'))],
      ['5+1:   - { id: a, name: A, pupils: … }'],
    ],
    [
      'is with them if it is retyped',
      [
        pupils,
        finding(6, {
          op: 'retype',
          path: 'schools[0].name',
          start: PLAN.indexOf('A }'),
          end: PLAN.indexOf('A }') + 1,
          value: 'C',
        }),
      ],
      ['5+1:   - { id: a, name: C, pupils: … }'],
    ],
    [
      'is with them if it is renamed',
      [pupils, finding(6, { op: 'rename', path: 'schools[0].name', value: 'country' })],
      ['5+1:   - { id: a, country: A, pupils: … }'],
    ],
    [
      'is not with lines that are only added',
      [finding(3, set('network.summary')), finding(4, set('network.starts'))],
      ['3+0:   summary: "…"'],
    ],
  ])('%s', (_, findings, lines) => {
    expect(shown(PLAN, findings)).toEqual(lines);
  });

  it('is left out of the lines as the plan will have them', () => {
    const findings = [pupils, finding(6, set('schools[0].teachers'))];
    expect(ownLinesToWrite(planOf(PLAN, findings), pupils)).toEqual([
      { after: 5, replaced: 1, lines: ['  - { id: a, name: A, pupils: … }'] },
    ]);
    const stage = finding(4, set('network.stage'));
    expect(ownLinesToWrite(planOf(PLAN, [stage]), stage)).toEqual([{ after: 3, replaced: 1, lines: ['  stage: …'] }]);
    expect(ownLinesToWrite(planOf(PLAN, [stage]), finding(4))).toEqual([]);
  });
});

describe('lines are worked out', () => {
  const many = (count: number) => Array.from({ length: count }, () => finding(3, set('network.summary')));

  it('once for each finding', () => {
    const [one] = many(1);
    const plan = planOf(PLAN, [one as FindingWithEdits]);
    expect(linesToWrite(plan, one as FindingWithEdits)).toBe(linesToWrite(plan, one as FindingWithEdits));
  });

  it('for the first hundred findings, and for fewer of a long plan', () => {
    const counted = (source: string, findings: FindingWithEdits[]) => {
      const plan = planOf(source, findings);
      return findings.filter((one) => linesToWrite(plan, one).length > 0).length;
    };
    expect(counted(PLAN, many(102))).toBe(100);
    expect(counted(`${PLAN}# ${'x'.repeat(2 ** 19)}\n`, many(6))).toBe(4);
    expect(linesToWrite(planOf(PLAN, many(1)), finding(3, set('network.summary')))).toEqual([]);
  });

  it('for each open finding of a report', () => {
    const open = { ...finding(3, set('network.summary')), acknowledged: null, state: 'new' } as Finding;
    const report = {
      ...planOf(PLAN, [open]),
      findings: [open, { ...open, acknowledged: {} }, { ...open, state: 'known' }],
    };
    const { findings } = withLines(report as unknown as PlanReport);
    expect(findings.map(({ lines }) => lines)).toEqual([
      [{ after: 3, replaced: 0, lines: ['  summary: "…"'] }],
      undefined,
      undefined,
    ]);
  });
});

it('edits are as the engine has them', () => {
  expect(editOf({ op: 'remove', path: 'a[0].b' })).toEqual({ op: 'remove', path: ['a', 0, 'b'] });
  expect(editOf({ op: 'append', path: 'a', value: 1 })).toEqual({ op: 'append', path: ['a'], value: 1 });
  expect(editOf({ op: 'set', path: 'a', value: 1, meant: '2' })).toEqual({ op: 'set', path: ['a'], value: '2' });
  const read = { text: PLAN, ...readYaml(PLAN) };
  const text = (...edits: BlankEdit[]) => {
    const edited = editedBy(read, 0, edits);
    return 'refused' in edited ? edited.refused.reason : edited.text;
  };
  expect(text({ op: 'rename', path: 'network.x', value: 'y' })).toBe('no-entry');
  expect(text({ op: 'retype', path: '', start: 0, end: 1, value: 'n' })).toBe('uncertain');
  expect(text()).toBe(PLAN);
  expect(text({ op: 'retype', path: 'nlc', start: 5, end: 6, value: '2' }, set('network.name', 'M'))).toBe(
    PLAN.replace('name: N', 'name: M'),
  );
});
