/**
 * Checks the plans of a run with the rules that compare plans. Loads that code only if there are at least two plans.
 */

import type { CrossPlanInput } from '../cross-plan/evaluate.ts';
import { countsTogether, NO_FINDINGS } from '../findings/counts.ts';
import { mapped } from '../text/sequence.ts';
import { byCodeUnit } from '../text/words.ts';
import type { CheckedPlans } from './linted-plan.ts';

/**
 * Returns the plans with the findings from comparing them.
 * @param contextOnly plans of other files, used only for comparison
 */
export async function lintAcross(
  checked: CheckedPlans,
  contextOnly: readonly CrossPlanInput[] = [],
): Promise<Pick<CheckedPlans, 'plans' | 'verdicts'>> {
  const { plans, verdicts, inputs } = checked;
  const known = inputs.filter((input) => input !== undefined);
  const all = [...known, ...contextOnly].sort((a, b) => byCodeUnit(a.file, b.file));
  if (all.length < 2 || !known.some(({ rules }) => rules.length > 0)) return { plans, verdicts };
  const { resultsIn, withCrossPlanResult } = await import('../cross-plan/evaluate.ts');
  const results = resultsIn(all);
  const places = new Map<CrossPlanInput | undefined, number>(all.map((input, place) => [input, place]));
  const found = <Found>(index: number, find: (plan: CrossPlanInput, place: number) => Found): Found | undefined => {
    const place = places.get(inputs[index]);
    return place === undefined ? undefined : find(all[place] as CrossPlanInput, place);
  };
  return {
    plans: mapped(plans, (plan, index) => {
      const result = found(index, results.result);
      return result === undefined ? plan : { ...plan, report: withCrossPlanResult(plan.report, result) };
    }),
    verdicts: verdicts.map((verdict, index) => ({
      ...verdict,
      counts: countsTogether(verdict.counts, found(index, results.counts) ?? NO_FINDINGS),
    })),
  };
}
