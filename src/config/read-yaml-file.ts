/** Reads a file of settings or of a rule: one YAML document whose every field knows its place. */

import type { Io } from '../io/io.ts';
import { nameFrom } from '../io/paths.ts';
import { type DataMap, isMap, type Path } from '../plan/path.ts';
import { decode } from '../yaml/decode.ts';
import { MAX_BYTES } from '../yaml/limits.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml, type SyntaxFault, type YamlDocument } from '../yaml/read.ts';
import type { FaultList, Lined } from './config-errors.ts';

export interface DataFile extends Lined {
  /** Its whole path. */
  readonly path: string;
  readonly document: YamlDocument;
  readonly data: DataMap;
}

/** Undefined where it cannot be read; the faults then say why. */
export function readDataFile(path: string, io: Pick<Io, 'cwd' | 'readFile'>, faults: FaultList): DataFile | undefined {
  const file = nameFrom(io.cwd, path);
  const read = io.readFile(path, MAX_BYTES);
  if ('refused' in read) {
    faults.about(file, `${file} ${read.refused.replace(/: name the plan files in it$/, '')}`);
    return undefined;
  }
  const decoded = decode(read.bytes);
  if ('fault' in decoded) {
    faults.about(file, `${file}: ${decoded.fault.message}`);
    return undefined;
  }
  const { text } = decoded;
  const lined = { file, at: lineIndex(text) };
  const [document, second, broken] = onlyDocument(text);
  for (const { start, message, fix } of broken) faults.at(lined, start, () => `${message}. ${fix}`);
  if (broken.length > 0) return undefined;
  if (second?.root !== undefined) faults.at(lined, second.root.start, () => 'A second document begins here; keep one');
  if (isMap(document?.data)) return { ...lined, path, document, data: document.data };
  faults.at(lined, document?.root?.start ?? 0, () =>
    document?.root === undefined
      ? 'There is nothing in this file'
      : 'This should be fields, each with a colon after it',
  );
  return undefined;
}

function onlyDocument(text: string): [YamlDocument | undefined, YamlDocument | undefined, readonly SyntaxFault[]] {
  const { documents, faults } = readYaml(text);
  const [first, second] = documents;
  return [first, second, [...faults, ...(first?.faults ?? [])]];
}

/** Adds a fault at a path of the file. */
export function faultAt(
  file: DataFile,
  path: Path,
  which: 'key' | 'value',
  faults: FaultList,
  message: () => string,
): void {
  faults.at(file, locate(file.document, file.at, path, which).span.start.offset, message);
}

/** Where a path of the file is written, as `.nlc.yaml:3:10`. */
export function placeIn(file: DataFile, path: Path): string {
  const { line, column } = locate(file.document, file.at, path, 'value').span.start;
  return `${file.file}:${line}:${column}`;
}
