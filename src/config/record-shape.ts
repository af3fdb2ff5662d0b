/** Checks the record of a local rule against the schema of rules. */

import { check } from '#prepared/rule-check';
import { errorsOf } from '../schema/errors-of.ts';
import type { ShapeError } from '../schema/schema-types.ts';
import type { ConfigErrors } from './config-errors.ts';
import type { DataFile } from './read-yaml-file.ts';

/** Adds what is wrong with a record. The words for it are loaded only if something is. */
export async function checkRecord(file: DataFile, configErrors: ConfigErrors): Promise<void> {
  const found = errorsOf(check, file.data).filter(isTelling);
  if (found.length === 0) return;
  const [{ addSchemaErrors }, { default: schema }] = await Promise.all([
    import('./schema-errors.ts'),
    import('#prepared/rule-schema'),
  ]);
  addSchemaErrors(file, { schema: schema as object, field: 'a field of a rule' }, found, configErrors);
}

/** Of a union that is not fitted only the whole is told, and of a condition what it asks for; its own words come elsewhere. */
function isTelling({ schemaPath, instancePath, keyword }: ShapeError): boolean {
  const isPart = /\/(anyOf|oneOf)\/\d+\//.test(schemaPath);
  const isPlanOfExample = /^\/examples\/\d+\/plan$/.test(instancePath);
  const isToldElsewhere = schemaPath.startsWith('#/else/') || schemaPath.includes('/cites/') || isPlanOfExample;
  return keyword !== 'if' && !isPart && !isToldElsewhere;
}
