/** A configuration and those it extends, read and held to the schema, the furthest first. */

import schema from '#prepared/config-schema';
import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, wholePath } from '../io/paths.ts';
import { validate } from '../schema/validate.ts';
import type { FaultList } from './config-errors.ts';
import { rootFor } from './find-configuration.ts';
import { type DataFile, faultAt, readDataFile } from './read-yaml-file.ts';
import { reportShape } from './shape-faults.ts';

/** More files than this in one chain only a mistake or mischief makes. */
const MOST_FILES = 20;

const SHAPE = { schema, field: 'a setting' };

/** The files of a chain, that of the path last. */
export function readChain(path: string, io: Io, faults: FaultList): DataFile[] {
  const root = rootFor(folderOf(path), io);
  const files: DataFile[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const file = readDataFile(next, io, faults);
    if (file === undefined) break;
    files.unshift(file);
    reportShape(file, SHAPE, validate(schema, file.data), faults);
    next = extended(file, files, root, io, faults);
  }
  return files;
}

/** The file that another brings in, unless it may not be. */
function extended(
  file: DataFile,
  files: readonly DataFile[],
  root: string,
  io: Io,
  faults: FaultList,
): string | undefined {
  const name = file.data['extends'];
  if (typeof name !== 'string' || name === '') return undefined;
  const path = wholePath(folderOf(file.path), name);
  const problem = extendsProblem(path, files, root, io);
  if (problem === undefined) return path;
  faultAt(file, ['extends'], 'value', faults, () => problem);
  return undefined;
}

function extendsProblem(path: string, files: readonly DataFile[], root: string, io: Io): string | undefined {
  if (!isInside(root, path)) return '"extends" leads out of this repository; only files in it can be brought in';
  if (files.some((known) => known.path === path))
    return `"extends" leads round in a circle, back to ${nameFrom(io.cwd, path)}`;
  if (files.length >= MOST_FILES) return `"extends" goes on over more than ${MOST_FILES} files`;
  return io.exists(path) ? undefined : `"extends" names ${nameFrom(io.cwd, path)}, which does not exist`;
}
