/** Shared work in lesson time without anyone released for it. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { budgetYears } from '../../plan/queries/budget.ts';
import { isJoint, isMutual } from '../../plan/queries/meeting.ts';
import { activitiesThisYear } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { mentions } from '../shared/mentions.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if teachers take part in mutual work that needs lesson time and nothing in the plan releases them. Work needs
 * lesson time if its kind is in `in_lessons` or it takes at least `hours` hours, because shorter work fits after
 * school, and its title has none of `without_pupils`. If any title has, the
 * longer work may happen on those days, so only the kinds count. Teachers are released if an activity has cover days, a school or year gives staff days, or a spending line
 * mentions one of `words`. Returns `cannot-tell` if what the programme asks for mentions one of `time`, or if more than
 * `most` of the spending is for one of `roles`.
 */
export const noRelease = defineCheck({
  params: {
    hours: 'number',
    in_lessons: 'texts',
    without_pupils: 'texts',
    words: 'texts',
    time: 'texts',
    roles: 'texts',
    most: 'share',
  },
  facts: ['activities'],
  test: (plan, { params }) => {
    const current = activitiesThisYear(plan);
    const isWithoutPupils = ({ title }: Activity) => hasPhrase(title, params.without_pupils);
    const least = current.some(isWithoutPupils) ? Number.POSITIVE_INFINITY : params.hours;
    const needing = current.filter(
      (activity) =>
        isJoint(activity) &&
        isMutual(activity) &&
        !isWithoutPupils(activity) &&
        (activity.takesPart.get('teachers') ?? 0) > 0 &&
        (params.in_lessons.includes(activity.kind) || (activity.hoursEach ?? 0) >= least),
    );
    if (needing.length === 0) return 'not-applicable';
    if (isReleased(plan, params.words)) return [];
    if (hasPhrase(plan.network.partOf?.asks ?? '', params.time) || shareFor(plan, params.roles) > params.most)
      return 'cannot-tell';
    return oneBreach(
      needing.map(({ at, title }) => ({ at, name: title })),
      { facts: { activities: list(needing.map(({ title }) => title)) } },
    );
  },
});

function isReleased(plan: Plan, wanted: readonly string[]): boolean {
  const { members } = plan;
  const years = budgetYears(plan);
  const days = [
    ...activitiesThisYear(plan).map(({ coverDays }) => coverDays),
    ...members.map(({ daysPerYear }) => daysPerYear),
    ...years.map(({ staffDays }) => staffDays),
  ];
  const lines = years.flatMap(({ spending }) => spending.flatMap((line) => line.for ?? []));
  return days.some((number) => (number ?? 0) > 0) || lines.some((line) => mentions(line, wanted));
}

/** The share of the spending that is for something with one of these words. */
function shareFor(plan: Plan, wanted: readonly string[]): number {
  const lines = budgetYears(plan).flatMap(({ spending }) => spending);
  const sum = (some: typeof lines) => some.reduce((all, { amount = 0 }) => all + amount, 0);
  const all = sum(lines);
  return all === 0 ? 0 : sum(lines.filter((line) => mentions(line.for ?? '', wanted))) / all;
}
