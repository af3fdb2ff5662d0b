/** Reports schema errors in plain words, with their positions in the file. */

import { isMap, type Path, valueAt } from '../plan/path.ts';
import { expectedBy, missingFieldMessage, quoted, unknownFieldMessage, wrongValueMessage } from '../schema/messages.ts';
import type { ShapeError } from '../schema/schema-types.ts';
import { count, didYouMean, either, short } from '../text/words.ts';
import type { ConfigErrors } from './config-errors.ts';
import { addErrorAt, type DataFile } from './read-yaml-file.ts';

/** What to call a field of the file, such as "a setting". */
export interface Shape {
  readonly schema: object;
  readonly field: string;
}

/** Adds an error to `configErrors` for each error of a validator. */
export function addSchemaErrors(
  file: DataFile,
  { schema, field }: Shape,
  errors: readonly ShapeError[],
  configErrors: ConfigErrors,
) {
  for (const error of errors) {
    const path = pathOf(file, error.instancePath);
    const part = () => partAt(schema, error.schemaPath);
    switch (error.keyword) {
      case 'additionalProperties': {
        const name = String(error.params['additionalProperty']);
        addErrorAt(file, [...path, name], 'key', configErrors, () => unknownName(name, field, part()));
        break;
      }
      case 'required':
        addErrorAt(file, path, 'key', configErrors, () =>
          missing(path, String(error.params['missingProperty']), part()),
        );
        break;
      default:
        addErrorAt(file, path, 'value', configErrors, () => wrongValue(file, path, error, part()));
    }
  }
}

interface Part {
  readonly description?: string;
  readonly patternErrorMessage?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly [keyword: string]: unknown;
}

/** The part of a schema that contains the keyword of an error. */
function partAt(schema: object, schemaPath: string): Part {
  const steps = schemaPath.split('/').slice(1, -1);
  let here = schema as Part;
  for (const step of steps) {
    const next = here[step.replaceAll('~1', '/').replaceAll('~0', '~')];
    if (typeof next === 'object' && next !== null) here = next as Part;
  }
  return here;
}

/** Converts a JSON pointer such as `/overrides/0/files` to a path in the file's data. */
function pathOf({ data }: DataFile, instancePath: string): Path {
  const path: (string | number)[] = [];
  for (const step of instancePath.split('/').slice(1)) {
    const isField = isMap(valueAt(data, path));
    path.push(isField ? step.replaceAll('~1', '/').replaceAll('~0', '~') : Number(step));
  }
  return path;
}

const FEW = 10;

function unknownName(name: string, field: string, { properties = {} }: Part): string {
  const known = Object.keys(properties);
  const all = ` Use ${either(known)}.`;
  return `${unknownFieldMessage(short(name), field)}${didYouMean(name, known, known.length > FEW ? '' : all)}`;
}

function missing(path: Path, name: string, { properties = {} }: Part): string {
  const about = properties[name]?.description;
  return `${missingFieldMessage(nameOf(path), name)}${about === undefined ? '' : ` ${about}`}`;
}

function wrongValue({ data }: DataFile, path: Path, error: ShapeError, part: Part): string {
  const value = valueAt(data, path);
  const { instead, showsValue } = expectation(error, part);
  const words = error.keyword === 'enum' ? (error.params['allowedValues'] as readonly string[]) : [];
  const hint = typeof value === 'string' ? didYouMean(value, words) : '';
  if (showsValue) return `${wrongValueMessage(nameOf(path), value, instead)}${hint}`;
  return `${nameOf(path)} should be ${instead}${instead.endsWith('.') ? '' : '.'}${hint}`;
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'The file' : quoted(path.map((step) => (typeof step === 'string' ? short(step) : step)));
}

function expectation(error: ShapeError, part: Part): { instead: string; showsValue: boolean } {
  const limit = Number(error.params['limit']);
  switch (error.keyword) {
    case 'enum':
      return { instead: either(error.params['allowedValues'] as readonly string[]), showsValue: true };
    case 'minLength':
      return { instead: `at least ${count(limit, 'character')} long`, showsValue: false };
    case 'maxLength':
      return { instead: `at most ${count(limit, 'character')} long`, showsValue: false };
    case 'minItems':
    case 'minProperties':
      return { instead: `at least ${count(limit, 'entry', 'entries')}`, showsValue: false };
    case 'maxItems':
      return { instead: `at most ${count(limit, 'entry', 'entries')}`, showsValue: false };
    case 'uniqueItems':
      return { instead: 'a list in which no entry appears twice', showsValue: false };
    case 'pattern':
      return { instead: part.patternErrorMessage ?? 'written differently', showsValue: true };
    case 'anyOf':
    case 'oneOf':
      return { instead: `different. ${part.description ?? ''}`.trim(), showsValue: false };
    default:
      return { instead: either(expectedBy([error])) || 'different', showsValue: true };
  }
}
