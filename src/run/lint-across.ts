/**
 * Checks the plans of a run with the rules that compare plans. Loads that code only if there are at least two plans.
 */

import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import { byCodeUnit } from '../text/words.ts';
import type { LintedPlan } from './linted-plan.ts';

/**
 * Returns the plans with the findings from comparing them.
 * @param plans sorted by file, then by position in the file
 * @param contextOnly plans of other files, used only for comparison
 */
export async function lintAcross(
  plans: readonly LintedPlan[],
  contextOnly: readonly CrossPlanInput[] = [],
): Promise<LintedPlan[]> {
  const inputs = plans.flatMap(({ crossPlan }) => crossPlan ?? []);
  const all = [...inputs, ...contextOnly].sort((a, b) => byCodeUnit(a.file, b.file));
  if (all.length < 2 || !inputs.some(({ rules }) => rules.length > 0)) return [...plans];
  const { evaluateCrossPlan, withCrossPlanResult } = await import('../cross-plan/evaluate.ts');
  const results = new Map(evaluateCrossPlan(all).map((result, index) => [all[index], result]));
  return plans.map((plan) => {
    const result = results.get(plan.crossPlan);
    return result === undefined ? plan : { ...plan, report: withCrossPlanResult(plan.report, result) };
  });
}
