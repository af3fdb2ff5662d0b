/** Plans that nobody has touched for long, or that say less than their dates. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths, type Day, printDay } from '../../plan/queries/calendar.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';

/**
 * Fires when nothing in the plan's log, reviews or agreement is younger than `months`, and when a plan is still
 * `forming` more than `forming_months` after its start. A review to come is a sign of life; a network that has ended is
 * not asked.
 */
export const stalePlan = defineCheck({
  params: { months: 'number', forming_months: 'number', phrases: ['forming', 'silent'] },
  facts: ['problem'],
  test: (plan, { params: { months, forming_months: formingMonths, phrases } }) => {
    const { network, today } = plan;
    if (network.ends !== undefined && network.ends.to < today) return 'not-applicable';
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

/** The last day of which the plan's own record speaks; undefined where it keeps none. */
function latestSign({ log, evaluation, purpose }: Plan): Day | undefined {
  const recorded = [...log, ...evaluation.reviews].flatMap(({ date }) => date?.to ?? []);
  if (recorded.length === 0) return undefined;
  return Math.max(...recorded, ...(purpose.agreed?.date === undefined ? [] : [purpose.agreed.date.to]));
}
