/**
 * The network of a plan as a blueprint of Kumu: one JSON file with elements and connections, as
 * https://docs.kumu.io/guides/import/blueprints describes it. It leaves out what heads think of the network and which
 * schools are in hard circumstances.
 */

import type { Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { digest } from '../../text/digest.ts';
import { Ids } from '../../text/slug.ts';
import { escapeJson } from '../../text/words.ts';
import { prose } from '../markup/element.ts';
import { elementsOf } from './kumu-elements.ts';
import { tiesOf } from './kumu-ties.ts';
import { type Leader, leadersIn } from './leaders.ts';

/** Same plan, same bytes. Ends in a line break. */
export function kumuBlueprint(plan: Plan): string {
  const leaders = leadersIn(plan);
  const ids = idsOf(plan, leaders);
  const connectionIds = new Ids('tie');
  const connections = tiesOf(plan, leaders, ids).map((tie) => ({
    id: connectionIds.take(`${tie.from} ${tie.type} ${tie.to}`),
    ...tie,
  }));
  return `${escapeJson(JSON.stringify({ elements: elementsOf(plan, leaders, ids), connections }, null, 2))}\n`;
}

/** Ids made from what the plan calls things, so that Kumu updates what an earlier import has put on a map. */
function idsOf(plan: Plan, leaders: readonly Leader[]): ReadonlyMap<object, string> {
  const given = new Ids('entry');
  const ids = new Map<object, string>();
  const enter = (kind: string, entity: object, name: string) => ids.set(entity, given.take(`${kind}-${prose(name)}`));
  for (const school of plan.members) enter('school', school, school.id);
  for (const activity of currentActivities(plan)) enter('activity', activity, activity.id ?? activity.title);
  for (const group of plan.groups) enter('group', group, group.id ?? group.name);
  for (const partner of plan.partners) enter('partner', partner, partner.id);
  for (const leader of leaders) {
    const body = leader.partner === undefined ? undefined : ids.get(leader.partner);
    // A hash, because the key of a person may be a name.
    if (body === undefined) enter('person', leader, digest(leader.key).slice(0, 8));
    else ids.set(leader, body);
  }
  return ids;
}
