/** Checks the record of a local rule against the rule schema. */

import { check } from '#prepared/rule-check';
import { errorsOf } from '../schema/errors-of.ts';
import type { ShapeError } from '../schema/schema-types.ts';
import type { ConfigErrors } from './config-errors.ts';
import type { DataFile } from './read-yaml-file.ts';

/** Adds an error for each problem in a record. Loads the messages only if there are errors. */
export async function checkRecord(file: DataFile, configErrors: ConfigErrors): Promise<void> {
  const found = errorsOf(check, file.data).filter(isTelling);
  if (found.length === 0) return;
  const [{ addSchemaErrors }, { default: schema }] = await Promise.all([
    import('./schema-errors.ts'),
    import('#prepared/rule-schema'),
  ]);
  addSchemaErrors(file, { schema: schema as object, field: 'a field of a rule' }, found, configErrors);
}

/**
 * Whether to show a schema error. For `anyOf` and `oneOf` only the error about the whole is shown; for `if`, only what
 * it requires. Some errors are reported by other checks.
 */
function isTelling({ schemaPath, instancePath, keyword }: ShapeError): boolean {
  const isPart = /\/(anyOf|oneOf)\/\d+\//.test(schemaPath);
  const isPlanOfExample = /^\/examples\/\d+\/plan$/.test(instancePath);
  const isToldElsewhere = schemaPath.startsWith('#/else/') || schemaPath.includes('/cites/') || isPlanOfExample;
  return keyword !== 'if' && !isPart && !isToldElsewhere;
}
