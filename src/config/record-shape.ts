/** Holds the record of a local rule to the schema of rules. */

import { Ajv } from 'ajv';
import schema from '#prepared/rule-schema';
import type { ShapeError } from '../schema/validate.ts';
import type { ConfigErrors } from './config-errors.ts';
import type { DataFile } from './read-yaml-file.ts';
import { addSchemaErrors } from './schema-errors.ts';

const SHAPE = { schema: schema as object, field: 'a field of a rule' };

/** Texts of an editor's own, which a validator passes over. */
const FOR_EDITORS = ['patternErrorMessage'];

let check: ReturnType<Ajv['compile']> | undefined;

export function holdToSchema(file: DataFile, configErrors: ConfigErrors): void {
  check ??= new Ajv({ allErrors: true, allowUnionTypes: true, keywords: FOR_EDITORS }).compile(SHAPE.schema);
  check(file.data);
  addSchemaErrors(file, SHAPE, ((check.errors ?? []) as ShapeError[]).filter(isTelling), configErrors);
}

/** Of a union that is not fitted only the whole is told, and of a condition what it asks for; its own words come elsewhere. */
function isTelling({ schemaPath, instancePath, keyword }: ShapeError): boolean {
  const isPart = /\/(anyOf|oneOf)\/\d+\//.test(schemaPath);
  const isPlanOfExample = /^\/examples\/\d+\/plan$/.test(instancePath);
  const isToldElsewhere = schemaPath.startsWith('#/else/') || schemaPath.includes('/cites/') || isPlanOfExample;
  return keyword !== 'if' && !isPart && !isToldElsewhere;
}
