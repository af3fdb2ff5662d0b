/**
 * Reads one local rule from its file, makes its texts safe to print, and checks what only a local rule can get wrong.
 */

import { type Data, isList, isMap } from '../plan/path.ts';
import type { RuleExample, RuleRecord } from '../rules/types.ts';
import { short } from '../text/clip.ts';
import { amount, safeText } from '../text/words.ts';
import type { ConfigErrors } from './config-errors.ts';
import { checkExamples } from './local-examples.ts';
import { addErrorAt, type DataFile } from './read-yaml-file.ts';

export interface ReadRecord {
  readonly file: DataFile;
  readonly record: RuleRecord;
}

/** The longest text in characters, by field, for fields that are shown to people. */
const LONGEST: Readonly<Record<string, number>> = {
  id: 80,
  title: 80,
  source: 300,
  message: 300,
  because: 500,
  why: 1000,
  fix: 1000,
  question: 500,
  strength: 500,
};

/**
 * Builds the record of a rule. Use it only if no errors were added.
 * @param taken maps each id already in use to its owner
 */
export function recordOf(file: DataFile, taken: ReadonlyMap<string, string>, errors: ConfigErrors): ReadRecord {
  const { data } = file;
  const id = data['id'];
  if (data['source'] === undefined)
    addErrorAt(
      file,
      [],
      'key',
      errors,
      () => 'A local rule needs a source. Write "source:" with the paper, meeting or person behind it.',
    );
  const { cites = [] } = data;
  if (!isList(cites) || cites.length > 0)
    addErrorAt(
      file,
      ['cites'],
      'value',
      errors,
      () => 'A local rule is based on its source, not on the leaflet. Remove "cites".',
    );
  if (typeof id === 'string') checkId(file, id, taken, errors);
  for (const [name, most] of Object.entries(LONGEST)) {
    const text = data[name];
    if (typeof text === 'string' && [...text].length > most)
      addErrorAt(file, [name], 'value', errors, () => `"${name}" should be at most ${amount(most)} characters long.`);
  }
  checkExamples(file, errors);
  return { file, record: readyRecord(data) };
}

function checkId(file: DataFile, id: string, taken: ReadonlyMap<string, string>, errors: ConfigErrors): void {
  const whose = taken.get(id);
  if (whose !== undefined)
    addErrorAt(file, ['id'], 'value', errors, () => `"${short(id)}" is already the id of ${whose}. Choose another.`);
  else if (!file.path.endsWith(`/${id}.yaml`) && !file.path.endsWith(`/${id}.yml`))
    addErrorAt(
      file,
      ['id'],
      'value',
      errors,
      () => `The rule "${short(id)}" should be in a file called ${short(id)}.yaml.`,
    );
}

/** Puts each text on one line without terminal control characters. Parameters for checks stay as written. */
function readyRecord(data: DataFile['data']): RuleRecord {
  const words = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key in LONGEST ? collapse(value) : trimmed(value)]),
  );
  const soften = data['soften'];
  return {
    ...words,
    ...(isMap(soften) && {
      soften: Object.fromEntries(Object.entries(soften).map(([key, text]) => [key, collapse(text)])),
    }),
    ...(isList(data['details']) && { details: data['details'].map(collapse) }),
    cites: [],
    examples: examplesOf(data['examples']),
  } as unknown as RuleRecord;
}

function collapse(value: Data): Data {
  return typeof value === 'string' ? safeText(value.trim().replace(/\s+/g, ' ')) : value;
}

/** Removes the line end that YAML's folded and literal texts keep. */
function trimmed(data: Data): Data {
  if (typeof data === 'string') return data.trimEnd();
  if (isList(data)) return data.map(trimmed);
  return isMap(data) ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, trimmed(value)])) : data;
}

function examplesOf(written: Data | undefined): readonly RuleExample[] {
  if (!isList(written)) return [];
  return written.flatMap((example: Data) =>
    isMap(example)
      ? [{ ...(trimmed(example) as object), name: collapse(example['name'] ?? '') } as unknown as RuleExample]
      : [],
  );
}
