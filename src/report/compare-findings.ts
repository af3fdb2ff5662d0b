/** Findings of two versions of a plan set side by side. */

import { type Finding, isOpen } from '../findings/report.ts';

export interface FindingsCompared {
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
  /** As they are found now. */
  readonly open: readonly Finding[];
}

/** By fingerprint, so that neither line numbers nor counts make an old finding new. Acknowledged findings stay out. */
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
