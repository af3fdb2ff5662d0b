/** What a configuration changes for some plans only, and whether there is a file that each is for. */

import { folderOf, isInside, nameFrom } from '../io/paths.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import { short } from '../text/words.ts';
import type { FaultList } from './config-errors.ts';
import { filesBelow, TooManyFiles, type Walk } from './files-below.ts';
import { type DataFile, faultAt } from './read-yaml-file.ts';
import { type Known, readChanges } from './rule-changes.ts';
import type { Layer } from './rule-overrides.ts';
import { globOf, globProblem } from './safe-regexp.ts';

/** Signs of the globs of all exceptions together: each glob is held against every plan. */
const MOST_SIGNS = 20_000;

/** The overrides of one file, in order. */
export function overridesOf(file: DataFile, known: Known, walk: Walk, faults: FaultList): Layer[] {
  const { overrides } = file.data;
  if (!isList(overrides)) return [];
  if (signsOf(overrides) > MOST_SIGNS) {
    faultAt(file, ['overrides'], 'value', faults, () => TOO_LONG);
    return [];
  }
  return overrides.map((entry: Data, index): Layer => {
    const globs = isMap(entry) ? soundGlobs(file, index, entry['files'] ?? null, walk, faults) : [];
    const folder = folderOf(file.path);
    return {
      covers: (path) => isInside(folder, path) && globs.some((fits) => fits(nameFrom(folder, path))),
      changes: readChanges(file, ['overrides', index, 'rules'], known, faults),
    };
  });
}

const TOO_LONG = `"files" of all exceptions together are longer than ${MOST_SIGNS} signs; name folders instead of files`;

function signsOf(overrides: readonly Data[]): number {
  const globs = overrides.flatMap((entry) => (isMap(entry) && isList(entry['files']) ? entry['files'] : []));
  return globs.reduce((sum: number, glob) => sum + (typeof glob === 'string' ? glob.length : 0), 0);
}

function soundGlobs(file: DataFile, index: number, written: Data, walk: Walk, faults: FaultList) {
  if (!isList(written)) return [];
  return written.flatMap((glob: Data, place) => {
    if (typeof glob !== 'string' || glob === '') return [];
    const problem = globProblem(glob) ?? useProblem(file, glob, walk);
    if (problem === undefined) return [globOf(glob)];
    faultAt(file, ['overrides', index, 'files', place], 'value', faults, () => `"${short(glob)}": ${problem}`);
    return [];
  });
}

function useProblem(file: DataFile, glob: string, walk: Walk): string | undefined {
  if (isUsed(file, glob, walk)) return undefined;
  const anywhere = `**/${glob}`;
  const isBelow = !glob.includes('/') && isUsed(file, anywhere, walk);
  return `no YAML file fits it${isBelow ? `. Did you mean "${anywhere}", in whatever folder?` : ''}`;
}

/** Whether a file fits a glob; where there are too many to look through, one may. */
function isUsed(file: DataFile, glob: string, walk: Walk): boolean {
  try {
    return filesBelow(folderOf(file.path), glob, walk).next().done !== true;
  } catch (error) {
    if (error instanceof TooManyFiles) return true;
    throw error;
  }
}
