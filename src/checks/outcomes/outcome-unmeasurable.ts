/** Outcomes that can't be checked later, because something is missing. */

import { dateInWords } from '../../plan/date-words.ts';
import type { Measurement, Outcome } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { fill, list } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { outcomeName } from '../shared/outcome-names.ts';
import { trueKeys } from '../shared/true-keys.ts';

/**
 * Fires at each outcome that lacks a measure, a baseline, a target or the target's date, listing what it lacks. A
 * baseline with a date still to come isn't missing, and neither is the measure if the baseline says where its figure
 * comes from. If there is a result to compare with the baseline, a missing target isn't reported, and if that is all
 * that is missing, returns `cannot-tell`, as it does if a baseline is still to come. Heavy if no outcome has a
 * baseline, a target or a date.
 */
export const outcomeUnmeasurable = defineCheck({
  params: { phrases: ['measure', 'baseline', 'overdue', 'target', 'date', 'unnamed', 'one', 'several'] },
  facts: ['outcome', 'lacks'],
  praiseFacts: ['which'],
  test: ({ outcomes, today }, { params: { phrases }, date }) => {
    if (outcomes.length === 0) return 'not-applicable';
    const isHeavy = outcomes.every(hasNoFigure);
    // Before the network begins, a baseline can lie ahead of today and still be before its first day.
    const day = Math.min(today, date);
    const breaches = outcomes.flatMap((outcome) => lacking(outcome, day, phrases));
    if (breaches.length === 0 && outcomes.some(isOpen)) return 'cannot-tell';
    return breaches.map((breach) => ({ ...breach, isHeavy }));
  },
  praise: ({ outcomes }, { params: { phrases } }) => ({ which: outcomes.length === 1 ? phrases.one : phrases.several }),
});

type Lack = 'measure' | 'baseline' | 'overdue' | 'target' | 'date';

function lacking(outcome: Outcome, today: Day, phrases: Phrases<Lack | 'unnamed'>): Breach[] {
  const { measure, baseline, target } = outcome;
  const due = baseline?.date;
  const isSeen = hasValue(baseline) && outcome.readings.some(hasValue);
  const lacks = trueKeys<Lack>({
    measure: !isFilledIn(measure) && baseline?.source === undefined,
    baseline: !hasValue(baseline) && due === undefined,
    overdue: !hasValue(baseline) && due !== undefined && due.to < today,
    target: !hasValue(target) && !isSeen,
    date: target?.date === undefined && !(isSeen && !hasValue(target)),
  }).map((lack) => fill(phrases[lack], { due: dateInWords(due?.text ?? '') }));
  const facts = { outcome: outcomeName(outcome, phrases.unnamed), lacks: list(lacks) };
  return lacks.length === 0 ? [] : [{ at: outcome.at, facts }];
}

/** Whether an outcome says neither where things are nor where they should be, so that it's little more than a wish. */
function hasNoFigure({ baseline, target }: Outcome): boolean {
  return !hasValue(baseline) && !hasValue(target) && (baseline?.date ?? target?.date) === undefined;
}

function isOpen({ baseline, target }: Outcome): boolean {
  return !hasValue(baseline) || !hasValue(target);
}

function hasValue(measurement: Pick<Measurement, 'value'> | undefined): boolean {
  return measurement?.value !== undefined;
}
