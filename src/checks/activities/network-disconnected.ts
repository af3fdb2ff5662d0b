/** Shared work that splits the network into separate parts. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { components } from '../../plan/queries/graph.ts';
import { hasUndecided, schoolsTakingPart, workingActivities } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { clip, short } from '../../text/clip.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { namesOf, partsInWords } from '../shared/schools-in-words.ts';
import { unnamedIn } from '../shared/unnamed-schools.ts';

/**
 * Fires in a network of at least `least` schools if the schools with working activities form two or more sets with no
 * activity between them. Softened if meetings or events of the whole network bring all the sets together, heavy if none
 * does. Returns `cannot-tell` if an activity whose schools are undecided might join them, or if there are schools that
 * the plan doesn't name and no working activity is for all.
 */
export const networkDisconnected = defineCheck({
  params: { least: 'number' },
  facts: ['parts', 'groups', 'plenaries', 'plenary'],
  test: (plan, { params: { least } }) => {
    const working = workingActivities(plan);
    const unnamed = unnamedIn(plan, working);
    if (unnamed !== undefined) return unnamed === 'all' ? [] : 'cannot-tell';
    if (plan.members.length < least || working.length === 0) return 'not-applicable';
    const busy = schoolsTakingPart(working);
    const parts = components(
      plan.members.filter((school) => busy.has(school)),
      working,
    );
    if (parts.length < 2) return [];
    if (hasUndecided(plan) || plan.subgroups !== undefined) return 'cannot-tell';
    const joining = joiningAll(plan, parts);
    return [
      {
        at: ['activities'],
        key: true,
        facts: { parts: parts.length, groups: partsInWords(parts, nameIn(plan)), ...plenariesIn(joining) },
        figures: { schools_in_parts: parts.map((part) => part.length) },
        schools: busy.size,
        softened: joining.length > 0,
        isHeavy: joining.length === 0,
      },
    ];
  },
});

type Parts = readonly (readonly School[])[];

/**
 * The activities in which schools of every part meet. They are all meetings and events of the whole network, because
 * any other activity would link the parts.
 */
function joiningAll(plan: Plan, parts: Parts): Activity[] {
  return currentActivities(plan).filter(({ schools }) =>
    parts.every((part) => part.some((school) => schools.includes(school))),
  );
}

function plenariesIn(joining: readonly Activity[]): { plenaries: string; plenary: string } {
  const titles = joining.map(({ title }) => `"${clip(title, 98)}"`);
  return { plenaries: list(titles), plenary: titles[0] ?? '' };
}

/** What the plan calls a set of schools, if one of its groups has just these; otherwise the names of the schools. */
function nameIn({ groups }: Plan): (part: readonly School[]) => string {
  return (part) => {
    const group = groups.find(
      ({ schools }) => schools.length === part.length && part.every((school) => schools.includes(school)),
    );
    return group === undefined ? namesOf(part) : short(group.name);
  };
}
