/** The plans that a command line asks for. Loads the search for folders and globs only if there are any. */

import type { FoundPlans } from '../discovery/find-plans.ts';
import { type UsageError, usageError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { plainPath } from '../io/paths.ts';
import { byCodeUnit } from '../text/words.ts';

/** What the command line asks for. */
export interface PlanRequest {
  /** Files, folders, globs and `-`; if empty, the working folder. */
  readonly paths: readonly string[];
  /** Patterns of files to ignore. */
  readonly ignore: readonly string[];
  /** Whether finding no plans is allowed. */
  readonly passWithNoPlans: boolean;
  /** Whether to check files named directly only if they are plans. */
  readonly plansOnly?: boolean;
  /** Whether files named directly are ignored like the ones in folders. */
  readonly forceExclude?: boolean;
  /** The file name to use for standard input. It is ignored like a file in a folder. */
  readonly stdinFilename?: string;
}

/** The name under which the ignore files apply to a path named directly; undefined if they don't. */
export function obeyedAs(
  path: string,
  { forceExclude = false, stdinFilename }: Pick<PlanRequest, 'forceExclude' | 'stdinFilename'>,
): string | undefined {
  if (path === '-') return stdinFilename;
  return forceExclude && path !== '' ? path : undefined;
}

/** The plans found, and what is wrong with the request. */
export interface RequestedPlans extends Pick<FoundPlans, 'files' | 'notPlans' | 'ignored'> {
  readonly errors: readonly UsageError[];
}

export async function requestedPlans(request: PlanRequest, io: Io): Promise<RequestedPlans> {
  const found = await requestedFiles(request, io);
  if (request.plansOnly !== true) return found;
  const { onlyPlans } = await import('../discovery/only-plans.ts');
  const { files, notPlans } = onlyPlans(found.files, io);
  const isNothing = files.length + found.errors.length === 0 && !request.passWithNoPlans;
  return {
    files,
    notPlans: found.notPlans + notPlans,
    ignored: found.ignored,
    errors: isNothing ? [usageError('None of these files is a plan. A plan has a line "nlc: 1".')] : found.errors,
  };
}

async function requestedFiles(request: PlanRequest, io: Io): Promise<RequestedPlans> {
  const { paths, ignore, passWithNoPlans } = request;
  const isExempt = (path: string) => obeyedAs(path, request) === undefined;
  if (paths.length > 0 && ignore.length === 0 && paths.every((path) => isOneFile(path, io) && isExempt(path))) {
    const files = [...new Set(paths.map(plainPath))].sort(byCodeUnit);
    return { files: files.map((path) => ({ path, named: true })), notPlans: 0, ignored: 0, errors: [] };
  }
  const { findPlans } = await import('../discovery/find-plans.ts');
  const found = findPlans(paths, { ignore, obeyAs: (path) => obeyedAs(path, request) }, io);
  return orNoPlansError(
    { ...found, errors: [...found.refused, ...(passWithNoPlans ? [] : emptyIn(found))] },
    passWithNoPlans,
  );
}

function isOneFile(path: string, io: Io): boolean {
  return path === '' || path === '-' || (!/[*?[{]/.test(path) && !io.isFolder(path));
}

/** A glob that matches no plan is always an error. An empty folder is an error only if no plan was found anywhere. */
function emptyIn({ files, empty }: FoundPlans): UsageError[] {
  return empty.filter(({ isGlob }) => isGlob || files.length === 0).map(({ error }) => error);
}

/** Adds an error if no plans are left, unless that is allowed. */
export function orNoPlansError(found: RequestedPlans, passWithNoPlans: boolean): RequestedPlans {
  if (found.files.length + found.errors.length > 0 || passWithNoPlans) return found;
  return { ...found, errors: [usageError('There is nothing to check, because every plan is ignored.')] };
}
