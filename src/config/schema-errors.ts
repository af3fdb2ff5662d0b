/** Reports schema errors in plain words, with their positions in the file. */

import { isMap, type Path, valueAt } from '../plan/path.ts';
import {
  expectedBy,
  hintFromDescription,
  missingFieldMessage,
  quoted,
  unknownFieldMessage,
  withSmallStart,
  wrongValueMessage,
} from '../schema/messages.ts';
import type { ShapeError } from '../schema/schema-types.ts';
import { short } from '../text/clip.ts';
import { count, didYouMean, either } from '../text/words.ts';
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
  return `${missingFieldMessage(nameOf(path), name)}${hintFromDescription(name, properties[name]?.description)}`;
}

function wrongValue({ data }: DataFile, path: Path, error: ShapeError, part: Part): string {
  const value = valueAt(data, path);
  const expected = expectation(error, part);
  const words = error.keyword === 'enum' ? (error.params['allowedValues'] as readonly string[]) : [];
  const hint = typeof value === 'string' ? didYouMean(value, words) : '';
  if ('instead' in expected) return `${wrongValueMessage(nameOf(path), value, expected.instead)}${hint}`;
  return `${nameOf(path)} should ${expected.should}${expected.should.endsWith('.') ? '' : '.'}${hint}`;
}

function nameOf(path: Path): string {
  return path.length === 0 ? 'The file' : quoted(path.map((step) => (typeof step === 'string' ? short(step) : step)));
}

/** What a value should be instead of what is shown, or what it should be or have if showing it would not help. */
type Expectation = { readonly instead: string } | { readonly should: string };

function expectation(error: ShapeError, part: Part): Expectation {
  const limit = Number(error.params['limit']);
  switch (error.keyword) {
    case 'enum':
      return { instead: either(error.params['allowedValues'] as readonly string[]) };
    case 'minLength':
      return { should: `be at least ${count(limit, 'character')} long` };
    case 'maxLength':
      return { should: `be at most ${count(limit, 'character')} long` };
    case 'minItems':
    case 'minProperties':
      return { should: `have at least ${count(limit, 'entry', 'entries')}` };
    case 'maxItems':
      return { should: `have at most ${count(limit, 'entry', 'entries')}` };
    case 'uniqueItems':
      return { should: 'be a list in which no entry appears twice' };
    case 'pattern':
      return { instead: part.patternErrorMessage ?? 'written differently' };
    case 'anyOf':
    case 'oneOf':
      return { should: `be ${withSmallStart(part.description ?? 'written differently')}` };
    default:
      return { instead: either(expectedBy([error])) || 'different' };
  }
}
