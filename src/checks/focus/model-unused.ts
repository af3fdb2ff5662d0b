/** Models of learning that the network's activities don't use. */

import type { Activity } from '../../plan/model/plan.ts';
import { adultHours } from '../../plan/queries/hours.ts';
import { isMutual, isOneWay } from '../../plan/queries/meeting.ts';
import { activitiesThisYear } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if the mutual activities that use the model of learning have less than `share` of the adult hours of all mutual
 * activities that say whether they use it. Returns `cannot-tell` if missing hours could change the answer, or if it
 * finds nothing and fewer than half of the activities say. Praise needs half of them with courses and conferences.
 */
export const modelUnused = defineCheck({
  params: { share: 'share' },
  facts: ['used', 'hours', 'expected'],
  test: (plan, { params: { share } }) => {
    if (plan.focus.model === undefined) return 'not-applicable';
    const mutual = activitiesThisYear(plan).filter(isMutual);
    const stated = mutual.filter(({ usesModel }) => usesModel !== undefined);
    if (stated.length === 0) return 'cannot-tell';
    const using = tally(stated.filter(({ usesModel }) => usesModel));
    const others = tally(stated.filter(({ usesModel }) => !usesModel));
    const hours = using.hours + others.hours;
    const isMostlyStated = 2 * stated.length >= mutual.length;
    if (using.hours >= share * hours) return others.isWhole && isMostlyStated ? [] : 'cannot-tell';
    if (!using.isWhole) return 'cannot-tell';
    return [
      {
        at: ['activities'],
        key: true,
        facts: { used: using.hours === 0 ? 'none' : using.hours, hours, expected: 100 * share },
        figures: {
          hours_with_model: using.hours,
          hours_stated: hours,
          activities_with_model: using.titles,
          activities_without: others.titles,
        },
        related: others.places,
      },
    ];
  },
  praise: (plan) => {
    const learning = activitiesThisYear(plan).filter((activity) => isMutual(activity) || isOneWay(activity));
    const stated = learning.filter(({ usesModel }) => usesModel !== undefined);
    return 2 * stated.length >= learning.length ? {} : undefined;
  },
});

/** The known adult hours a year, and whether every activity gives them. */
function tally(activities: readonly Activity[]) {
  const known = activities.map(adultHours).filter((hours) => hours !== undefined);
  return {
    hours: known.reduce((sum, hours) => sum + hours, 0),
    isWhole: known.length === activities.length,
    titles: activities.map(({ title }) => title),
    places: activities.map(({ at, title }) => ({ at: [...at, 'uses_model'], message: title })),
  };
}
