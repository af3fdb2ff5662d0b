/** The examples of `nlc explain`, which people paste into their own plans. */

import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

async function exampleOf(field: string): Promise<string> {
  const { out } = await runIn({}, 'explain', field);
  return /\nExample\n([\s\S]*?)(?=Here |\n\n)/.exec(out)?.[1]?.trimEnd() ?? '';
}

it.each([
  [
    'outcomes.readings',
    `outcomes:
  - statement: More Year 3 pupils reach the expected level in vocabulary
    readings:
      - date: 2027-06
        value: 68`,
  ],
  [
    'schools.offers',
    `schools:
  - id: ashby
    name: Ashby Primary
    joined_by: choice
    offers:
      - partner talk`,
  ],
  [
    'communication',
    `communication:
  channels:
    - name: Termly newsletter
      kind: newsletter
      audience: [all-staff, governors]`,
  ],
])('shows %s where it belongs, in an entry that has a name', async (field, example) => {
  expect(await exampleOf(field)).toBe(example);
});
