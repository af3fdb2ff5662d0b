/** Reads a settings file or a rule file: one YAML document, with the position of every field. */

import type { Io } from '../io/io.ts';
import { nameFrom } from '../io/paths.ts';
import { type DataMap, isMap, type Path } from '../plan/path.ts';
import { decode } from '../yaml/decode.ts';
import { lineIndex, locate } from '../yaml/locate.ts';
import { readYaml, type YamlDocument, type YamlSyntaxError } from '../yaml/read.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';
import type { ConfigErrors, IndexedFile } from './config-errors.ts';

export interface DataFile extends IndexedFile {
  /** Absolute path. */
  readonly path: string;
  readonly document: YamlDocument;
  readonly data: DataMap;
}

/** Returns undefined if the file can't be read, and adds errors that say why. */
export function readDataFile(
  path: string,
  io: Pick<Io, 'cwd' | 'readFile'>,
  errors: ConfigErrors,
): DataFile | undefined {
  const file = nameFrom(io.cwd, path);
  const read = io.readFile(path, MAX_BYTES);
  if ('refused' in read) {
    errors.about(file, `${file} ${read.refused.replace(/ Name the plan files in it instead\.$/, '')}`);
    return undefined;
  }
  const decoded = decode(read.bytes);
  if ('error' in decoded) {
    errors.about(file, `${file}: ${decoded.error.message}`);
    return undefined;
  }
  const { text } = decoded;
  const indexed = { file, at: lineIndex(text) };
  const [document, second, broken] = onlyDocument(text);
  for (const { start, message, fix } of broken) errors.at(indexed, start, () => `${message} ${fix}`);
  if (broken.length > 0) return undefined;
  if (second?.root !== undefined)
    errors.at(indexed, second.root.start, () => 'A second document starts here. Keep only one.');
  if (isMap(document?.data)) return { ...indexed, path, document, data: document.data };
  errors.at(indexed, document?.root?.start ?? 0, () =>
    document?.root === undefined ? 'This file is empty.' : 'This should be fields, each followed by a colon.',
  );
  return undefined;
}

function onlyDocument(text: string): [YamlDocument | undefined, YamlDocument | undefined, readonly YamlSyntaxError[]] {
  const { documents, errors } = readYaml(text);
  const [first, second] = documents;
  return [first, second, [...errors, ...(first?.errors ?? [])]];
}

/** Adds an error at a path in the file. */
export function addErrorAt(
  file: DataFile,
  path: Path,
  part: 'key' | 'value',
  errors: ConfigErrors,
  message: () => string,
): void {
  errors.at(file, locate(file.document, file.at, path, part).span.start.offset, message);
}

/** The position of a path in the file, such as `.nlc.yaml:3:10`. */
export function placeIn(file: DataFile, path: Path): string {
  const { line, column } = locate(file.document, file.at, path, 'value').span.start;
  return `${file.file}:${line}:${column}`;
}
