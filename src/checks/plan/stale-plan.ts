/** Plans that haven't been updated for a long time, or whose stage is out of date. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths, type Day, printDay } from '../../plan/queries/calendar.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';

/**
 * Fires if nothing in the plan's log, reviews or agreement is more recent than `months`, and if a plan is still
 * `forming` more than `forming_months` after its start. A planned review counts as recent.
 */
export const stalePlan = defineCheck({
  params: { months: 'number', forming_months: 'number', phrases: ['forming', 'silent'] },
  facts: ['problem'],
  test: (plan, { params: { months, forming_months: formingMonths, phrases } }) => {
    const { network, today } = plan;
    const breaches: Breach[] = [];
    if (
      network.stage === 'forming' &&
      network.starts !== undefined &&
      addMonths(network.starts.to, formingMonths) < today
    ) {
      breaches.push({
        at: ['network', 'stage'],
        facts: { problem: fill(phrases.forming, { starts: network.starts.text }) },
      });
    }
    const latest = latestSign(plan);
    if (latest !== undefined && addMonths(latest, months) < today) {
      breaches.push({
        at: ['log'],
        facts: { problem: fill(phrases.silent, { latest: printDay(latest), months }) },
      });
    }
    return latest === undefined && breaches.length === 0 ? 'cannot-tell' : breaches;
  },
});

/** The latest date in the log, reviews and agreement, or undefined if the log and reviews have no dates. */
function latestSign({ log, evaluation, purpose }: Plan): Day | undefined {
  const recorded = [...log, ...evaluation.reviews].flatMap(({ date }) => date?.to ?? []);
  if (recorded.length === 0) return undefined;
  return Math.max(...recorded, ...(purpose.agreed?.date === undefined ? [] : [purpose.agreed.date.to]));
}
