/** What a plan that has a school's name in place of its id is told: what goes there, and nothing else. */

import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';
import { planWith } from '../kit/plans.ts';

it('asks for an id where only a school can be, and for a person where a person can be', async () => {
  const plan = planWith('{post: headteacher, school: ashby}', '{post: headteacher, school: Ashby}').replace(
    '{person: {post: deputy, school: cairn}}',
    '{person: Cairn Deputy}',
  );
  const { out } = await runIn({ files: { 'plan.yaml': plan } }, 'check', '-f', 'compact', '--quiet', 'plan.yaml');
  expect(out.match(/"(?:school|person)" is.*?(?=\.(?: |$))/gm)).toEqual([
    '"school" is "Ashby", but it should be an id of lower-case letters, digits and hyphens, such as ashby',
    '"person" is "Cairn Deputy", but it should be an id of lower-case letters, digits and hyphens, such as ashby, or a person written here, such as {post: teacher, school: ashby}',
  ]);
});
