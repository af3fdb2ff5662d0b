/** Compares the findings of two versions of a plan. */

import { type Finding, isOpen, type PlanReport } from '../findings/report.ts';

export interface FindingsCompared {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Findings that both versions have, as they are in the new one. */
  readonly open: readonly Finding[];
}

/**
 * Compares by fingerprint, so changed line numbers and counts don't make an old finding new. Ignores acknowledged
 * findings.
 */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): FindingsCompared {
  const old = unsettled(before);
  const now = unsettled(after);
  const known = new Set(old.map(({ fingerprint }) => fingerprint));
  const present = new Set(now.map(({ fingerprint }) => fingerprint));
  return {
    appeared: now.filter(({ fingerprint }) => !known.has(fingerprint)),
    gone: old.filter(({ fingerprint }) => !present.has(fingerprint)),
    open: now.filter(({ fingerprint }) => known.has(fingerprint)),
  };
}

function unsettled(findings: readonly Finding[]): Finding[] {
  return findings.filter(isOpen);
}

/** Whether something in a plan doesn't fit the format, so that only the rest was checked. */
export function isPartial({ outcomes }: Pick<PlanReport, 'outcomes'>): boolean {
  return outcomes['plan-shape'] === 'failed';
}
