/** A file with nothing in it is never green: it is a plan of the wrong shape, whatever the nothing looks like. */

import { expect, it } from 'vitest';
import { runIn } from '../kit/memory-io.ts';

it.each([
  { name: 'no bytes', text: '' },
  { name: 'a blank line', text: '\n' },
  { name: 'a comment', text: '# to be written\n' },
  { name: 'a document mark', text: '---\n' },
  { name: 'two document marks', text: '---\n---\n' },
  { name: 'null', text: 'null\n' },
])('$name', async ({ text }) => {
  const { code, out, err } = await runIn({ files: { 'plan.yaml': text } }, 'check', '-f', 'compact', 'plan.yaml');
  expect(out).toBe(
    'plan.yaml:1:1: error plan-shape The plan is empty, but it should be made up of sections such as "network:" and "schools:".\n',
  );
  expect(err).toBe('');
  expect(code).toBe(1);
});
