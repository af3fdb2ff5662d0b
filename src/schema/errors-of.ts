/** What a compiled check finds wrong with data; nothing if it fits. */

import type { SchemaCheck, ShapeError } from './schema-types.ts';

export function errorsOf(check: SchemaCheck, data: unknown): readonly ShapeError[] {
  return check(data) ? [] : (check.errors ?? []);
}
