/** Compares findings with a baseline: which are known, which are new, and which entries are gone. */

import { NO_FINDINGS, openCounts } from '../findings/counts.ts';
import { type Counts, type Finding, isOpen, type PlanReport } from '../findings/report.ts';
import type { Level } from '../rules/types.ts';
import type { Sequence } from '../text/sequence.ts';
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
  /** A plan's report with the state of every finding, and the counts of open ones, given its position. */
  withStates(plan: PlanReport, index: number): PlanReport;
  /** By the positions of the plans: how many findings are known that would otherwise be open. */
  readonly known: readonly Counts[];
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
export function compare(entries: readonly Entry[], plans: Sequence<PlanReport>, coverage: RunCoverage): Compared {
  const pool = new Pool(entries);
  const known = new KnownFindings(plans.length);
  const files = new Map<string, CheckedFile>();
  const open: Candidate[] = [];
  let plan = 0;
  for (const report of plans) {
    const file = coverage.nameOf(report.file);
    files.set(file, withReport(files.get(file), report));
    for (const [at, finding] of candidatesOf(report)) {
      const candidate = { plan, at, level: isOpen(finding) ? finding.level : null, fingerprint: finding.fingerprint };
      if (pool.take(finding.fingerprint, (entry) => entry.file === file)) known.add(candidate);
      else open.push(candidate);
    }
    plan += 1;
  }
  for (const candidate of open) {
    const isMoved = ({ file }: Entry) => files.get(file)?.isReadable === true || !coverage.exists(file);
    if (pool.take(candidate.fingerprint, isMoved)) known.add(candidate);
  }
  const left = matchedByWords(plans, pool.left(), known, coverage);
  const isGone = goneTest(files, coverage);
  return {
    withStates: (report, index) => withStates(report, known.of(index)),
    known: known.counts,
    gone: left.filter(isGone),
    unchecked: left.filter((entry) => !isGone(entry)),
  };
}

/** A finding that a baseline can have, by its place in the run. */
interface Candidate {
  readonly plan: number;
  readonly at: number;
  /** Null if the plan acknowledges it. */
  readonly level: Level | null;
  readonly fingerprint: string;
}

/** The findings that a baseline has, by their places in the run. */
class KnownFindings {
  readonly counts: Counts[];
  private readonly places = new Map<number, Set<number>>();

  constructor(plans: number) {
    this.counts = Array.from({ length: plans }, () => NO_FINDINGS);
  }

  add({ plan, at, level }: Pick<Candidate, 'plan' | 'at' | 'level'>): void {
    this.places.set(plan, (this.places.get(plan) ?? new Set()).add(at));
    const counts = this.counts[plan] as Counts;
    if (level !== null) this.counts[plan] = { ...counts, [level]: counts[level] + 1 };
  }

  of(plan: number): ReadonlySet<number> {
    return this.places.get(plan) ?? NONE;
  }
}

const NONE: ReadonlySet<number> = new Set();

/** Today's findings as baseline entries, without those that plans acknowledge and those that a baseline can't have. */
export function entriesOf(plans: Iterable<PlanReport>, nameOf: RunCoverage['nameOf']): Entry[] {
  const entries: Entry[] = [];
  for (const plan of plans)
    for (const [, { acknowledged, fingerprint, rule, message }] of candidatesOf(plan))
      if (acknowledged === null) entries.push({ fingerprint, rule, file: nameOf(plan.file), message });
  return entries;
}

/**
 * Adds what entries match by file, rule and words, in plans without known findings. Each entry matches one finding.
 * Returns the entries that are left.
 */
function matchedByWords(
  plans: Sequence<PlanReport>,
  entries: readonly Entry[],
  known: KnownFindings,
  { nameOf }: RunCoverage,
): readonly Entry[] {
  if (entries.length === 0) return entries;
  const key = (file: string, { rule, message }: Pick<Entry, 'rule' | 'message'>) => `${file}\n${rule}\n${message}`;
  const byWords = new Map<string, Entry[]>();
  for (const entry of entries) {
    const words = key(entry.file, entry);
    const alike = byWords.get(words);
    if (alike === undefined) byWords.set(words, [entry]);
    else alike.push(entry);
  }
  const used = new Set<Entry>();
  for (let plan = 0; plan < plans.length; plan += 1) {
    if (known.of(plan).size > 0) continue;
    const report = plans.at(plan) as PlanReport;
    const file = nameOf(report.file);
    for (const [at, finding] of candidatesOf(report)) {
      const entry = byWords.get(key(file, finding))?.pop();
      if (entry === undefined) continue;
      used.add(entry);
      known.add({ plan, at, level: isOpen(finding) ? finding.level : null });
    }
  }
  return entries.filter((entry) => !used.has(entry));
}

/** Findings that a baseline can have, with their positions. A plan that couldn't be checked has none. */
function candidatesOf({ network, findings }: PlanReport): (readonly [at: number, finding: Finding])[] {
  return network === null ? [] : [...findings.entries()].filter(([, { rule }]) => !NEVER_IN_BASELINE.has(rule));
}

/** A file of the run, with all its plans. */
interface CheckedFile {
  /** Whether every plan could be read as one. */
  readonly isReadable: boolean;
  /** Whether something in a plan doesn't fit the format. */
  readonly isPartial: boolean;
  /** The rules that ran, of each plan. */
  readonly rules: readonly ReadonlySet<string>[];
}

function withReport(file: CheckedFile | undefined, report: PlanReport): CheckedFile {
  return {
    isReadable: file?.isReadable !== false && report.network !== null,
    isPartial: file?.isPartial === true || isPartial(report),
    rules: [...(file?.rules ?? []), rulesIn(report)],
  };
}

/** The same set for the same rules, because most plans are checked with the same ones. */
const SETS = new Map<string, ReadonlySet<string>>();

function rulesIn({ outcomes }: PlanReport): ReadonlySet<string> {
  const ids = Object.keys(outcomes);
  const key = ids.join(' ');
  const known = SETS.get(key) ?? new Set(ids);
  SETS.set(key, known);
  return known;
}

function goneTest(
  files: ReadonlyMap<string, CheckedFile>,
  { exists, whole, hasAll, isRetired }: RunCoverage,
): (entry: Entry) => boolean {
  return ({ file, rule }) => {
    const checked = files.get(file);
    if (checked?.isReadable !== true) return whole && checked === undefined && !exists(file);
    // If part of a plan can't be read, a rule may find nothing only because it can't tell.
    if (checked.isPartial) return false;
    return checked.rules.some((rules) => rules.has(rule)) ? hasAll(rule) : isRetired(rule);
  };
}

function withStates(plan: PlanReport, known: ReadonlySet<number>): PlanReport {
  const findings = plan.findings.map((finding, at) => ({
    ...finding,
    state: known.has(at) ? ('known' as const) : ('new' as const),
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
