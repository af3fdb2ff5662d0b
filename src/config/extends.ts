/** Reads a configuration and the ones it extends, and checks each against the schema. */

import { check } from '#prepared/config-check';
import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, wholePath } from '../io/paths.ts';
import { errorsOf } from '../schema/errors-of.ts';
import type { ConfigErrors } from './config-errors.ts';
import { rootFor } from './find-configuration.ts';
import { addErrorAt, type DataFile, readDataFile } from './read-yaml-file.ts';

/** The most files in one chain of `extends`. Only a mistake or an attack needs more. */
const MOST_FILES = 20;

/** Reads the files of a chain. The file at `path` comes last. */
export async function readExtends(path: string, io: Io, errors: ConfigErrors): Promise<DataFile[]> {
  const root = rootFor(folderOf(path), io);
  const files: DataFile[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const file = readDataFile(next, io, errors);
    if (file === undefined) break;
    files.unshift(file);
    await checkShape(file, errors);
    next = resolveExtends(file, files, root, io, errors);
  }
  return files;
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

/** The file that another file extends; undefined if there is none or it isn't allowed. */
function resolveExtends(
  file: DataFile,
  files: readonly DataFile[],
  root: string,
  io: Io,
  errors: ConfigErrors,
): string | undefined {
  const name = file.data['extends'];
  if (typeof name !== 'string' || name === '') return undefined;
  const path = wholePath(folderOf(file.path), name);
  const problem = extendsProblem(path, files, root, io);
  if (problem === undefined) return path;
  addErrorAt(file, ['extends'], 'value', errors, () => problem);
  return undefined;
}

function extendsProblem(path: string, files: readonly DataFile[], root: string, io: Io): string | undefined {
  if (!isInside(root, path)) return '"extends" points outside this repository. Use a file inside it.';
  if (files.some((known) => known.path === path))
    return `"extends" goes round in a circle, back to ${nameFrom(io.cwd, path)}.`;
  if (files.length >= MOST_FILES) return `"extends" goes through more than ${MOST_FILES} files.`;
  return io.exists(path) ? undefined : `"extends" points to ${nameFrom(io.cwd, path)}, which doesn't exist.`;
}
