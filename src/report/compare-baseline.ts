/** Findings known from before: which of today's they are, which are new, and which are made no longer. */

import { type Finding, openCounts, type PlanReport } from '../findings/report.ts';

/** A finding that a baseline holds. */
export interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  /** The plan's file from the folder of the baseline, with slashes. */
  readonly file: string;
  readonly message: string;
}

/** Rules of which no finding may be known, and why. */
export const NEVER_IN_BASELINE: ReadonlyMap<string, string> = new Map([
  ['plan-syntax', "a plan that can't be read isn't checked"],
  ['plan-shape', "what doesn't fit the format isn't checked"],
  ['named-pupil', "a pupil's name isn't safe in a plan"],
]);

/** What a run tells of the plans that entries speak of. */
export interface RunCoverage {
  /** A report's file as entries name it. */
  nameOf(file: string): string;
  /** Whether a plan that an entry names is still there. */
  exists(file: string): boolean;
  /** Whether every plan that the baseline is for was to be judged in this run. */
  readonly whole: boolean;
  /** Whether a rule had before it all the plans of which it may speak. */
  hasAll(rule: string): boolean;
  /** Whether a rule that did not run is one that no run could ask any more. */
  isRetired(rule: string): boolean;
}

export interface Compared {
  /** The findings with their state, and counts of those that are open. */
  readonly plans: readonly PlanReport[];
  /** Entries that no finding answers to, of those of which the run can tell. */
  readonly gone: readonly Entry[];
  /** Entries that no finding answers to, of which the run cannot tell. */
  readonly unchecked: readonly Entry[];
}

/**
 * Tells findings that are known from new ones. An entry answers for one finding: of its own file first; then, where its
 * own plan is there no longer or no longer has it, of another, since files are moved.
 */
export function compare(entries: readonly Entry[], plans: readonly PlanReport[], coverage: RunCoverage): Compared {
  const pool = new Pool(entries);
  const known = new Set<Finding>();
  const open = plans.flatMap((plan) => {
    const file = coverage.nameOf(plan.file);
    return candidatesOf(plan).filter((finding) => {
      if (!pool.take(finding.fingerprint, (entry) => entry.file === file)) return true;
      known.add(finding);
      return false;
    });
  });
  const reportsByFile = groupByFile(plans, coverage);
  for (const finding of open) {
    const isMoved = ({ file }: Entry) => reportsByFile.has(file) || !coverage.exists(file);
    if (pool.take(finding.fingerprint, isMoved)) known.add(finding);
  }
  const isGone = goneTest(plans, reportsByFile, coverage);
  const left = pool.left();
  return {
    plans: plans.map((plan) => withStates(plan, known)),
    gone: left.filter(isGone),
    unchecked: left.filter((entry) => !isGone(entry)),
  };
}

/** Today's findings as a baseline holds them: all but those that plans acknowledge and those that may not be known. */
export function entriesOf(plans: readonly PlanReport[], nameOf: RunCoverage['nameOf']): Entry[] {
  return plans.flatMap((plan) =>
    candidatesOf(plan)
      .filter(({ acknowledged }) => acknowledged === null)
      .map(({ fingerprint, rule, message }) => ({ fingerprint, rule, file: nameOf(plan.file), message })),
  );
}

/** Findings that a baseline may hold: none of a plan that could not be judged. */
function candidatesOf({ network, findings }: PlanReport): Finding[] {
  return network === null ? [] : findings.filter(({ rule }) => !NEVER_IN_BASELINE.has(rule));
}

/** The reports of files that could be judged from end to end, by the names that entries give them. */
function groupByFile(plans: readonly PlanReport[], { nameOf }: RunCoverage): Map<string, PlanReport[]> {
  const files = new Map<string, PlanReport[]>();
  for (const plan of plans) files.set(nameOf(plan.file), [...(files.get(nameOf(plan.file)) ?? []), plan]);
  return new Map([...files].filter(([, reports]) => reports.every(({ network }) => network !== null)));
}

function goneTest(
  plans: readonly PlanReport[],
  reportsByFile: ReadonlyMap<string, readonly PlanReport[]>,
  { nameOf, exists, whole, hasAll, isRetired }: RunCoverage,
): (entry: Entry) => boolean {
  const checked = new Set(plans.map(({ file }) => nameOf(file)));
  return ({ file, rule }) => {
    const reports = reportsByFile.get(file);
    // Where part of a plan can't be read, a rule may find nothing only because it can't tell.
    if (reports?.some(isPartial) === true) return false;
    const hasRun = reports?.some(({ outcomes }) => Object.hasOwn(outcomes, rule)) === true;
    if (reports !== undefined) return hasRun ? hasAll(rule) : isRetired(rule);
    return whole && !checked.has(file) && !exists(file);
  };
}

/** Whether something in a plan doesn't fit the format, so that only the rest was checked. */
function isPartial({ outcomes }: PlanReport): boolean {
  return outcomes['plan-shape'] === 'failed';
}

function withStates(plan: PlanReport, known: ReadonlySet<Finding>): PlanReport {
  const findings = plan.findings.map((finding) => ({
    ...finding,
    state: known.has(finding) ? ('known' as const) : ('new' as const),
  }));
  return { ...plan, findings, counts: openCounts(findings) };
}

/** Entries that have not answered for a finding yet. */
class Pool {
  private readonly byFingerprint = new Map<string, Entry[]>();

  constructor(private readonly entries: readonly Entry[]) {
    for (const entry of entries) {
      const alike = this.byFingerprint.get(entry.fingerprint);
      if (alike === undefined) this.byFingerprint.set(entry.fingerprint, [entry]);
      else alike.push(entry);
    }
  }

  /** Takes the first entry that fits out, if there is one. */
  take(fingerprint: string, fits: (entry: Entry) => boolean): boolean {
    const alike = this.byFingerprint.get(fingerprint) ?? [];
    const index = alike.findIndex(fits);
    if (index >= 0) alike.splice(index, 1);
    return index >= 0;
  }

  /** In the order of the baseline. */
  left(): Entry[] {
    const kept = new Set([...this.byFingerprint.values()].flat());
    return this.entries.filter((entry) => kept.has(entry));
  }
}
