/** Reads a file of the framework. What is wrong is added to a list of faults, each at its line, in plain words. */

import type { ConfigErrors } from '../config/config-errors.ts';
import { type DataFile, readDataFile } from '../config/read-yaml-file.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import { lineIndex } from '../yaml/locate.ts';
import { readYaml } from '../yaml/read.ts';

export interface SourceFile {
  /** As `framework/rules/plan/plan-syntax.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** A YAML file of one document whose top level is fields; undefined where it is anything else. */
export function readSource({ file, text }: SourceFile, errors: ConfigErrors): DataFile | undefined {
  const bytes = new TextEncoder().encode(text);
  const read = readDataFile(`/${file}`, { cwd: '/', readFile: () => ({ bytes }) }, errors);
  return read && { ...read, data: trimmed(read.data) as DataFile['data'] };
}

/** A JSON file; undefined where it is not JSON. */
export function readJson({ file, text }: SourceFile, errors: ConfigErrors): object | undefined {
  try {
    return JSON.parse(text);
  } catch {
    const [error] = readYaml(text).errors;
    // Every JSON file is YAML, but not the other way round: single quotes, for example, are no fault of YAML.
    const words = error === undefined ? 'This file should be JSON.' : `${error.message} ${error.fix}`;
    errors.at({ file, at: lineIndex(text) }, error?.start ?? 0, () => words);
    return undefined;
  }
}

/** Texts without the line end that YAML's folded texts leave behind them. */
function trimmed(data: Data): Data {
  if (typeof data === 'string') return data.trimEnd();
  if (isList(data)) return data.map(trimmed);
  return isMap(data) ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, trimmed(value)])) : data;
}
