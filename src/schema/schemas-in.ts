/** Follows a path into a schema. */

import { type Path, placeInFormat } from '../plan/path.ts';
import { memoize } from '../text/memoize.ts';
import type { Schema } from './schema-types.ts';

/**
 * All the schemas that a value at a place may fit, in any form of a schema, such as the one with titles and examples.
 */
export function schemasIn(root: Schema, path: Path): readonly Schema[] {
  const places = placesOf(root);
  const place = placeInFormat(path);
  const before = places.get(place);
  if (before !== undefined) return before;
  const schemas = path.reduce<readonly Schema[]>(
    (above, step) => above.flatMap((schema) => inside(schema, step, root)),
    unfolded(root, root),
  );
  // Places that a schema doesn't have come from what people write, so there is no end of them.
  if (schemas.length > 0) places.set(place, schemas);
  return schemas;
}

const placesOf = memoize((_root: Schema) => new Map<string, readonly Schema[]>());

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
