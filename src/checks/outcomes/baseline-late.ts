/** Baselines taken long after the work started. */

import type { Activity, Outcome, Plan } from '../../plan/model/plan.ts';
import { addMonths, type PlanDate, printDay } from '../../plan/queries/calendar.ts';
import { type Breach, defineCheck } from '../check.ts';
import { outcomeName, servers } from '../shared/outcome-names.ts';

/**
 * Fires at each baseline dated more than `days` days after the start of the first activity that serves its outcome. If
 * a date is only a month or year, uses the earliest day for the baseline and the latest for the start. An outcome with a
 * result since then is left alone, and so is one whose activity had gone on for more than `years` years by then, but
 * neither is praised.
 */
export const baselineLate = defineCheck({
  params: { days: 'number', years: 'number', phrases: ['unnamed'] },
  facts: ['outcome', 'baseline', 'began', 'activity'],
  test: (plan, { params: { days, years, phrases } }) => {
    const dated = beginnings(plan).filter(({ outcome }) => outcome.readings.length === 0);
    if (dated.length === 0) return 'cannot-tell';
    return dated
      .filter(isLate(days))
      .filter(({ baseline, first }) => baseline.from <= addMonths(first.starts.to, 12 * years))
      .map(({ outcome, baseline, first }): Breach => {
        const name = outcomeName(outcome, phrases.unnamed);
        const { title: activity, starts } = first;
        return {
          at: [...outcome.at, 'baseline', 'date'],
          facts: { outcome: name, baseline: baseline.text, began: starts.text, activity },
          figures: {
            baseline: printDay(baseline.from),
            began: printDay(starts.to),
            days_after: baseline.from - starts.to,
            days_allowed: days,
          },
          related: [{ at: [...first.at, 'starts'], message: activity }],
        };
      });
  },
  praise: (plan, { params: { days } }) => (beginnings(plan).some(isLate(days)) ? undefined : {}),
});

type Dated = Activity & { readonly starts: NonNullable<Activity['starts']> };

/** When an outcome's baseline was taken, and the first activity that serves it. */
interface Beginning {
  readonly outcome: Outcome;
  readonly baseline: PlanDate;
  readonly first: Dated;
}

/** The outcomes for which the plan gives both dates. */
function beginnings({ outcomes, activities }: Plan): Beginning[] {
  const serving = servers(activities);
  return outcomes.flatMap((outcome) => {
    const first = earliest(serving.get(outcome) ?? []);
    const baseline = outcome.baseline?.date;
    return first === undefined || baseline === undefined ? [] : [{ outcome, baseline, first }];
  });
}

const isLate =
  (days: number) =>
  ({ baseline, first }: Beginning) =>
    baseline.from - first.starts.to > days;

const isDated = (activity: Activity): activity is Dated => activity.starts !== undefined;

function earliest(activities: readonly Activity[]): Dated | undefined {
  return activities.filter(isDated).sort((a, b) => a.starts.to - b.starts.to)[0];
}
