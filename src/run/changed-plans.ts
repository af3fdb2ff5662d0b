/** Which plans of a run are judged when only those that changed are asked for. */

import type { Governing } from '../config/settings-resolver.ts';
import { UserError } from '../io/errors.ts';
import type { Changes, Range } from '../io/git/git-changes.ts';
import type { Io } from '../io/io.ts';
import { folderOf, isInside, lastName, nameFrom, rootOf, upTo, wholePath } from '../io/paths.ts';
import { count } from '../text/words.ts';
import type { PlanFile } from './lint-files.ts';

export interface ChangeOptions {
  readonly changed?: boolean;
  /** A revision of git. */
  readonly since?: string;
  readonly staged?: boolean;
}

/** A file that changed, and the folder beneath which it decides how plans are judged; both by their whole paths. */
interface GoverningFile {
  readonly file: string;
  readonly folder: string;
}

/** Files that decide how the plans in their folder and beneath it are judged, wherever they are met. */
const GOVERNING = new Set(['.nlc.yaml', '.nlcignore']);

export interface ChangedPlans {
  /** Without those that were deleted, which is no fault. */
  readonly files: readonly PlanFile[];
  /** What a person is to know of the choice, a line each. */
  readonly notes: readonly string[];
}

/** What the flags ask to compare. Throws a `UserError` on flags that contradict each other. */
export function rangeOf({ changed, since, staged }: ChangeOptions): Range {
  if (staged !== true) return since === undefined ? {} : { since };
  if (changed === true) throw new UserError('Use either --changed or --staged, not both.');
  if (since !== undefined)
    throw new UserError('--staged compares with the last commit. Leave out --since, or use --changed instead.');
  return 'staged';
}

/**
 * Which files to judge: those that changed, or that a changed configuration governs; and those of which git here cannot
 * know, as standard input and files of another repository. A file that is not there counts as changed, so that it is missed.
 * @param paths each once
 * @param governing what decides besides files known by their names
 */
export function changedPlans(
  paths: readonly string[],
  range: Range,
  { root, files: names }: Changes,
  governing: readonly Governing[],
  io: Io,
): ChangedPlans {
  const changed = new Set(names.map((name) => wholePath(root, name)));
  const kept = paths.filter((path) => path === '-' || io.exists(path) || !changed.has(wholePath(io.cwd, path)));
  const governingFiles = governors(changed, governing).map((one) => ({
    ...one,
    over: kept.filter(isBeneath(one.folder, io)),
  }));
  const governed = new Set(governingFiles.flatMap(({ over }) => over));
  const files = kept.map((path) => ({ path, checked: governed.has(path) || isChanged(path, root, changed, io) }));
  const notes = governingFiles.filter(({ over }) => over.length > 0).map((one) => governingNote(one, root, io));
  if (files.every(({ checked }) => !checked)) notes.push(nothingNote(range, files.length));
  return { files, notes };
}

function governors(changed: ReadonlySet<string>, governing: readonly Governing[]): GoverningFile[] {
  const named = [...changed].filter((file) => GOVERNING.has(lastName(file)));
  const governingFiles = [
    ...named.map((file) => ({ file, folder: folderOf(file) })),
    ...governing.flatMap(({ folder, decides }) => [...changed].filter(decides).map((file) => ({ file, folder }))),
  ];
  return [
    ...new Map(
      governingFiles.map((governingFile) => [`${governingFile.file}\0${governingFile.folder}`, governingFile]),
    ).values(),
  ];
}

function isBeneath(folder: string, io: Io): (file: string) => boolean {
  return (file) => file !== '-' && isInside(folder, io.realPath(file));
}

/** A plan changes with a link or a folder on the way to it too. */
function isChanged(file: string, root: string, changed: ReadonlySet<string>, io: Io): boolean {
  if (file === '-' || !io.exists(file)) return true;
  const real = io.realPath(file);
  if (rootOf(folderOf(real), io.exists) !== root) return true;
  return [wholePath(io.cwd, file), real].some((place) => upTo(root, place).some((step) => changed.has(step)));
}

function governingNote({ file, folder }: GoverningFile, root: string, io: Io): string {
  const beneath = folder === root ? '' : ` in ${nameFrom(io.cwd, folder) || '.'} and below`;
  return `${nameFrom(io.cwd, file)} has changed, so every plan${beneath} is checked.`;
}

function nothingNote(range: Range, files: number): string {
  if (files === 0) return 'There is no plan left to check: the plans you named have been deleted.';
  const skipped = `${count(files, 'plan was', 'plans were')} skipped`;
  if (range === 'staged') return `No plan has staged changes, so ${skipped}.`;
  return `No plan has changed since ${range.since ?? 'the last commit'}, so ${skipped}.`;
}
