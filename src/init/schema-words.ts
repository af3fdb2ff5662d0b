/** The words that the plan format allows in a field, read from its schema. */

import planSchema from '#prepared/plan-schema';

type Schema = { readonly [name: string]: Schema | readonly unknown[] };

/** The words allowed at a path of the schema. */
function wordsAt(...steps: readonly string[]): readonly string[] {
  let here = planSchema as Schema;
  for (const step of steps) here = here[step] as Schema;
  const words = here['enum'];
  if (!Array.isArray(words)) throw new Error(`The schema has no words at ${steps.join('.')}`);
  return words.filter((word) => typeof word === 'string');
}

export const KINDS = wordsAt('properties', 'activities', 'items', 'properties', 'kind');
export const POSTS = wordsAt('definitions', 'inline_person', 'properties', 'post');
export const PHASES = wordsAt('properties', 'schools', 'items', 'properties', 'phase');
