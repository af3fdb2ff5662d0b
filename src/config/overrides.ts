/** Reads what a configuration changes for some plans only, and checks that each override matches a file. */

import { isInside, nameFrom } from '../io/paths.ts';
import { type Data, isList, isMap, type Path } from '../plan/path.ts';
import { short } from '../text/clip.ts';
import { amount } from '../text/words.ts';
import type { ConfigErrors } from './config-errors.ts';
import { costOf, globOf, globProblem } from './config-globs.ts';
import { filesBelow, TooManyFiles, type Walk } from './files-below.ts';
import { addErrorAt, type DataFile } from './read-yaml-file.ts';
import { type Known, readChanges } from './rule-changes.ts';
import type { RuleOverride } from './rule-overrides.ts';

/**
 * Total length in characters of the globs of all overrides, with braces expanded. Each glob is matched against every
 * plan.
 */
const MAX_CHARACTERS = 20_000;

/** A pattern that matches no file. */
export interface Unmatched {
  readonly file: DataFile;
  readonly at: Path;
  readonly glob: string;
  /** In words that follow the pattern. */
  readonly problem: string;
}

/** Where to look for the files that patterns match, and those that match none so far. */
export interface Matching {
  /** The folder that patterns are relative to. */
  readonly folder: string;
  readonly walk: Walk;
  readonly unmatched: Unmatched[];
}

/** The overrides of one file, in order. */
export function overridesOf(file: DataFile, known: Known, matching: Matching, errors: ConfigErrors): RuleOverride[] {
  const { overrides } = file.data;
  if (!isList(overrides)) return [];
  if (charactersOf(overrides) > MAX_CHARACTERS) {
    addErrorAt(file, ['overrides'], 'value', errors, () => TOO_LONG);
    return [];
  }
  return overrides.map((entry: Data, index): RuleOverride => {
    const globs = isMap(entry) ? soundGlobs(file, index, entry['files'] ?? null, matching, errors) : [];
    const { folder } = matching;
    return {
      covers: (path) => isInside(folder, path) && globs.some((fits) => fits(nameFrom(folder, path))),
      forAll: false,
      changes: readChanges(file, ['overrides', index, 'rules'], known, errors),
    };
  });
}

const TOO_LONG = `The "files" of all overrides together have more than ${amount(MAX_CHARACTERS)} characters. Name folders instead of files.`;

function charactersOf(overrides: readonly Data[]): number {
  const files = overrides.flatMap((entry) => (isMap(entry) && isList(entry['files']) ? entry['files'] : []));
  const globs = files.filter((glob) => typeof glob === 'string');
  const written = globs.reduce((sum, glob) => sum + glob.length, 0);
  return written > MAX_CHARACTERS ? written : globs.reduce((sum, glob) => sum + costOf(glob), 0);
}

function soundGlobs(file: DataFile, index: number, written: Data, matching: Matching, errors: ConfigErrors) {
  if (!isList(written)) return [];
  return written.flatMap((glob: Data, place) => {
    if (typeof glob !== 'string' || glob === '') return [];
    const at = ['overrides', index, 'files', place];
    const problem = globProblem(glob);
    if (problem !== undefined) {
      addErrorAt(file, at, 'value', errors, () => `"${short(glob)}" ${problem}`);
      return [];
    }
    const unused = useProblem(glob, matching);
    if (unused !== undefined) matching.unmatched.push({ file, at, glob, problem: unused });
    return [globOf(glob)];
  });
}

function useProblem(glob: string, matching: Matching): string | undefined {
  if (isUsed(glob, matching)) return undefined;
  const anywhere = `**/${glob}`;
  const isBelow = !glob.includes('/') && isUsed(anywhere, matching);
  return `doesn't match any YAML file.${isBelow ? ` Did you mean "${anywhere}", in any folder?` : ''}`;
}

/** Whether any file matches a glob. If there are too many files to search, assumes that one does. */
function isUsed(glob: string, { folder, walk }: Matching): boolean {
  try {
    return filesBelow(folder, glob, walk).next().done !== true;
  } catch (error) {
    if (error instanceof TooManyFiles) return true;
    throw error;
  }
}
