/** Checks a framework file against its JSON Schema and reports every error at its location. */

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

/** Adds the errors in a file. Returns true if there are none. */
export type Holder = (file: DataFile, errors: ConfigErrors) => boolean;

/** Schema keywords that only editors use. */
const FOR_EDITORS = ['patternErrorMessage'];

/**
 * Compiles the check for one kind of framework file. Throws an `Error` if the schema itself is wrong.
 * @param field what messages call its fields, such as "a field of a rule"
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

/**
 * Whether an error is worth reporting. If no alternative of an `anyOf` or `oneOf` fits, only the error for the whole
 * is. If an `if` condition isn't met, only what it requires is.
 */
function isTelling({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'if' && !/\/(anyOf|oneOf)\/\d+\/|\/propertyNames\//.test(schemaPath);
}

/** The part of the schema that the error is about. The error's schema path can't locate it, because of `$ref`. */
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

/** The message for errors that only the framework's own schemas can cause, or undefined for any other error. */
function wordsFor(error: ErrorObject, path: Path, schema: Schema): string | undefined {
  switch (error.keyword) {
    case 'required':
      return isOfCondition(error) ? missing(String(error.params['missingProperty']), schema) : undefined;
    case 'false schema':
      return `${quoted(path)} doesn't belong here. Remove it.`;
    case 'propertyNames':
      return `"${error.params['propertyName']}" should have only lower-case letters and underscores.`;
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

/** A condition only lists field names, so the description comes from the schema's own properties. */
function missing(name: string, schema: Schema): string {
  return `${missingFieldMessage('The file', name)}${hintFromDescription(name, schema.properties?.[name]?.description)}`;
}
