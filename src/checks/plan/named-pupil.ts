/** Pupils whose names are in the plan. */

import { canonical } from '../../plan/aliases.ts';
import { valueAt } from '../../plan/path.ts';
import { defineCheck } from '../check.ts';
import { textsOf } from '../shared/texts.ts';

/** Fires at the name of anyone whose post is pupil, in the list of people or written inline. */
export const namedPupil = defineCheck({
  params: { posts: 'texts' },
  facts: [],
  test: ({ data }, { params: { posts } }) =>
    textsOf(data)
      .filter((placed) => placed.field === 'post' && posts.includes(canonical(placed.text)))
      .map(({ at }) => [...at.slice(0, -1), 'name'])
      .filter((at) => hasText(valueAt(data, at)))
      .map((at) => ({ at, schools: 1 })),
});

function hasText(name: unknown): boolean {
  return typeof name === 'string' && name.trim() !== '';
}
