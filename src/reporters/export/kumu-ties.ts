/** The connections of a blueprint of Kumu: who is in what, who leads it, who helps whom. */

import type { Plan, School } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import type { Leader } from './leaders.ts';
import { partsPlayed } from './parts-played.ts';

interface Tie {
  readonly from: string;
  readonly to: string;
  readonly type: 'takes-part' | 'member' | 'works-at' | 'leads' | 'helps';
  readonly direction: 'undirected' | 'directed';
  readonly tags?: readonly string[];
}

/** A tie between two things of the plan, of which one may not be in the network. */
type Link = Pick<Tie, 'type' | 'tags'> & { readonly from: object; readonly to: object };

/** @param ids the id of each school, activity, group, partner and leader */
export function tiesOf(plan: Plan, leaders: readonly Leader[], ids: ReadonlyMap<object, string>): Tie[] {
  const links = [...activityLinks(plan), ...groupLinks(plan), ...leaderLinks(leaders), ...helpLinks(plan)];
  return links.flatMap(({ from, to, type, tags = [] }) => {
    const [one, other] = [ids.get(from), ids.get(to)];
    if (one === undefined || other === undefined) return [];
    const direction = type === 'leads' || type === 'helps' ? 'directed' : 'undirected';
    return [{ from: one, to: other, type, direction, ...(tags.length > 0 && { tags }) }];
  });
}

function activityLinks(plan: Plan): Link[] {
  return currentActivities(plan).flatMap((activity) => {
    const parts = partsPlayed(activity);
    const tagsOf = (school: School) => ({ tags: parts(school) });
    const takesPart = { to: activity, type: 'takes-part' } as const;
    return [
      ...once(activity.schools).map((school) => ({ from: school, ...takesPart, ...tagsOf(school) })),
      ...once(activity.partners).map((partner) => ({ from: partner, ...takesPart })),
    ];
  });
}

function groupLinks({ groups }: Plan): Link[] {
  return groups.flatMap((group) =>
    [...once(group.schools), ...once(group.partners)].map((from): Link => ({ from, to: group, type: 'member' })),
  );
}

function leaderLinks(leaders: readonly Leader[]): Link[] {
  return leaders.flatMap((leader) => [
    ...(leader.home === undefined || leader.partner !== undefined
      ? []
      : [{ from: leader, to: leader.home, type: 'works-at' } as const]),
    ...leader.leads.map((work) => ({ from: leader, to: work, type: 'leads' }) as const),
  ]);
}

/** Which schools help which, but not what with. */
function helpLinks({ support }: Plan): Link[] {
  return support.flatMap(({ school, from }) =>
    school === undefined ? [] : once(from).map((helper): Link => ({ from: helper, to: school, type: 'helps' })),
  );
}

function once<Entry>(entries: readonly Entry[]): Entry[] {
  return [...new Set(entries)];
}
