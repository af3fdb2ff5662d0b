/** Baselines taken long after the work started. */

import type { Activity } from '../../plan/model/plan.ts';
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
    const serving = servers(plan.activities);
    const dated = plan.outcomes.flatMap((outcome) => {
      const first = earliest(serving.get(outcome) ?? []);
      const baseline = outcome.baseline?.date;
      const isPast = outcome.readings.length > 0;
      return first === undefined || baseline === undefined || isPast ? [] : [{ outcome, baseline, first }];
    });
    if (dated.length === 0) return 'cannot-tell';
    return dated
      .filter(({ baseline, first }) => baseline.from - first.starts.to > days)
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
  praise: (plan, { params: { days } }) => {
    const serving = servers(plan.activities);
    const isLate = ({ baseline, first }: { baseline: PlanDate | undefined; first: Dated | undefined }) =>
      baseline !== undefined && first !== undefined && baseline.from - first.starts.to > days;
    const all = plan.outcomes.map((one) => ({ baseline: one.baseline?.date, first: earliest(serving.get(one) ?? []) }));
    return all.some(isLate) ? undefined : {};
  },
});

type Dated = Activity & { readonly starts: NonNullable<Activity['starts']> };

const isDated = (activity: Activity): activity is Dated => activity.starts !== undefined;

function earliest(activities: readonly Activity[]): Dated | undefined {
  return activities.filter(isDated).sort((a, b) => a.starts.to - b.starts.to)[0];
}
