/** What other findings change on the lines of one: with it in the lines to write, or not. */

import { describe, expect, it } from 'vitest';
import { ownLinesToWrite } from '../../src/report/lines-to-write.ts';
import type { FindingWithEdits } from '../../src/report/where-to-write.ts';
import { finding, PLAN, planOf, set, shown } from '../kit/finding-lines.ts';

describe('what else is on the lines', () => {
  const pupils = finding(6, set('schools[0].pupils'));
  const ALONE = '5+1:   - { id: a, name: A, pupils: … }';
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
    ['is not if it is on another line', [pupils, finding(7, set('schools[1].teachers'))], [ALONE]],
    ['is not if it is found elsewhere', [pupils, finding(3, set('schools[0].teachers'))], [ALONE]],
    [
      'is not if it needs other lines, too',
      [pupils, finding(6, set('schools[0].teachers'), set('network.summary'))],
      [ALONE],
    ],
    [
      'is not if it says something else about the same field',
      [pupils, finding(6, set('schools[0].pupils', 5))],
      [ALONE],
    ],
    ['is not if it can not be done', [pupils, finding(6, set('schools[0].id.x'))], [ALONE]],
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
      'is with them, if they are two',
      [finding(6, set('schools[0].pupils'), set('schools[1].pupils')), finding(6, set('schools[0].teachers'))],
      ['5+2:   - { id: a, name: A, pupils: …, teachers: … } /   - { id: b, name: B, pupils: … }'],
    ],
    [
      'is with them, if they are apart',
      [finding(6, set('network.name', 'M'), set('schools[0].pupils')), finding(6, set('schools[0].teachers'))],
      ['2+1:   name: M', '5+1:   - { id: a, name: A, pupils: …, teachers: … }'],
    ],
    ['is not if it is found on the line above', [pupils, finding(5, set('schools[0].teachers'))], [ALONE]],
    ['is not if it is found on the line below', [pupils, finding(7, set('schools[0].teachers'))], [ALONE]],
    ['is not if it is to be written above', [pupils, finding(6, set('network.name', 'M'))], [ALONE]],
    ['is not if it is to be written below', [pupils, finding(6, set('schools[1].pupils'))], [ALONE]],
    [
      'is not if it is to be added below',
      [pupils, finding(6, { op: 'append', path: 'schools', value: { id: 'c' } })],
      [ALONE],
    ],
    [
      'is not if both change the same place',
      [
        pupils,
        finding(6, {
          op: 'retype',
          path: 'schools[0].name',
          start: PLAN.indexOf('A }'),
          end: PLAN.indexOf('A }') + 2,
          value: 'C ',
        }),
      ],
      [ALONE],
    ],
    [
      'is not if the plan would have a mistake',
      [pupils, finding(6, { op: 'rename', path: 'schools[0].name', value: 'pupils' })],
      [ALONE],
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
