/** Selects the plans to check if only changed plans are asked for. */

import type { Governing } from '../config/settings-resolver.ts';
import { UserError } from '../io/errors.ts';
import type { Changes, Range } from '../io/git/git-changes.ts';
import type { Io } from '../io/io.ts';
import { folderOf, isInside, lastName, nameFrom, rootOf, upTo, wholePath } from '../io/paths.ts';
import { count } from '../text/words.ts';
import type { PlanFile } from './lint-files.ts';

export interface ChangeOptions {
  readonly changed?: boolean;
  /** A git revision. */
  readonly since?: string;
  readonly staged?: boolean;
}

/** A changed file, and the folder below which it affects how plans are checked. Both paths are absolute. */
interface GoverningFile {
  readonly file: string;
  readonly folder: string;
}

/** Files that affect how the plans in their folder and below are checked, wherever they are. */
const GOVERNING = new Set(['.nlc.yaml', '.nlcignore']);

export interface ChangedPlans {
  /** Without files that were deleted, which isn't an error. */
  readonly files: readonly PlanFile[];
  /** Notes for the user about the selection, one per line. */
  readonly notes: readonly string[];
}

/** What the flags ask to compare. Throws a `UserError` if flags contradict each other. */
export function rangeOf({ changed, since, staged }: ChangeOptions): Range {
  if (staged !== true) return since === undefined ? {} : { since };
  if (changed === true) throw new UserError('Use either --changed or --staged, not both.');
  if (since !== undefined)
    throw new UserError('--staged compares with the last commit. Leave out --since, or use --changed instead.');
  return 'staged';
}

/**
 * Selects the files to check: those that changed, and those affected by a changed configuration. Files that git can't
 * know about here are always checked, such as standard input and files of another repository. So are files that don't
 * exist, so that they are reported, unless git lists them as deleted.
 * @param paths without duplicates
 * @param governing the files that affect plans, other than those recognised by name
 */
export function changedPlans(
  paths: readonly string[],
  range: Range,
  { root, files: names }: Changes,
  governing: readonly Governing[],
  io: Io,
): ChangedPlans {
  if (range === 'staged' && names.length === 0 && isHook(io)) return everyPlan(paths);
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

/**
 * Whether pre-commit runs this. With nothing staged, `pre-commit run --all-files` asks for everything, as pipelines do
 * that run the hooks once more. Skipping every plan would pass without having looked at any.
 */
function isHook({ env }: Io): boolean {
  return env['PRE_COMMIT'] === '1';
}

function everyPlan(paths: readonly string[]): ChangedPlans {
  return {
    files: paths.map((path) => ({ path, checked: true })),
    notes: ['Nothing is staged, so every plan is checked.'],
  };
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

/** A plan also counts as changed if a link or a folder on its path changed. */
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
