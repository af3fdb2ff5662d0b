/** Which ids are given first, so that lines to paste can refer to something. */

import { expect, it } from 'vitest';
import type { BlankEdit } from '../../src/edit/what-to-write.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { idsFirst, withIdNotes } from '../../src/report/ids-first.ts';

const PLAN: DataMap = {
  activities: [{ title: 'Lesson study' }, { title: 'Learning walks' }],
  outcomes: [{ statement: 'Pupils read' }],
  partners: [{ name: 'University' }],
  sharing: { artefacts: [{ title: 'Guide' }] },
};
const set = (path: string, value: unknown = '…') => ({ op: 'set', path, value }) as BlankEdit;
const STUDY = { op: 'set', path: 'activities[0].id', value: 'lesson-study' };
const READ = { op: 'set', path: 'outcomes[0].id', value: 'pupils-read' };

it.each<[string, BlankEdit[], unknown[]]>([
  ['that a blank takes', [set('sharing.artefacts[0].made_by')], [STUDY]],
  ['once', [set('sharing.artefacts[0].made_by'), set('sharing.artefacts[1].made_by')], [STUDY]],
  ['of several kinds', [set('sharing.artefacts[0].made_by'), set('activities[0].serves', ['…'])], [STUDY, READ]],
  [
    'for a blank in a new entry',
    [{ op: 'append', path: 'sharing.artefacts', value: { title: '…', made_by: '…' } }],
    [STUDY],
  ],
  ['for no blank', [set('sharing.artefacts[0].made_by', 'x'), set('activities[0].serves', [])], []],
  ['for no text', [set('activities[0].title')], []],
  ['for no group, as there is none', [set('leadership.steering_group')], []],
  ['for nobody', [set('activities[0].led_by', ['…'])], []],
  ['for no field that is renamed', [{ op: 'rename', path: 'sharing.artefacts[0].made_by', value: '…' }], []],
  ['for no place outside the format', [set('colour')], []],
])('ids %s', (_, edits, ids) => {
  expect(idsFirst(edits, PLAN)).toEqual(ids);
});

it('ids only if nothing of the kind has one', () => {
  const plan = { ...PLAN, activities: [{ title: 'Lesson study' }, { id: 'walks', title: 'Learning walks' }] };
  expect(idsFirst([set('sharing.artefacts[0].made_by')], plan)).toEqual([]);
});

it('a note on each id that has a line of its own', () => {
  const note = ' # so that the plan can refer to it';
  const lines = [
    '  - id: lesson-study',
    '    id: lesson-study',
    'id: other',
    '  - { id: lesson-study }',
    'x id: lesson-study',
  ];
  expect(withIdNotes(lines, [STUDY] as never)).toEqual([
    `  - id: lesson-study${note}`,
    `    id: lesson-study${note}`,
    'id: other',
    '  - { id: lesson-study }',
    'x id: lesson-study',
  ]);
});
