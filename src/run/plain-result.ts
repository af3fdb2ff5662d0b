/** The results of a file as plain data, which other threads and files can hold, and back again. */

import { type LocatedSummary, locateLater } from '../cross-plan/located-summary.ts';
import type { Finding, PlanReport } from '../findings/report.ts';
import { factsOfRule } from '../lint/to-findings.ts';
import type { DescribedRule } from '../rules/bind-checks.ts';
import type { FileResult, PlanResult } from './file-result.ts';

export type PlainResult = { readonly refused: string } | { readonly plans: readonly PlainPlan[] };

export interface PlainPlan extends Omit<PlanResult, 'report' | 'placed'> {
  readonly report: Omit<PlanReport, 'findings'> & { readonly findings: readonly PlainFinding[] };
  readonly placed?: Pick<LocatedSummary, 'card'> & Partial<LocatedSummary>;
}

/** A finding without what its rule says about all its findings. The fields stay, so that their order does. */
export type PlainFinding = Omit<Finding, keyof FactsOfRule> & Readonly<Record<keyof FactsOfRule, null>>;

type FactsOfRule = ReturnType<typeof factsOfRule>;

const NO_FACTS = { category: null, grade: null, cites: null, because: null, why: null, since: null };

/** @param isPart whether positions of the summary are needed in any case */
export function toPlain(result: FileResult, isPart: boolean): PlainResult {
  if ('refused' in result) return result;
  return {
    plans: result.plans.map(({ report, placed, ...rest }) => ({
      ...rest,
      report: { ...report, findings: report.findings.map((finding) => ({ ...finding, ...NO_FACTS })) },
      ...(placed && { placed: isPart ? { ...placed } : { card: placed.card } }),
    })),
  };
}

/** @param rules those of the settings that the file was checked with */
export function fromPlain(result: PlainResult, rules: ReadonlyMap<string, DescribedRule>): FileResult {
  if ('refused' in result) return result;
  return {
    plans: result.plans.map(({ report: plain, placed, ...rest }) => {
      const report = { ...plain, findings: plain.findings.map((finding) => wholeFinding(finding, rules)) };
      return { ...rest, report, ...(placed && { placed: whole(placed, report) }) };
    }),
  };
}

function wholeFinding(finding: PlainFinding, rules: ReadonlyMap<string, DescribedRule>): Finding {
  const rule = rules.get(finding.rule);
  if (rule === undefined) throw new Error(`A finding is about a rule that doesn't run: ${finding.rule}`);
  return { ...finding, ...factsOfRule(rule) };
}

function whole({ card, places }: NonNullable<PlainPlan['placed']>, report: PlanReport): LocatedSummary {
  return places === undefined ? locateLater(card, report) : { card, places };
}
