/** Results that nobody looks at together, or that should exist by now. */

import type { Outcome, Plan, Reading } from '../../plan/model/plan.ts';
import { valueAt } from '../../plan/path.ts';
import type { Day, PlanDate } from '../../plan/queries/calendar.ts';
import { fill, list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { outcomeName } from '../shared/outcome-names.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires once, listing the outcomes whose latest result is more than `days` old, has no note, and has no review on the
 * same day or after it. Fires once more, heavy, listing the outcomes whose target was for a day that has passed without
 * any results from then or from up to `days` before, and once more, softened, listing those that have no results,
 * according to the plan, although more than `share` of the time to the target has passed. Without any reviews, another
 * rule asks for them. Returns `cannot-tell` if no result is looked at yet. There is praise only if a review that is
 * past, or at most `days` ahead, comes after a result, or if the latest of several results has a note.
 */
export const resultsUnread = defineCheck({
  params: {
    days: 'number',
    share: 'share',
    attending: 'texts',
    phrases: ['unnamed', 'unread', 'due', 'several', 'since', 'look'],
  },
  facts: ['found', 'outcomes'],
  test: (plan, { params: { days, share, phrases }, date }) => {
    const results = plan.outcomes.flatMap((outcome) => latestResults(outcome, date));
    const unread = results.filter((result) => !isRead(result, plan));
    const old = plan.evaluation.reviews.length === 0 ? [] : unread.filter(({ when }) => date - when.to > days);
    const due = plan.outcomes.flatMap((outcome) => past(outcome, plan));
    const stale = plan.outcomes.flatMap((outcome) => unmeasured(outcome, plan, days));
    const missing = plan.outcomes
      .filter((outcome) => past(outcome, plan).length === 0)
      .flatMap((outcome) => overdue(outcome, plan, share));
    const dueWords = due.length > 1 ? phrases.several : phrases.due;
    const breaches = [
      ...[...together(due, dueWords, phrases.unnamed), ...together(stale, phrases.since, phrases.unnamed)].map(
        (one): Breach => ({ ...one, isHeavy: true, fix: phrases.look }),
      ),
      ...together(
        old.filter(({ outcome }) => !stale.some((one) => one.outcome === outcome)),
        phrases.unread,
        phrases.unnamed,
      ),
      ...together(missing, '', phrases.unnamed).map((one): Breach => ({ ...one, softened: true })),
    ];
    if (breaches.length > 0) return breaches;
    return unread.length < results.length ? [] : 'cannot-tell';
  },
  praise: (plan, { params: { days, attending }, date }) => {
    const results = plan.outcomes
      .filter((outcome) => !isAttendance(outcome, attending))
      .flatMap((outcome) => latestResults(outcome, date));
    const isOneOfSeveral = ({ outcome, reading }: Result) => reading.note !== undefined && outcome.readings.length > 1;
    return results.some((result) => isOneOfSeveral(result) || isReviewed(result, plan, date + days)) ? {} : undefined;
  },
});

/** Whether an outcome is only that people come to the network's own meetings. */
function isAttendance({ for: learners, statement, measure }: Outcome, attending: readonly string[]): boolean {
  return learners === 'network' && hasPhrase([statement, measure].join(' '), attending);
}

/** Something dated about an outcome. */
interface Dated {
  readonly outcome: Outcome;
  readonly at: Outcome['at'];
  readonly when: PlanDate;
  /** When the latest result is from, if that isn't `when`. */
  readonly latest?: PlanDate;
}

interface Result extends Dated {
  readonly reading: Reading;
}

/** The latest result of an outcome that has certainly been measured. */
function latestResults(outcome: Outcome, day: Day): Result[] {
  const past = outcome.readings.flatMap((reading): Result[] => {
    const when = reading.date;
    return when === undefined || when.to > day ? [] : [{ outcome, reading, when, at: reading.at }];
  });
  return past.toSorted((a, b) => b.when.to - a.when.to).slice(0, 1);
}

/** Whether somebody says what a result means, or a review comes after it. */
function isRead(result: Result, plan: Plan): boolean {
  return result.reading.note !== undefined || isReviewed(result, plan);
}

/** Whether a review comes after a result, by a certain day. A review without a date may do so. */
function isReviewed({ when }: Result, { evaluation }: Plan, by = Number.POSITIVE_INFINITY): boolean {
  const isAfter = (date: PlanDate) => date.to >= when.from && date.from <= by;
  return evaluation.reviews.some(({ date }) => date === undefined || isAfter(date));
}

/** An outcome without results, if the day of its target has passed. */
function past(outcome: Outcome, { data, date }: Plan): Dated[] {
  const at = [...outcome.at, 'readings'];
  const { target, saysNoReadings } = outcome;
  const isSilent = saysNoReadings || (valueAt(data, at) ?? null) === null;
  if (!isSilent || target?.value === undefined || target.date === undefined || target.date.to >= date) return [];
  return [{ outcome, when: target.date, at }];
}

/** An outcome whose results are all from well before the day of its target, which has passed. */
function unmeasured(outcome: Outcome, { date }: Plan, days: number): Dated[] {
  const { readings, target } = outcome;
  const when = target?.date;
  if (target?.value === undefined || when === undefined || when.to >= date) return [];
  const isBefore = (reading: Reading) => reading.date !== undefined && reading.date.to < when.from - days;
  const [latest] = readings.flatMap(({ date: on }) => on ?? []).toSorted((a, b) => b.to - a.to);
  if (latest === undefined || !readings.every(isBefore)) return [];
  return [{ outcome, when, latest, at: [...outcome.at, 'readings'] }];
}

/** An outcome without results, if enough of the time from its baseline, or from the network's start, has passed. */
function overdue(outcome: Outcome, { network, date }: Plan, share: number): Dated[] {
  const start = outcome.baseline?.date ?? network.starts;
  const due = outcome.target?.date;
  if (!outcome.saysNoReadings || start === undefined || due === undefined) return [];
  if (date <= start.to + share * (due.to - start.to)) return [];
  return [{ outcome, when: due, at: [...outcome.at, 'readings'] }];
}

function together(found: readonly Dated[], words: string, unnamed: string): Breach[] {
  const outcomes = list(found.map(({ outcome }) => outcomeName(outcome, unnamed)));
  const datesOf = (days: readonly PlanDate[]) => list([...new Set(days.map(({ text }) => text))]);
  const dates = datesOf(found.map(({ when }) => when));
  const latest = datesOf(found.flatMap((one) => one.latest ?? []));
  return oneBreach(
    found.map(({ at, outcome }) => ({ at, name: outcomeName(outcome, unnamed) })),
    {
      facts: { found: fill(words, { outcomes, dates, latest }), outcomes },
    },
  );
}
