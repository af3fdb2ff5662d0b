/** Words for schema errors: what was found, what was expected, and where, without a programmer's terms. */

import { seasonHint } from '../plan/date-words.ts';
import { type Data, isList, isMap, type Path } from '../plan/path.ts';
import { isTemplateText } from '../plan/placeholder-text.ts';
import { monthNamed } from '../plan/typed-values.ts';
import { clip } from '../text/clip.ts';
import { slugOf } from '../text/slug.ts';
import { either, list } from '../text/words.ts';
import type { ShapeError } from './schema-types.ts';

export const NO_SCHOOLS =
  "The plan doesn't list any schools. nlc reads plans for networks of schools. It doesn't read plans for networks of individual teachers.";

const LIST = 'a list';
const SECTION = 'a section with fields of its own';

/** The field a path ends in, as `"stage"`, or the entry, as `Entry 2 of "schools"`. */
export function quoted(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'The plan';
  if (typeof last === 'string') return `"${last}"`;
  const section = path.findLast((step) => typeof step === 'string');
  return section === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of "${section}"`;
}

/** A value in words. */
export function found(value: Data | undefined): string {
  if (value === null || value === undefined) return 'empty';
  if (isList(value)) return value.length === 0 ? 'an empty list' : LIST;
  if (isMap(value)) return SECTION;
  if (typeof value === 'boolean') return value ? '"true" (yes)' : '"false" (no)';
  if (typeof value === 'number') return `the number ${value}`;
  return `"${clip(value, 40)}"`;
}

/** The sentence about a value that isn't right, the same for plans, configurations, rules and baselines. */
export function wrongValueMessage(owner: string, value: Data | undefined, expected: string): string {
  const end = expected.endsWith('.') ? '' : '.';
  return `${owner} is ${found(value)}, but it should be ${expected}${end}`;
}

export function missingFieldMessage(owner: string, field: string): string {
  return `${owner} doesn't have "${field}".`;
}

/** What to write for a missing field, from its description in the schema. */
export function hintFromDescription(field: string, description: string | undefined): string {
  return description === undefined ? '' : ` Add "${field}": ${withSmallStart(description)}`;
}

/** A description in the middle of a sentence; an abbreviation at its start stays as it is. */
export function withSmallStart(description: string): string {
  return description.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

/** @param what as "a setting", or "a field of" and what has no such field */
export function unknownFieldMessage(name: string, what: string): string {
  return `"${name}" isn't ${what}.`;
}

/** The same about several names, which are the pieces of one text. */
export function unknownFieldsMessage(names: readonly string[], owner: string): string {
  if (names.length === 1) return unknownFieldMessage(names.join(''), `a field of ${owner}`);
  return `${list(names.map((name) => `"${name}"`))} aren't fields of ${owner}.`;
}

/** An owner in the middle of a sentence. */
export function inSentence(owner: string): string {
  return owner.replace(/^(Entry|The|A)\b/, (word) => word.toLowerCase());
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: LIST,
  object: SECTION,
};

const ID = 'an id of lower-case letters, digits and hyphens, such as ashby';
const DATE = 'a date such as 2026, 2026-09 or 2026-09-18';
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\[a-z0-9\]/, ID],
  [/\[-\/\]/, 'a school year such as 2026-27'],
  [/\[0-9\]\{4\}/, DATE],
];

/** What the format allows here, in words, without repeats. */
export function expectedBy(errors: readonly ShapeError[]): string[] {
  const patterns = errors.filter(({ keyword }) => keyword === 'pattern').flatMap(byPattern);
  const rest = errors.flatMap(expectation);
  const words = [...new Set([...patterns, ...rest])];
  const isDate = words.includes(DATE) || errors.some(({ schemaPath }) => schemaPath.includes('definitions/date'));
  if (isDate)
    return [
      ...new Set([
        DATE,
        ...words.filter((word) => word !== 'a whole number' && word !== 'text' && !word.startsWith('at ')),
      ]),
    ];
  return words.length > 1 && words.some((word) => word.startsWith('an id'))
    ? words.filter((word) => word !== 'text')
    : words;
}

/** The same as alternatives. A comma ends an example, so that it doesn't run into the last alternative. */
export function expectedInWords(errors: readonly ShapeError[]): string {
  const words = expectedBy(errors);
  return either(words.map((one, index) => (index === words.length - 2 && one.includes('such as') ? `${one},` : one)));
}

function byPattern({ params }: ShapeError): string[] {
  const pattern = String(params['pattern']);
  return PATTERNS.filter(([known]) => known.test(pattern))
    .slice(0, 1)
    .map(([, words]) => words);
}

function expectation({ keyword, params, schemaPath }: ShapeError): string[] {
  switch (keyword) {
    case 'type':
      return typeWords(params['type'], schemaPath);
    case 'const':
      return [
        typeof params['allowedValue'] === 'number'
          ? `the number ${params['allowedValue']}`
          : `"${params['allowedValue']}"`,
      ];
    case 'minimum':
      return [`at least ${params['limit']}`];
    case 'maximum':
      return [`at most ${params['limit']}`];
    case 'maxLength':
      return ['shorter'];
    default:
      return [];
  }
}

function typeWords(type: unknown, schemaPath: string): string[] {
  const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null');
  if (/definitions\/id\/|properties\/id\/type$/.test(schemaPath)) return [ID];
  if (schemaPath.endsWith('definitions/inline_person/type'))
    return ['a person written here, such as {post: teacher, school: ashby}'];
  return types.map((one) => TYPES[String(one)] ?? String(one));
}

const VERSION = 'Write "nlc: 1", which is the version of the plan format.';

/** Fields that can't be left empty. */
const NEVER_EMPTY = new Set(['id', 'name', 'title', 'kind', 'rule']);

/** What to do about a missing field. */
export function hintForMissing(path: Path, field: string): string {
  if (path.length > 0)
    return NEVER_EMPTY.has(field)
      ? `Add "${field}:" with its value.`
      : `Add "${field}:", and leave it empty if you don't know yet.`;
  if (field === 'nlc') return VERSION;
  const below = LISTS.has(field) ? 'its entries below it, each after a dash' : 'its fields below it, two spaces in';
  return `Add "${field}:" at the left edge, with ${below}.`;
}

const LISTS = new Set(['schools', 'activities']);

/** What to do about a value of the wrong kind. */
export function hintFor(errors: readonly ShapeError[], path: Path, value: Data | undefined): string {
  if (path.length === 0) return 'Start with nlc init: it asks for what a plan needs and writes the plan for you.';
  if (path.length === 1 && path[0] === 'nlc') return VERSION;
  if (value === '…') return 'Write your own answer in place of "…", or leave it empty if you don\'t know yet.';
  const expected = expectedBy(errors);
  if (expected.includes(DATE))
    return (
      (typeof value === 'string' && seasonHint(value, (month, year) => `${year}-${monthNamed(month)}`)) ||
      "Write the year first: 2026, 2026-09 or 2026-09-18. Leave it empty if you don't know yet."
    );
  if (expected.includes(ID) && typeof value === 'string')
    return `Write it as ${slugOf(value) || 'a-short-name'}${isSharedId(path) ? ', here and wherever the plan uses it' : ''}.`;
  return value === null ? emptyHint(expected) : kindHint(expected, value, mayBeEmpty(errors));
}

/** Whether other parts of a plan refer to the id at a place. */
function isSharedId(path: Path): boolean {
  return path.at(-1) === 'id' && path[0] !== 'network' && path[0] !== 'id';
}

function mayBeEmpty(errors: readonly ShapeError[]): boolean {
  return errors.some(({ params }) => Array.isArray(params['type']) && params['type'].includes('null'));
}

function emptyHint(expected: readonly string[]): string {
  if (expected.includes(SECTION)) return 'Write its fields below it, two spaces in.';
  if (expected.includes(LIST)) return 'Write its entries below it, each after a dash.';
  return "Fill it in: this field can't be empty.";
}

function kindHint(expected: readonly string[], value: Data | undefined, mayBeEmpty: boolean): string {
  const wants = (type: string) => expected.includes(TYPES[type] ?? type);
  if (wants('array') && typeof value === 'string' && isTemplateText(value))
    return "Write an empty list, [], if you don't know yet.";
  if (wants('array') && !isList(value)) return `Write it as a list: [${isMap(value) ? '…' : clip(String(value), 40)}].`;
  if (wants('string') && isMap(value) && Object.keys(value).some((name) => /\s/.test(name)))
    return 'If this is text with a colon in it, put the whole text in double quotes.';
  if (wants('string') && isList(value)) return 'Join the entries into one piece of text.';
  if (wants('string') && typeof value === 'boolean') return 'If you mean it as text, put it in double quotes.';
  if ((wants('number') || wants('integer')) && typeof value === 'string')
    return 'Write only the figure, without words, symbols or quotes.';
  return mayBeEmpty ? 'Change it to what is expected, or leave it empty for now.' : 'Change it to what is expected.';
}
