/** What a plan's versions show one after another: which statements came to be met, and which findings came and went. */

import type { Finding, PlanReport } from '../findings/report.ts';
import { compareFindings, isPartial } from './compare-findings.ts';

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
  /** Whether only part of it fits the format. A statement isn't lost then, nor a finding gone: nobody can tell. */
  readonly isPartial: boolean;
  readonly stage: string | null;
  readonly schools: number | null;
  /** Codes of statements that the plan meets for the first time, or again. */
  readonly met: readonly string[];
  /** Codes of statements that it no longer meets. */
  readonly lost: readonly string[];
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** What is known of a plan after a version. */
interface Known extends Pick<PlanReport, 'stage' | 'schools' | 'findings'> {
  readonly met: readonly string[];
}

/** A step for each version, in the order given. The first has everything that its version shows. */
export function historyOf(versions: readonly CheckedVersion[]): HistoryStep[] {
  let before: Known | undefined;
  return versions.map(({ version, report }) => {
    if (report === null) return { ...NOTHING, version, isReadable: false };
    const after = knownAfter(report, before);
    const step = stepTo(after, before);
    before = after;
    return { ...step, version, isReadable: true, isPartial: isPartial(report) };
  });
}

const NOTHING = { isPartial: false, stage: null, schools: null, met: [], lost: [], appeared: [], gone: [] } as const;

/** If only part of a version fits the format, what was known before and isn't contradicted still holds. */
function knownAfter(report: PlanReport, before: Known | undefined): Known {
  const { stage, schools, findings } = report;
  const met = report.profile.flatMap((grade) => grade.met);
  if (before === undefined || !isPartial(report)) return { stage, schools, findings, met };
  return {
    stage: stage ?? before.stage,
    schools: schools ?? before.schools,
    findings: [...findings, ...compareFindings(before.findings, findings).gone],
    met: [...new Set([...before.met, ...met])],
  };
}

function stepTo(now: Known, before: Known | undefined): Omit<HistoryStep, 'version' | 'isReadable' | 'isPartial'> {
  const had = before?.met ?? [];
  const { appeared, gone } = compareFindings(before?.findings ?? [], now.findings);
  return {
    stage: now.stage === before?.stage ? null : now.stage,
    schools: now.schools === before?.schools ? null : now.schools,
    met: now.met.filter((code) => !had.includes(code)),
    lost: had.filter((code) => !now.met.includes(code)),
    appeared,
    gone,
  };
}

/** Whether nothing that `nlc` looks at is different. */
export function isQuiet({ isReadable, stage, schools, met, lost, appeared, gone }: HistoryStep): boolean {
  return (
    isReadable && stage === null && schools === null && [met, lost, appeared, gone].every((list) => list.length === 0)
  );
}
