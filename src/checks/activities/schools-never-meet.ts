/** Small networks in which few pairs of schools work together. */

import { density, pairGraph, strangers } from '../../plan/queries/graph.ts';
import { hasUndecided, workingActivities } from '../../plan/queries/meeting.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Fires in a network of `least` to `most` schools if fewer than `share` of the pairs share a working activity. */
export const schoolsNeverMeet = defineCheck({
  params: { least: 'number', most: 'number', share: 'share' },
  facts: ['met', 'pairs', 'strangers'],
  test: (plan, { params: { least, most, share } }) => {
    const n = plan.members.length;
    const working = workingActivities(plan);
    if (n < least || n > most || working.length === 0) return 'not-applicable';
    if (hasUndecided(plan) || plan.subgroups !== undefined) return 'cannot-tell';
    const graph = pairGraph(plan.members, working);
    if (density(graph) >= share) return [];
    const apart = strangers(graph).map(([one, other]) => `${one.name} with ${other.name}`);
    const pairs = (n * (n - 1)) / 2;
    const met = pairs - apart.length;
    const facts = { met, pairs, strangers: list(apart, 4) };
    return [{ at: ['activities'], key: true, facts, figures: { pairs, pairs_that_meet: met } }];
  },
});
