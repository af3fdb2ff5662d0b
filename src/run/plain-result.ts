/** The results of a file as plain data, which other threads and files can hold, and back again. */

import type { Finding, PlanReport } from '../findings/report.ts';
import { factsOfRule } from '../lint/to-findings.ts';
import type { DescribedRule } from '../rules/bind-checks.ts';
import type { FileResult, PlanResult } from './file-result.ts';

export type PlainResult = { readonly refused: string } | { readonly plans: readonly PlainPlan[] };

export interface PlainPlan extends Omit<PlanResult, 'report'> {
  readonly report: Omit<PlanReport, 'findings'> & { readonly findings: readonly PlainFinding[] };
}

/** A finding without what its rule says about all its findings. The fields stay, so that their order does. */
export type PlainFinding = Omit<Finding, keyof FactsOfRule> & Readonly<Record<keyof FactsOfRule, null>>;

type FactsOfRule = ReturnType<typeof factsOfRule>;

const NO_FACTS = { category: null, grade: null, cites: null, because: null, why: null, since: null };

export function toPlain(result: FileResult): PlainResult {
  if ('refused' in result) return result;
  return {
    plans: result.plans.map(({ report, ...rest }) => ({
      ...rest,
      report: { ...report, findings: report.findings.map((finding) => ({ ...finding, ...NO_FACTS })) },
    })),
  };
}

/** @param rules those of the settings that the file was checked with */
export function fromPlain(result: PlainResult, rules: ReadonlyMap<string, DescribedRule>): FileResult {
  if ('refused' in result) return result;
  return {
    plans: result.plans.map(({ report, ...rest }) => ({
      ...rest,
      report: { ...report, findings: report.findings.map((finding) => wholeFinding(finding, rules)) },
    })),
  };
}

function wholeFinding(finding: PlainFinding, rules: ReadonlyMap<string, DescribedRule>): Finding {
  const rule = rules.get(finding.rule);
  if (rule === undefined) throw new Error(`A finding is about a rule that doesn't run: ${finding.rule}`);
  return { ...finding, ...factsOfRule(rule) };
}
