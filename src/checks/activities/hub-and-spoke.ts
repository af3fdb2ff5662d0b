/** Work in smaller groups that depends on one school, or a few. */

import { centralisation, degrees, pairGraph } from '../../plan/queries/graph.ts';
import { hasUndecided, smallActivities, workTogetherOften } from '../../plan/queries/meeting.ts';
import { partOf } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';

/**
 * Fires in a network of `least` to `most` schools if the degree centralisation is over `over`. It is measured on which
 * schools meet in working activities smaller than the whole network. Returns `cannot-tell` if all of them work together
 * `often` times a year. Lists the schools that meet the most others. The
 * upper limit bounds the cost: the number of pairs grows with the square of the number of schools.
 */
export const hubAndSpoke = defineCheck({
  params: { least: 'number', most: 'number', over: 'share', often: 'number' },
  facts: ['schools', 'met', 'rest'],
  test: (plan, { params: { least, most, over, often } }) => {
    const n = plan.members.length;
    const small = smallActivities(plan);
    if (n < least || n > most || small.length === 0) return 'not-applicable';
    if (hasUndecided(plan) || plan.subgroups !== undefined || workTogetherOften(plan, often)) return 'cannot-tell';
    const graph = pairGraph(plan.members, small);
    const found = centralisation(graph);
    if (found <= over) return [];
    const each = degrees(graph);
    const met = Math.max(...each.map((one) => one.met));
    const rest = each.filter((one) => one.met < met);
    const average = rest.reduce((sum, one) => sum + one.met, 0) / rest.length;
    const hubs = each.filter((one) => one.met === met).map(({ school }) => school);
    const figures = { schools_met: each.map((one) => one.met), centralisation: Math.round(1000 * found) / 1000 };
    return together(hubs, 'name', { met: partOf(met, n - 1), rest: average }).map((breach) => ({ ...breach, figures }));
  },
});
