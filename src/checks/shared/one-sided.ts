/** Networks in which the same few schools give in everything and all others receive, as around a lead school. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { hasUndecided, hostsOf, isJoint, isMutual, schoolsIn } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { givingSchools } from './giving-schools.ts';

/** The two sides, each in the plan's order of schools. */
export interface Sides {
  readonly givers: readonly School[];
  readonly receivers: readonly School[];
  /** The activities that say who gives. */
  readonly activities: readonly Activity[];
}

/**
 * Returns the two sides if all activities that say who gives name the same schools, at most `few` of the members, if
 * these and those that receive are `reach` of the members, and if nobody else hosts, offers or works with others. If
 * only the givers are named, the other schools of the activity receive.
 */
export function oneSided(
  plan: Plan,
  { few, reach }: { readonly few: number; readonly reach: number },
): Sides | undefined {
  const stated = currentActivities(plan).filter(
    ({ giving, schools }) => giving.length > 0 && giving.length < schools.length,
  );
  const giving = schoolsIn(stated.map((activity) => activity.giving));
  const receiving = schoolsIn(stated.map(receiversOf));
  const givers = plan.members.filter((school) => giving.has(school) && !receiving.has(school));
  const receivers = plan.members.filter((school) => receiving.has(school) && !giving.has(school));
  const isSame = stated.every((activity) => givers.every((school) => activity.giving.includes(school)));
  const n = plan.members.length;
  if (givers.length === 0 || givers.length < giving.size || !isSame) return undefined;
  if (givers.length > few * n || givers.length + receivers.length < reach * n) return undefined;
  return hasOtherWork(plan, stated, new Set(givers)) ? undefined : { givers, receivers, activities: stated };
}

function receiversOf({ schools, giving, receiving }: Activity): readonly School[] {
  return receiving.length > 0 ? receiving : schools.filter((school) => !giving.includes(school));
}

/** Whether a school other than the givers gives something in the plan, or schools may learn together in other work. */
function hasOtherWork(plan: Plan, stated: readonly Activity[], givers: ReadonlySet<School>): boolean {
  const others = currentActivities(plan).filter((activity) => isJoint(activity) && !stated.includes(activity));
  const giving = [...givingSchools(plan), ...others.flatMap(hostsOf), ...plan.support.flatMap(({ from }) => from)];
  return others.some(isMutual) || hasUndecided(plan) || giving.some((school) => !givers.has(school));
}
