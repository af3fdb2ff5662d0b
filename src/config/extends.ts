/** Reads a configuration and the ones it extends, and checks each against the schema. */

import { check } from '#prepared/config-check';
import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, wholePath } from '../io/paths.ts';
import { type Data, type DataMap, isList, type Path } from '../plan/path.ts';
import { errorsOf } from '../schema/errors-of.ts';
import type { ConfigErrors } from './config-errors.ts';
import { rootFor } from './find-configuration.ts';
import { addErrorAt, type DataFile, readDataFile } from './read-yaml-file.ts';

/** The most files that a configuration consists of. Only a mistake or an attack needs more. */
const MOST_FILES = 20;

/** What one configuration is read from, with the files found so far: each once, before the files that extend it. */
interface Reading {
  readonly root: string;
  readonly files: DataFile[];
  /** The files that are being read, from the first to the one that a name is in. */
  readonly open: string[];
  readonly io: Io;
  readonly errors: ConfigErrors;
}

/** Reads a file and all that it extends, each once. The file at `path` comes last; later files override earlier ones. */
export async function readExtends(path: string, io: Io, errors: ConfigErrors): Promise<DataFile[]> {
  const reading = { root: rootFor(folderOf(path), io), files: [], open: [], io, errors };
  await readWhole(path, reading);
  return reading.files;
}

async function readWhole(path: string, reading: Reading): Promise<void> {
  const { files, open, io, errors } = reading;
  const file = readDataFile(path, io, errors);
  if (file === undefined) return;
  await checkShape(file, errors);
  open.push(path);
  for (const [name, at] of namesIn(file.data)) {
    const next = wholePath(folderOf(path), name);
    const problem = extendsProblem(next, reading);
    if (problem !== undefined) addErrorAt(file, at, 'value', errors, () => problem);
    else if (!files.some((known) => known.path === next)) await readWhole(next, reading);
  }
  open.pop();
  files.push(file);
}

/** The files that a file extends, with the place of each name. */
function namesIn({ extends: written = null }: DataMap): [name: string, at: Path][] {
  const names: [Data, Path][] = isList(written)
    ? written.map((name, index) => [name, ['extends', index]])
    : [[written, ['extends']]];
  return names.flatMap(([name, at]) => (typeof name === 'string' && name !== '' ? [[name, at]] : []));
}

/** Settings of single rules are checked later, with messages of their own. */
const ONE_RULE = /^(\/overrides\/\d+)?\/rules\/./;

/** Loads the messages only if there are errors. */
async function checkShape(file: DataFile, errors: ConfigErrors): Promise<void> {
  const found = errorsOf(check, file.data).filter(({ instancePath }) => !ONE_RULE.test(instancePath));
  if (found.length === 0) return;
  const [{ addSchemaErrors }, { default: schema }] = await Promise.all([
    import('./schema-errors.ts'),
    import('#prepared/config-schema'),
  ]);
  addSchemaErrors(file, { schema: schema as object, field: 'a setting' }, found, errors);
}

function extendsProblem(path: string, { root, files, open, io }: Reading): string | undefined {
  if (!isInside(root, path)) return '"extends" points outside this repository. Use a file inside it.';
  if (open.includes(path)) return `"extends" goes round in a circle, back to ${nameFrom(io.cwd, path)}.`;
  if (files.length + open.length >= MOST_FILES) return `"extends" goes through more than ${MOST_FILES} files.`;
  return io.exists(path) ? undefined : `"extends" points to ${nameFrom(io.cwd, path)}, which doesn't exist.`;
}
