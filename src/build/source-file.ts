/** Reads a framework file. Errors are added to a list, each with its line. */

import type { ConfigErrors } from '../config/config-errors.ts';
import { type DataFile, readDataFile } from '../config/read-yaml-file.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import { lineIndex } from '../yaml/locate.ts';
import { readYaml } from '../yaml/read.ts';

export interface SourceFile {
  /** For example `framework/rules/plan/plan-syntax.yaml`. */
  readonly file: string;
  readonly text: string;
}

/** Reads a YAML file. Returns undefined if it isn't a single document with a map at the top level. */
export function readSource({ file, text }: SourceFile, errors: ConfigErrors): DataFile | undefined {
  const bytes = new TextEncoder().encode(text);
  const read = readDataFile(`/${file}`, { cwd: '/', readFile: () => ({ bytes }) }, errors);
  return read && { ...read, data: trimmed(read.data) as DataFile['data'] };
}

/** Reads a JSON file. Returns undefined if it isn't JSON. */
export function readJson({ file, text }: SourceFile, errors: ConfigErrors): object | undefined {
  try {
    return JSON.parse(text);
  } catch {
    const [error] = readYaml(text).errors;
    // Some errors in JSON, such as single quotes, are valid YAML, so the YAML parser may find no error.
    const words = error === undefined ? 'This file should be JSON.' : `${error.message} ${error.fix}`;
    errors.at({ file, at: lineIndex(text) }, error?.start ?? 0, () => words);
    return undefined;
  }
}

/** Removes the newline that YAML's folded strings end with. */
function trimmed(data: Data): Data {
  if (typeof data === 'string') return data.trimEnd();
  if (isList(data)) return data.map(trimmed);
  return isMap(data) ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, trimmed(value)])) : data;
}
