/** Pupils whose names stand in the plan. */

import { canonical } from '../aliases.ts';
import { type Data, isList, isMap, type Path } from '../path.ts';
import { defineCheck } from './check.ts';

/** Fires at the name of anyone, in the list of people or written in place, whose post is pupil. */
export const namedPupil = defineCheck({
  params: { posts: 'texts' },
  facts: [],
  test: ({ data }, { params: { posts } }) => namesOf(data, [], new Set(posts)).map((at) => ({ at, schools: 1 })),
});

function namesOf(data: Data, at: Path, posts: ReadonlySet<string>): Path[] {
  if (isList(data)) return data.flatMap((item, index) => namesOf(item, [...at, index], posts));
  if (!isMap(data)) return [];
  const { post, name } = data;
  const isPupil = typeof post === 'string' && posts.has(canonical(post));
  const own = isPupil && typeof name === 'string' && name.trim() !== '' ? [[...at, 'name']] : [];
  return [...own, ...Object.entries(data).flatMap(([key, value]) => namesOf(value, [...at, key], posts))];
}
