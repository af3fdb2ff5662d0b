/** Writes baselines so that git can merge them easily, and reads them with every error at its location. */

import { check } from '#prepared/baseline-check';
import { type UsageError, UserError, usageError } from '../io/errors.ts';
import { type Data, isList, isMap, type Path, pathOf, valueAt } from '../plan/path.ts';
import { errorsOf } from '../schema/errors-of.ts';
import { inSentence, missingFieldMessage, quoted, unknownFieldMessage, wrongValueMessage } from '../schema/messages.ts';
import type { ShapeError } from '../schema/schema-types.ts';
import { amount, byCodeUnit, count, didYouMean, escapeJson, list } from '../text/words.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml } from '../yaml/read.ts';
import { type Entry, NEVER_IN_BASELINE } from './compare-baseline.ts';
import { offsetIn, withoutSurplusCommas } from './json-text.ts';

/** The size limit for a baseline, in bytes. */
export const MAX_BASELINE = 16 * 1024 * 1024;

/** Far more entries than all the plans of a country would need. */
const MOST_ENTRIES = 100_000;

/** A text with more characters or YAML nodes than this is only read if it is JSON, because reading YAML is slow. */
const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_NODES = 400_000;

/** The maximum number of errors reported for one file. */
const MAX_ERRORS = 10;

/**
 * Writes a baseline.
 * @param framework name and edition of the rule set
 * @returns one entry per line, sorted by file, rule and fingerprint
 */
export function printBaseline(framework: string, entries: readonly Entry[]): string {
  const lines = [...entries].sort(compareEntries).map(({ fingerprint, rule, file, message }) => {
    const line = escapeJson(JSON.stringify({ fingerprint, rule, file, message }));
    return `    ${line}`;
  });
  const body = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "nlc": 1,\n  "framework": ${JSON.stringify(framework)},\n  "entries": ${body}\n}\n`;
}

function compareEntries(a: Entry, b: Entry): number {
  return byCodeUnit(a.file, b.file) || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.fingerprint, b.fingerprint);
}

export interface Baseline {
  /** The rule set and edition it was written for, such as `leaflet-2005 2.0`. */
  readonly framework: string;
  readonly entries: readonly Entry[];
}

/**
 * Reads a baseline. Throws a `UserError` with the location of each error.
 * @param file the file name to use in messages
 */
export function readBaseline(bytes: Uint8Array, file: string): Baseline {
  if (bytes.length > MAX_BASELINE)
    throw new UserError(about(file, 'is larger than 16 MiB, which is more than any baseline needs.'));
  const text = textOf(bytes, file);
  const read = parsedJson(text) ?? parsedSlowly(text, file);
  const { data } = read;
  const entries = entriesIn(data);
  if (entries.length > MOST_ENTRIES)
    throw new UserError(
      about(file, `has ${amount(entries.length)} entries, more than the limit of ${amount(MOST_ENTRIES)}.`),
    );
  const shapeErrors = schemaErrors(data);
  const forbiddenEntries = forbidden(entries);
  const number = shapeErrors.length + forbiddenEntries.length;
  if (number > 0) {
    const first = shapeErrors.slice(0, MAX_ERRORS).map((error) => entryError(data, error));
    throw new UserError(...locateErrors([...first, ...forbiddenEntries], number, read, file));
  }
  // The schema check above guarantees the types.
  return data as unknown as Baseline;
}

function entriesIn(data: Data): readonly Data[] {
  const entries = isMap(data) ? data['entries'] : undefined;
  return isList(entries) ? entries : [];
}

function about(file: string, what: string): UsageError {
  return usageError(`${file} ${what}`, file);
}

function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(about(file, "isn't UTF-8 text, which is what nlc baseline writes."));
  }
}

/** The data of a text, and where each of its keys and values is. */
interface Parsed {
  readonly data: Data;
  /** Returns an offset for each path. */
  locate(errors: readonly Pick<EntryError, 'path' | 'part'>[]): readonly number[];
  readonly text: string;
}

/** Reads JSON, even if a merge has left commas that separate nothing. Undefined if it can't be read. */
function parsedJson(text: string): Parsed | undefined {
  for (const json of [text, withoutSurplusCommas(text)]) {
    try {
      const data = JSON.parse(json) as Data;
      return { data, text, locate: (errors) => errors.map(({ path, part }) => offsetIn(json, path, part)) };
    } catch {
      // It isn't JSON as it is.
    }
  }
  return undefined;
}

/**
 * Reads text that isn't valid JSON but is valid YAML, such as with a comment. If it can't be read at all, throws a
 * `UserError` with the location.
 */
function parsedSlowly(text: string, file: string): Parsed {
  const at = lineIndex(text);
  const comma = MISSING_COMMA.exec(text);
  if (comma !== null)
    throw new UserError(errorAt(file, at(comma.index + 1), 'A comma is missing between this entry and the next.'));
  if (text.length > MOST_CHARACTERS)
    throw new UserError(about(file, `isn't valid JSON, which is what nlc baseline writes. ${REWRITE}`));
  const { documents, errors } = readYaml(text, MOST_NODES);
  const [first] = documents;
  const syntaxErrors = [...errors, ...(first?.errors ?? [])];
  if (syntaxErrors.length === 0 && first !== undefined && documents.length === 1) {
    return {
      data: first.data,
      text,
      locate: (errors) => errors.map(({ path, part }) => locate(first, at, path, part).span.start.offset),
    };
  }
  if (syntaxErrors.length === 0)
    throw new UserError(
      about(file, `${documents.length === 0 ? 'is empty' : 'has several documents instead of one'}. ${REWRITE}`),
    );
  throw new UserError(
    ...syntaxErrors
      .slice(0, MAX_ERRORS)
      .map(({ message, fix, start }) => errorAt(file, at(start), `${message} ${fix}`)),
  );
}

/**
 * One entry ends a line and the next line starts another. A merge leaves this if an entry was last in one of the
 * versions.
 */
const MISSING_COMMA = /\}[ \t]*\r?\n[ \t]*\{/;

function errorAt(file: string, { line, column }: { line: number; column: number }, message: string): UsageError {
  return { message: `${file}:${line}:${column}: ${message}`, file, line, column };
}

interface EntryError {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly message: string;
}

/**
 * Looks for the locations only of the errors that are reported.
 * @param errors the first of them, or all
 * @param number how many there are
 */
function locateErrors(errors: readonly EntryError[], number: number, parsed: Parsed, file: string): UsageError[] {
  const first = errors.slice(0, MAX_ERRORS);
  const at = lineIndex(parsed.text);
  const offsets = parsed.locate(first);
  const reported = first.map(({ message }, index) => errorAt(file, at(offsets[index] as number), message));
  const rest = number - reported.length;
  return rest === 0 ? reported : [...reported, about(file, `has ${count(rest, 'more mistake')}.`)];
}

const FIELDS = ['fingerprint', 'rule', 'file', 'message'];
const SECTIONS = ['nlc', 'framework', 'entries'];

/** A misspelt field is one error, not two: the field that it's meant to be isn't reported as missing as well. */
function schemaErrors(data: Data): ShapeError[] {
  const errors = errorsOf(check, data);
  const misnamed = new Set(
    errors.filter(({ keyword }) => keyword === 'additionalProperties').map((one) => one.instancePath),
  );
  return errors.filter(({ keyword, instancePath }) => keyword !== 'required' || !misnamed.has(instancePath));
}

function entryError(data: Data, { keyword, params, instancePath }: ShapeError): EntryError {
  const path = pathOf(data, instancePath);
  const owner = path.length === 0 ? 'The baseline' : quoted(path);
  if (keyword === 'required')
    return {
      path,
      part: 'value',
      message: `${missingFieldMessage(owner, String(params['missingProperty']))} ${REWRITE}`,
    };
  if (keyword === 'additionalProperties') {
    const name = String(params['additionalProperty']);
    const known = path.length === 0 ? SECTIONS : FIELDS;
    return {
      path: [...path, name],
      part: 'key',
      message: `${unknownFieldMessage(name, `a field of ${inSentence(owner)}`)}${didYouMean(name, known)}`,
    };
  }
  if (path.length === 0) return { path, part: 'value', message: `This isn't what nlc baseline writes. ${REWRITE}` };
  const expected = EXPECTED[String(path.at(-1))] ?? `a section with the fields ${list(FIELDS)}`;
  return { path, part: 'value', message: wrongValueMessage(owner, valueAt(data, path), expected) };
}

const REWRITE = 'To write the baseline again, run nlc baseline create --force.';

const EXPECTED: Readonly<Record<string, string>> = {
  nlc: 'the number 1',
  framework: 'text, such as "leaflet-2005 2.0"',
  entries: 'a list, one entry for each finding',
  fingerprint: '16 characters from 0 to 9 and a to f',
  rule: 'the id of a rule, such as no-critical-friend',
  file: 'the name of a plan',
  message: 'text',
};

function forbidden(entries: readonly Data[]): EntryError[] {
  return entries.flatMap((entry, index): EntryError[] => {
    const rule = isMap(entry) ? entry['rule'] : undefined;
    const why = typeof rule === 'string' ? NEVER_IN_BASELINE.get(rule) : undefined;
    if (why === undefined) return [];
    return [
      {
        path: ['entries', index, 'rule'],
        part: 'value',
        message: `Findings of ${rule} can't be in a baseline, because ${why}.`,
      },
    ];
  });
}
