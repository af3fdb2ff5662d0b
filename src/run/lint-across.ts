/** The plans of a run held to the rules across plans. With one plan alone nothing of it is loaded. */

import type { Together } from '../cross-plan/evaluate.ts';
import type { Judged, Judging } from '../lint/lint.ts';
import { byCodeUnit } from '../text/words.ts';
import type { JudgedPlan } from './lint-files.ts';

/** What a judged plan brings to the others of its run; undefined where it could not be read as a plan. */
export async function broughtBy(
  { plan, locate, report }: Judged,
  { across, acknowledge }: Judging,
): Promise<Together | undefined> {
  if (plan === undefined || locate === undefined) return undefined;
  const { placedCard } = await import('../cross-plan/locate-card.ts');
  return { file: report.file, placed: placedCard(plan, locate), rules: across, acknowledge, judged: true };
}

/**
 * The plans, each with what was found in it across all.
 * @param plans by file, then by place in it
 * @param bystanders plans of other files that are there only for these to be judged by
 */
export async function judgeTogether(
  plans: readonly JudgedPlan[],
  bystanders: readonly Together[] = [],
): Promise<JudgedPlan[]> {
  const brought = plans.flatMap(({ together }) => together ?? []);
  const all = [...brought, ...bystanders].sort((a, b) => byCodeUnit(a.file, b.file));
  if (all.length < 2 || !brought.some(({ rules }) => rules.length > 0)) return [...plans];
  const { judgeAcross, withVerdict } = await import('../cross-plan/evaluate.ts');
  const verdicts = new Map(judgeAcross(all).map((verdict, index) => [all[index], verdict]));
  return plans.map((plan) => {
    const verdict = verdicts.get(plan.together);
    return verdict === undefined ? plan : { ...plan, report: withVerdict(plan.report, verdict) };
  });
}
