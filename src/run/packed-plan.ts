/** What a file gives, packed: as text it takes little memory, and other threads and files can hold it. */

import type { LocatedSummary } from '../cross-plan/located-summary.ts';
import type { PlanSummary } from '../cross-plan/plan-summary.ts';
import type { Counts, Finding, PlanReport } from '../findings/report.ts';
import { factsOfRule } from '../lint/to-findings.ts';
import type { DescribedRule } from '../rules/bind-checks.ts';
import type { FileResult, PlanResult } from './file-result.ts';

export type PackedResult = { readonly refused: string } | { readonly plans: readonly PackedPlan[] };

/** What a plan gives by itself. What a run needs of every plan at once isn't packed. */
export interface PackedPlan {
  readonly file: string;
  readonly counts: Counts;
  /** Left out if no plan is compared with this one, or what that needs couldn't be read. */
  readonly card?: PlanSummary;
  /** The positions that the card refers to, as JSON. */
  readonly places: string;
  /** The report and the rest, as JSON. */
  readonly text: string;
}

/** A finding without what its rule says about all its findings. The fields stay, so that their order does. */
type PlainFinding = Omit<Finding, keyof FactsOfRule> & Readonly<Record<keyof FactsOfRule, null>>;

type FactsOfRule = ReturnType<typeof factsOfRule>;

const NO_FACTS = { category: null, grade: null, cites: null, because: null, why: null, since: null };

interface PlainPlan extends Omit<PlanResult, 'report' | 'placed'> {
  readonly report: Omit<PlanReport, 'findings'> & { readonly findings: readonly PlainFinding[] };
}

export function packedResult(result: FileResult): PackedResult {
  return 'refused' in result ? result : { plans: result.plans.map(packed) };
}

/** Whether data from outside is a result with plans, as far as that can be seen without unpacking them. */
export function isPackedResult(data: unknown): data is PackedResult {
  const { plans } = (data ?? {}) as { readonly plans?: unknown };
  return Array.isArray(plans) && plans.every(isPacked);
}

function isPacked(data: unknown): data is PackedPlan {
  const { file, counts, places, text } = (data ?? {}) as Partial<Record<keyof PackedPlan, unknown>>;
  return [file, places, text].every((field) => typeof field === 'string') && typeof counts === 'object';
}

export function packed({ report, placed, ...rest }: PlanResult): PackedPlan {
  const plain: PlainPlan = {
    report: { ...report, findings: report.findings.map((finding) => ({ ...finding, ...NO_FACTS })) },
    ...rest,
  };
  return {
    file: report.file,
    counts: report.counts,
    ...(placed && { card: detached(placed.card) }),
    places: JSON.stringify(placed?.places ?? {}),
    text: JSON.stringify(plain),
  };
}

/** The same data in texts of its own. Otherwise its texts, which are parts of the plan's, would keep the whole plan alive. */
function detached(card: PlanSummary): PlanSummary {
  return JSON.parse(JSON.stringify(card)) as PlanSummary;
}

/**
 * Throws an `Error` if a finding is about a rule that doesn't run.
 * @param rules those of the settings that the file was checked with
 */
export function unpacked({ card, places, text }: PackedPlan, rules: ReadonlyMap<string, DescribedRule>): PlanResult {
  const { report, ...rest } = JSON.parse(text) as PlainPlan;
  const findings = report.findings.map((finding) => wholeFinding(finding, rules));
  return { report: { ...report, findings }, ...rest, ...(card && { placed: placedAt(card, () => places) }) };
}

/**
 * A summary with its positions, which are read when they are needed.
 * @param places gives them as JSON
 */
export function placedAt(card: PlanSummary, places: () => string): LocatedSummary {
  return {
    card,
    get places() {
      if (latest?.card !== card) latest = { card, places: JSON.parse(places()) as LocatedSummary['places'] };
      return latest.places;
    },
  };
}

/** Only those of one plan are kept: several are asked for, one after another, and then those of another plan. */
let latest: LocatedSummary | undefined;

function wholeFinding(finding: PlainFinding, rules: ReadonlyMap<string, DescribedRule>): Finding {
  const rule = rules.get(finding.rule);
  if (rule === undefined) throw new Error(`A finding is about a rule that doesn't run: ${finding.rule}`);
  return { ...finding, ...factsOfRule(rule) };
}
