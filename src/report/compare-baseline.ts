/** Compares findings with a baseline: which are known, which are new, and which entries are gone. */

import { openCounts } from '../findings/counts.ts';
import type { Finding, PlanReport } from '../findings/report.ts';
import { isPartial } from './compare-findings.ts';

/** A finding in a baseline. */
export interface Entry {
  readonly fingerprint: string;
  readonly rule: string;
  /** The plan's file relative to the baseline's folder, with forward slashes. */
  readonly file: string;
  readonly message: string;
}

/** Rules whose findings can't be in a baseline, and why. */
export const NEVER_IN_BASELINE: ReadonlyMap<string, string> = new Map([
  ['plan-syntax', "a plan that can't be read isn't checked"],
  ['plan-shape', "what doesn't fit the format isn't checked"],
  ['named-pupil', "a pupil's name isn't safe in a plan"],
]);

/** What a run knows about the plans that baseline entries refer to. */
export interface RunCoverage {
  /** The name of a report's file as baseline entries write it. */
  nameOf(file: string): string;
  /** Whether the plan of an entry still exists. */
  exists(file: string): boolean;
  /** Whether this run was asked to check every plan that the baseline covers. */
  readonly whole: boolean;
  /** Whether a rule had all the plans that it could report on. */
  hasAll(rule: string): boolean;
  /** Whether a rule that didn't run no longer exists, so that no run could report its findings. */
  isRetired(rule: string): boolean;
}

export interface Compared {
  /** The findings with their state, and the counts of open ones. */
  readonly plans: readonly PlanReport[];
  /** Entries without a finding, if the run checked what they refer to. */
  readonly gone: readonly Entry[];
  /** Entries without a finding, if the run didn't check what they refer to. */
  readonly unchecked: readonly Entry[];
}

/**
 * Separates known findings from new ones. Each entry matches one finding: in its own file if possible, or else, because
 * files get moved, in another file if its own no longer exists or no longer has the finding. If a plan has none of its
 * entries' findings, its network may have been given another id, so entries match findings of the same rule and words.
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
  const isKnown = (finding: Finding) => known.has(finding);
  const renamed = plans.filter((plan) => !candidatesOf(plan).some(isKnown));
  const matched = matchedByWords(renamed, pool.left(), coverage);
  for (const finding of matched.keys()) known.add(finding);
  const isGone = goneTest(plans, reportsByFile, coverage);
  const used = new Set(matched.values());
  const left = pool.left().filter((entry) => !used.has(entry));
  return {
    plans: plans.map((plan) => withStates(plan, known)),
    gone: left.filter(isGone),
    unchecked: left.filter((entry) => !isGone(entry)),
  };
}

/** Today's findings as baseline entries, without those that plans acknowledge and those that a baseline can't have. */
export function entriesOf(plans: readonly PlanReport[], nameOf: RunCoverage['nameOf']): Entry[] {
  return plans.flatMap((plan) =>
    candidatesOf(plan)
      .filter(({ acknowledged }) => acknowledged === null)
      .map(({ fingerprint, rule, message }) => ({ fingerprint, rule, file: nameOf(plan.file), message })),
  );
}

/** The findings of plans for which there is an entry with the same file, rule and words. Each entry matches one. */
function matchedByWords(
  plans: readonly PlanReport[],
  entries: readonly Entry[],
  { nameOf }: RunCoverage,
): Map<Finding, Entry> {
  const matched = new Map<Finding, Entry>();
  if (plans.length === 0 || entries.length === 0) return matched;
  const key = (file: string, { rule, message }: Pick<Entry, 'rule' | 'message'>) => `${file}\n${rule}\n${message}`;
  const byWords = new Map<string, Entry[]>();
  for (const entry of entries) {
    const words = key(entry.file, entry);
    const alike = byWords.get(words);
    if (alike === undefined) byWords.set(words, [entry]);
    else alike.push(entry);
  }
  for (const plan of plans) {
    const file = nameOf(plan.file);
    for (const finding of candidatesOf(plan)) {
      const entry = byWords.get(key(file, finding))?.pop();
      if (entry !== undefined) matched.set(finding, entry);
    }
  }
  return matched;
}

/** Findings that a baseline can have. A plan that couldn't be checked has none. */
function candidatesOf({ network, findings }: PlanReport): Finding[] {
  return network === null ? [] : findings.filter(({ rule }) => !NEVER_IN_BASELINE.has(rule));
}

/** The reports of files that could be checked completely, keyed by the file names in entries. */
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
    // If part of a plan can't be read, a rule may find nothing only because it can't tell.
    if (reports?.some(isPartial) === true) return false;
    const hasRun = reports?.some(({ outcomes }) => Object.hasOwn(outcomes, rule)) === true;
    if (reports !== undefined) return hasRun ? hasAll(rule) : isRetired(rule);
    return whole && !checked.has(file) && !exists(file);
  };
}

function withStates(plan: PlanReport, known: ReadonlySet<Finding>): PlanReport {
  const findings = plan.findings.map((finding) => ({
    ...finding,
    state: known.has(finding) ? ('known' as const) : ('new' as const),
  }));
  return { ...plan, findings, counts: openCounts(findings) };
}

/** The entries that haven't been matched with a finding yet. */
class Pool {
  private readonly byFingerprint = new Map<string, Entry[]>();

  constructor(private readonly entries: readonly Entry[]) {
    for (const entry of entries) {
      const alike = this.byFingerprint.get(entry.fingerprint);
      if (alike === undefined) this.byFingerprint.set(entry.fingerprint, [entry]);
      else alike.push(entry);
    }
  }

  /** Removes the first entry that fits. Returns whether there was one. */
  take(fingerprint: string, fits: (entry: Entry) => boolean): boolean {
    const alike = this.byFingerprint.get(fingerprint) ?? [];
    const index = alike.findIndex(fits);
    if (index >= 0) alike.splice(index, 1);
    return index >= 0;
  }

  /** The remaining entries, in the order of the baseline. */
  left(): Entry[] {
    const kept = new Set([...this.byFingerprint.values()].flat());
    return this.entries.filter((entry) => kept.has(entry));
  }
}
