/** Holds a file of the framework to its JSON Schema, with every error in plain words at its place. */

import { Ajv, type ErrorObject } from 'ajv';
import type { ConfigErrors } from '../config/config-errors.ts';
import { addErrorAt, type DataFile } from '../config/read-yaml-file.ts';
import { addSchemaErrors } from '../config/schema-errors.ts';
import type { Path } from '../plan/path.ts';
import { hintFromDescription, missingFieldMessage, quoted } from '../schema/messages.ts';
import { either } from '../text/words.ts';

export interface Schema {
  readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
}

/** Adds what is wrong with a file, and says whether nothing is. */
export type Holder = (file: DataFile, errors: ConfigErrors) => boolean;

/** Texts that only editors show. */
const FOR_EDITORS = ['patternErrorMessage'];

/**
 * Throws an `Error` where the schema itself is wrong.
 * @param field what its fields are called, as "a field of a rule"
 */
export function holderOf(schema: Schema, field: string): Holder {
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, keywords: FOR_EDITORS, verbose: true });
  const check = ajv.compile(schema);
  return (file, errors) => {
    if (check(file.data)) return true;
    for (const error of (check.errors ?? []).filter(isTelling)) {
      const path = pathOf(error);
      const words = wordsFor(error, path, schema);
      if (words === undefined) addSchemaErrors(file, { schema: partOf(error), field }, [atRoot(error)], errors);
      else addErrorAt(file, path, 'value', errors, () => words);
    }
    return false;
  };
}

/** Of an alternative that does not fit only the whole is reported, and of a condition what it asks for. */
function isTelling({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !/\/(anyOf|oneOf)\/\d+\/|\/propertyNames\//.test(schemaPath);
}

/** The part of the schema that the error is about: where it is cannot be told from the error's own path through references. */
function partOf({ parentSchema }: ErrorObject): object {
  return parentSchema as object;
}

function atRoot(error: ErrorObject): ErrorObject {
  return { ...error, schemaPath: `#/${error.keyword}` };
}

function pathOf({ instancePath }: ErrorObject): Path {
  const steps = instancePath.split('/').slice(1);
  return steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

interface Alternative {
  readonly title?: string;
  readonly required?: readonly string[];
}

/** Words for the errors that only the framework's own schemas lead to; undefined for any other. */
function wordsFor(error: ErrorObject, path: Path, schema: Schema): string | undefined {
  switch (error.keyword) {
    case 'required':
      return isOfCondition(error) ? missing(String(error.params['missingProperty']), schema) : undefined;
    case 'false schema':
      return `${quoted(path)} doesn't belong here. Remove it.`;
    case 'propertyNames':
      return `"${error.params['propertyName']}" should have only small letters and underscores.`;
    case 'anyOf':
      return `${quoted(path)} should be one of these: ${either(alternatives(error).map(({ title = '' }) => title.toLowerCase()))}.`;
    case 'oneOf':
      return `${quoted(path)} should have just one of ${either(alternatives(error).flatMap(({ required = [] }) => required))}.`;
    default:
      return undefined;
  }
}

function alternatives({ schema }: ErrorObject): readonly Alternative[] {
  return schema as readonly Alternative[];
}

function isOfCondition({ schemaPath }: ErrorObject): boolean {
  return /\/(then|else)\//.test(schemaPath);
}

/** A condition asks for a field by its name alone: its description is in the schema's own properties. */
function missing(name: string, schema: Schema): string {
  return `${missingFieldMessage('The file', name)}${hintFromDescription(name, schema.properties?.[name]?.description)}`;
}
