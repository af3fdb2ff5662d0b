/** Pupils whose names are in the plan. */

import { canonical } from '../../plan/aliases.ts';
import { isOpenName } from '../../plan/nobody.ts';
import { type Data, valueAt } from '../../plan/path.ts';
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
      .filter((at) => isName(valueAt(data, at)))
      .map((at) => ({ at, schools: 1 })),
});

/** Whether a value is the name of someone, and not `TBC` or "to be found". */
function isName(value: Data | undefined): boolean {
  return typeof value === 'string' && !isOpenName(value);
}
