/** Entries that have no id yet, at the places that could mean them. */

import { expect, it } from 'vitest';
import { allWithoutId, withoutIdAt } from '../../src/edit/without-id.ts';
import { parsePath } from '../../src/plan/path.ts';

const DATA = {
  nlc: 1,
  schools: [{ name: 'Ashby' }],
  partners: [{ name: 'University' }],
  structure: { groups: [{ id: 'reading', name: 'Reading' }, { name: 'Maths' }] },
  activities: [{ title: 'Walks' }, { title: ' ' }],
  outcomes: [{ statement: 'Pupils read' }],
  sharing: { artefacts: [{ title: 'Guide' }] },
  timeline: { milestones: [{ title: 'First visits' }, { title: 'Walks' }] },
};

it.each([
  ['sharing.artefacts[0].made_by', [['activities[0]', 'walks']]],
  ['activities[0].serves[0]', [['outcomes[0]', 'pupils-read']]],
  ['activities[0].produces[0]', [['sharing.artefacts[0]', 'guide']]],
  [
    'timeline.milestones[0].after[0]',
    [
      ['timeline.milestones[0]', 'first-visits'],
      ['timeline.milestones[1]', 'walks-2'],
    ],
  ],
  ['leadership.steering_group', [['structure.groups[1]', 'maths']]],
  ['activities[0].schools[0]', []],
  ['network.name', []],
])('%s', (place, expected) => {
  const found = withoutIdAt(DATA, parsePath(place));
  expect(
    found.map(({ at, id }) => [
      at
        .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
        .join('')
        .slice(1),
      id,
    ]),
  ).toEqual(expected);
});

it('are all that have a name, each with an id of its own', () => {
  const data = {
    partners: [{ name: 'Walks' }, { id: null, name: '!!' }, 'x', { id: 'own', name: 'Own' }],
    activities: [{ title: 'Walks' }, { title: ' ' }, {}],
    outcomes: 'none yet',
  };
  expect(allWithoutId(data)).toEqual([
    { at: ['partners', 0], name: 'Walks', id: 'walks' },
    { at: ['partners', 1], name: '!!', id: 'entry-1' },
    { at: ['activities', 0], name: 'Walks', id: 'walks-2' },
  ]);
});
