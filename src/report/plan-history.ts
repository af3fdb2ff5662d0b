/** What a plan's versions show one after another: which statements came to be met, and which findings came and went. */

import type { Finding, PlanReport } from '../findings/report.ts';
import { compareFindings } from './compare-findings.ts';

/** Where a version comes from. */
export interface VersionName {
  /** `YYYY-MM-DD`: when the version was written, which is also the day that it's checked on. */
  readonly day: string;
  /** The whole id of a commit; null for a file. */
  readonly commit: string | null;
  /** The first line of the commit's message; for a file, its name. */
  readonly subject: string;
  readonly file: string;
}

export interface CheckedVersion {
  readonly version: VersionName;
  /** Null if the version can't be read as a plan. */
  readonly report: PlanReport | null;
}

/** What is different from the last version before that could be read. */
export interface HistoryStep {
  readonly version: VersionName;
  readonly isReadable: boolean;
  readonly stage: string | null;
  readonly schools: number | null;
  /** Codes of statements that the plan meets for the first time, or again. */
  readonly met: readonly string[];
  /** Codes of statements that it no longer meets. */
  readonly lost: readonly string[];
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** A step for each version, in the order given. The first has everything that its version shows. */
export function historyOf(versions: readonly CheckedVersion[]): HistoryStep[] {
  let before: PlanReport | undefined;
  return versions.map(({ version, report }) => {
    if (report === null) return { ...NOTHING, version, isReadable: false };
    const step = stepTo(report, before, version);
    before = report;
    return step;
  });
}

const NOTHING = { stage: null, schools: null, met: [], lost: [], appeared: [], gone: [] } as const;

function stepTo(now: PlanReport, before: PlanReport | undefined, version: VersionName): HistoryStep {
  const [had, has] = [metBy(before), metBy(now)];
  const { appeared, gone } = compareFindings(before?.findings ?? [], now.findings);
  return {
    version,
    isReadable: true,
    stage: now.stage === before?.stage ? null : now.stage,
    schools: now.schools === before?.schools ? null : now.schools,
    met: has.filter((code) => !had.includes(code)),
    lost: had.filter((code) => !has.includes(code)),
    appeared,
    gone,
  };
}

function metBy(report: PlanReport | undefined): string[] {
  return (report?.profile ?? []).flatMap(({ met }) => met);
}

/** Whether nothing that `nlc` looks at is different. */
export function isQuiet({ isReadable, stage, schools, met, lost, appeared, gone }: HistoryStep): boolean {
  return (
    isReadable && stage === null && schools === null && [met, lost, appeared, gone].every((list) => list.length === 0)
  );
}
