/** One local rule as its file has it: its words made safe to print, and what only a local rule can be wrong in. */

import { type Data, isList, isMap } from '../plan/path.ts';
import type { RuleExample, RuleRecord } from '../rules/types.ts';
import { safeText, short } from '../text/words.ts';
import type { FaultList } from './config-errors.ts';
import { tellExamples } from './local-examples.ts';
import { type DataFile, faultAt } from './read-yaml-file.ts';

export interface ReadRecord {
  readonly file: DataFile;
  readonly record: RuleRecord;
}

/** Signs of each text that is shown; what is longer is no longer read. */
const LONGEST: Readonly<Record<string, number>> = {
  id: 80,
  title: 80,
  source: 300,
  message: 300,
  why: 1000,
  fix: 1000,
  question: 500,
  strength: 500,
};

/**
 * A record, to be used only where no fault was found.
 * @param taken whose an id is already
 */
export function recordOf(file: DataFile, taken: ReadonlyMap<string, string>, faults: FaultList): ReadRecord {
  const { data } = file;
  const id = data['id'];
  if (data['source'] === undefined)
    faultAt(
      file,
      [],
      'key',
      faults,
      () => 'A local rule says where it comes from: write "source:" with the paper, meeting or person behind it',
    );
  const { cites = [] } = data;
  if (!isList(cites) || cites.length > 0)
    faultAt(
      file,
      ['cites'],
      'value',
      faults,
      () => 'A local rule rests on its source, not on the leaflet: take "cites" out',
    );
  if (typeof id === 'string') tellId(file, id, taken, faults);
  for (const [name, most] of Object.entries(LONGEST)) {
    const text = data[name];
    if (typeof text === 'string' && [...text].length > most)
      faultAt(file, [name], 'value', faults, () => `"${name}" should be at most ${most} signs long`);
  }
  tellExamples(file, faults);
  return { file, record: readyRecord(data) };
}

function tellId(file: DataFile, id: string, taken: ReadonlyMap<string, string>, faults: FaultList): void {
  const whose = taken.get(id);
  if (whose !== undefined)
    faultAt(file, ['id'], 'value', faults, () => `"${short(id)}" is already the id of ${whose}; choose another`);
  else if (!file.path.endsWith(`/${id}.yaml`) && !file.path.endsWith(`/${id}.yml`))
    faultAt(
      file,
      ['id'],
      'value',
      faults,
      () => `The file of "${short(id)}" should be called ${short(id)}.yaml, as its rule`,
    );
}

/** Words on one line each, with nothing in them that could steer a terminal; what checks are given stays as written. */
function readyRecord(data: DataFile['data']): RuleRecord {
  const words = Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key in LONGEST ? said(value) : trimmed(value)]),
  );
  const soften = data['soften'];
  return {
    ...words,
    ...(isMap(soften) && {
      soften: Object.fromEntries(Object.entries(soften).map(([key, text]) => [key, said(text)])),
    }),
    ...(isList(data['details']) && { details: data['details'].map(said) }),
    cites: [],
    examples: examplesOf(data['examples']),
  } as unknown as RuleRecord;
}

function said(value: Data): Data {
  return typeof value === 'string' ? safeText(value.trim().replace(/\s+/g, ' ')) : value;
}

/** Texts without the line end that YAML's folded texts leave behind them. */
function trimmed(data: Data): Data {
  if (typeof data === 'string') return data.trimEnd();
  if (isList(data)) return data.map(trimmed);
  return isMap(data) ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, trimmed(value)])) : data;
}

function examplesOf(written: Data | undefined): readonly RuleExample[] {
  if (!isList(written)) return [];
  return written.flatMap((example: Data) =>
    isMap(example)
      ? [{ ...(trimmed(example) as object), name: said(example['name'] ?? '') } as unknown as RuleExample]
      : [],
  );
}
