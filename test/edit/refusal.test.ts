/** Why an edit wasn't made, in words; and the ids that a plan has, so that a new one is different. */

import { expect, it } from 'vitest';
import { referentsAt, schoolsOf } from '../../src/edit/referents.ts';
import { type RefusalReason, refuse } from '../../src/edit/refusal.ts';
import { takeIds } from '../../src/edit/take-ids.ts';
import { Ids } from '../../src/text/slug.ts';

it.each<[RefusalReason, string]>([
  ['unreadable', "The plan can't be changed until nlc can read all of it."],
  ['wrong-kind', "a[0] isn't a section or a list that can hold this."],
  ['no-entry', "There is no a[0], and it isn't the next entry of its list."],
  ['too-deep', 'a[0] would be nested deeper than a plan can be.'],
  ['shared', 'Other parts of the plan refer to a[0], and they would change as well.'],
  ['uncertain', "nlc can't change a[0] without changing something else in the plan."],
  ['unsavable', "The changed plan can't be saved in this file's format."],
])('says why: %s', (reason, message) => {
  expect(refuse(reason, ['a', 0])).toEqual({ refused: { reason, path: ['a', 0], message } });
});

it('names the plan if there is no place, or none that can be seen', () => {
  expect(refuse('uncertain')).toEqual({
    refused: {
      reason: 'uncertain',
      path: [],
      message: "nlc can't change the plan without changing something else in the plan.",
    },
  });
  expect(refuse('too-deep', [' ']).refused.message).toBe('the plan would be nested deeper than a plan can be.');
  expect(refuse('too-deep', [' a ']).refused.message).toBe('a would be nested deeper than a plan can be.');
});

it('gives no id that anything in a plan has', () => {
  const ids = new Ids('entry');
  takeIds({ id: 'a', schools: [{ id: 'b', inner: { id: 'c' } }, 'd', null, { id: 5 }], x: { id: null } }, ids);
  expect(['a', 'b', 'c', 'd', '5', 'null'].map((id) => ids.take(id))).toEqual(['a-2', 'b-2', 'c-2', 'd', '5', 'null']);
});

it('knows schools by their names, or else by their ids', () => {
  const schools = [null, { id: 'a' }, { id: 'b', name: 'B' }, { name: 'C' }, 'x', { id: 1 }, { id: 'd', name: 4 }];
  expect(schoolsOf({ schools })).toEqual([
    { id: 'a', name: 'a' },
    { id: 'b', name: 'B' },
    { id: 'd', name: 'd' },
  ]);
  expect([schoolsOf([]), schoolsOf({ schools: 'x' }), schoolsOf(null)]).toEqual([[], [], []]);
});

it('knows what an id can stand for by name, title or statement, the first that it has', () => {
  const data = {
    schools: [{ id: 'a', name: '' }, { id: 'b', name: 'B', title: 'T' }, { name: 'C' }, { id: 'e', name: 5 }],
    activities: [
      { id: 'b', title: 'Other' },
      { id: 'walks', title: 'Walks' },
    ],
    outcomes: [{ id: 'o', statement: 'Pupils read' }, { id: 'e' }],
    partners: [{ id: 'e', name: 'Elm' }],
  };
  expect(referentsAt(data, ['activities', 0, 'schools', 3])).toEqual({
    kind: 'school',
    known: [
      { id: 'a', name: 'a' },
      { id: 'b', name: 'B' },
      { id: 'e', name: 'Elm' },
    ],
  });
  expect(referentsAt(data, ['activities', 4, 'serves', 2])?.known[0]).toEqual({ id: 'o', name: 'Pupils read' });
  expect(referentsAt(data, ['sharing', 'artefacts', 0, 'made_by'])?.known).toEqual([
    { id: 'b', name: 'B' },
    { id: 'walks', name: 'Walks' },
  ]);
  expect(referentsAt(data, ['leadership', 'facilitators', 0, 'person'])?.kind).toBe('person or partner');
  expect(referentsAt(data, ['network', 'name'])).toBeUndefined();
});
