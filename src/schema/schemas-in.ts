/** Follows a path into a schema. */

import type { Path } from '../plan/path.ts';
import type { Schema } from './schema-types.ts';

/**
 * All the schemas that a value at a place may fit, in any form of a schema, such as the one with titles and examples.
 */
export function schemasIn(root: Schema, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, step) => schemas.flatMap((schema) => inside(schema, step, root)),
    unfolded(root, root),
  );
}

function inside({ properties = {}, items }: Schema, step: string | number, root: Schema): readonly Schema[] {
  const schema = typeof step === 'number' ? items : Object.hasOwn(properties, step) ? properties[step] : undefined;
  return schema === undefined ? [] : unfolded(schema, root);
}

const known = new WeakMap<Schema, readonly Schema[]>();

/** A schema, and those that it refers to or combines. */
function unfolded(schema: Schema, root: Schema): readonly Schema[] {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const all = unfoldedOnce(schema, root);
  known.set(schema, all);
  return all;
}

function unfoldedOnce(schema: Schema, root: Schema): readonly Schema[] {
  const { $ref, anyOf = [], allOf = [] } = schema;
  const named = $ref === undefined ? undefined : root.definitions?.[$ref.replace('#/definitions/', '')];
  return [
    schema,
    ...[...(named === undefined ? [] : [named]), ...anyOf, ...allOf].flatMap((one) => unfolded(one, root)),
  ];
}
