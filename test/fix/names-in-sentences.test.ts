/** A name that says more than a name is in quotation marks where a sentence has it, so that it is clear where it ends. */

import { expect, it } from 'vitest';
import { entryName } from '../../src/fix/entry-name.ts';
import type { DataMap } from '../../src/plan/path.ts';
import { dayOf } from '../../src/plan/queries/calendar.ts';
import { planWith } from '../kit/plans.ts';
import { sitting } from '../kit/sitting.ts';

const GIVES = 'the local authority, but it only gives us the money';

it.each([
  [GIVES, `"${GIVES}"`],
  ['the diocese – they pay', '"the diocese – they pay"'],
  ['a trust that helps us', '"a trust that helps us"'],
  ['the local authority', 'the local authority'],
  ['Vale Council', 'Vale Council'],
  ['Holy Trinity, St Albans', 'Holy Trinity, St Albans'],
  ['Meithrinfa Enfys (nursery)', 'Meithrinfa Enfys (nursery)'],
])('%s', (name, words) => {
  const data: DataMap = { partners: [{ id: 'it', name }] };
  expect(entryName(data, ['partners', 0, 'kind'], dayOf(2026, 11, 1))).toBe(words);
});

it('is so at a question about a partner, and in what was found', async () => {
  const plan = `${planWith('stage: forming', 'stage: launching')}partners:
  - { id: council, name: "${GIVES}", kind: local-authority, part_played: funder }
`;
  const world = { files: { 'plan.yaml': plan }, now: '2026-11-01T12:00:00Z' };
  const { seen } = await sitting(world, { only: ['authority-only-funds', 'idle-partner'] }, '', '', '');
  const flat = seen.replace(/\s+/g, ' ');
  expect(flat).toContain(`the plan gives "${GIVES}" a part in the funding`);
});
