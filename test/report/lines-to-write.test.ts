/** The lines to write about findings of a plan, and when there are none. */

import { describe, expect, it } from 'vitest';
import type { BlankEdit } from '../../src/edit/what-to-write.ts';
import type { Finding, PlanReport } from '../../src/findings/report.ts';
import { editedBy, editOf, linesToWrite, withLines } from '../../src/report/lines-to-write.ts';
import type { FindingWithEdits } from '../../src/report/where-to-write.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { finding, PLAN, planOf, set, shown } from '../kit/finding-lines.ts';

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

  it('name an id that an entry has, and give one to an entry on a line that is too wide', () => {
    const guide = 'sharing:\n  artefacts:\n    - title: Guide\n';
    const made = (line: number) => [finding(line, set('sharing.artefacts[0].made_by'))];
    expect(shown(`activities:\n  - { id: study, title: S }\n${guide}`, made(5))).toEqual([
      '5+0:       made_by: … # an id such as study',
    ]);
    const wide = `activities:\n  - { title: Walks, kind: enquiry, question: "${'x'.repeat(40)}", schools: all }\n${guide}`;
    expect(shown(wide, made(5))).toEqual([
      `1+1:   - id: walks # so that the plan can refer to it /     title: Walks /     kind: enquiry /     schools: all /     question: ${'x'.repeat(40)}`,
      '5+0:       made_by: … # an id such as walks',
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
  expect(editOf({ op: 'remove', path: 'a[0].b' })).toStrictEqual({ op: 'remove', path: ['a', 0, 'b'] });
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
