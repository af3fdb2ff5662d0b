/** Shared work that splits the network into separate parts. */

import { components } from '../../plan/queries/graph.ts';
import { hasUndecided, schoolsTakingPart, workingActivities } from '../../plan/queries/meeting.ts';
import { defineCheck } from '../check.ts';
import { partsInWords } from '../shared/schools-in-words.ts';

/**
 * Fires in a network of at least `least` schools if the schools with working activities form two or more sets with no
 * activity between them. Returns `cannot-tell` if an activity whose schools are undecided might join them.
 */
export const networkDisconnected = defineCheck({
  params: { least: 'number' },
  facts: ['parts', 'groups'],
  test: (plan, { params: { least } }) => {
    const working = workingActivities(plan);
    if (plan.members.length < least || working.length === 0) return 'not-applicable';
    const busy = schoolsTakingPart(working);
    const parts = components(
      plan.members.filter((school) => busy.has(school)),
      working,
    );
    if (parts.length < 2) return [];
    if (hasUndecided(plan) || plan.subgroups !== undefined) return 'cannot-tell';
    return [
      {
        at: ['activities'],
        key: true,
        facts: { parts: parts.length, groups: partsInWords(parts) },
        figures: { schools_in_parts: parts.map((part) => part.length) },
        schools: busy.size,
      },
    ];
  },
});
