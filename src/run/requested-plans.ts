/** The plans a command line asks for; folders and globs are looked into only where there are any. */

import type { FoundPlans } from '../discovery/find-plans.ts';
import { faultOf, type RequestFault } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { plainPath } from '../io/paths.ts';
import { byCodeUnit } from '../text/words.ts';

/** What is asked for. */
export interface Asked {
  /** Files, folders, globs and `-`; none means the working folder. */
  readonly paths: readonly string[];
  /** Patterns of what is not meant. */
  readonly ignore: readonly string[];
  /** Whether it is no fault that there is no plan. */
  readonly passWithNoPlans: boolean;
  /** Whether files named outright are checked only where they are plans. */
  readonly plansOnly?: boolean;
}

/** The plans, and what is wrong with what was asked for. */
export interface PlansAsked extends Pick<FoundPlans, 'files' | 'notPlans' | 'ignored'> {
  readonly faults: readonly RequestFault[];
}

export async function plansAsked(asked: Asked, io: Io): Promise<PlansAsked> {
  const found = await filesAsked(asked, io);
  if (asked.plansOnly !== true) return found;
  const { onlyPlans } = await import('../discovery/only-plans.ts');
  const { files, notPlans } = onlyPlans(found.files, io);
  const isNothing = files.length + found.faults.length === 0 && !asked.passWithNoPlans;
  return {
    files,
    notPlans: found.notPlans + notPlans,
    ignored: found.ignored,
    faults: isNothing ? [faultOf('None of the files named is a plan: a plan has a line "nlc: 1"')] : found.faults,
  };
}

async function filesAsked({ paths, ignore, passWithNoPlans }: Asked, io: Io): Promise<PlansAsked> {
  if (paths.length > 0 && ignore.length === 0 && paths.every((path) => isOneFile(path, io))) {
    const files = [...new Set(paths.map(plainPath))].sort(byCodeUnit);
    return { files: files.map((path) => ({ path, named: true })), notPlans: 0, ignored: 0, faults: [] };
  }
  const { findPlans } = await import('../discovery/find-plans.ts');
  const found = findPlans(paths, { ignore }, io);
  return orNothing(
    { ...found, faults: [...found.refused, ...(passWithNoPlans ? [] : emptyIn(found))] },
    passWithNoPlans,
  );
}

function isOneFile(path: string, io: Io): boolean {
  return path === '' || path === '-' || (!/[*?[{]/.test(path) && !io.isFolder(path));
}

/** A glob is always meant to find something, a folder only where nothing else was found. */
function emptyIn({ files, empty }: FoundPlans): RequestFault[] {
  return empty.filter(({ isGlob }) => isGlob || files.length === 0).map(({ fault }) => fault);
}

/** Where not one plan is left, it is a fault that says so, unless that may be. */
export function orNothing(found: PlansAsked, passWithNoPlans: boolean): PlansAsked {
  if (found.files.length + found.faults.length > 0 || passWithNoPlans) return found;
  return { ...found, faults: [faultOf('There is nothing to check: every plan is ignored')] };
}
