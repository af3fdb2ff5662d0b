/** The elements of a blueprint of Kumu: schools, activities, groups, partners, and people with a part to play. */

import { ROLE_NAMES } from '../../map/map-words.ts';
import { networkMap } from '../../map/network-map.ts';
import type { Activity, Group, Partner, Plan, School } from '../../plan/model/plan.ts';
import type { PlanDate } from '../../plan/queries/calendar.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { dateWords } from '../../plan/queries/timeline.ts';
import { prose } from '../markup/element.ts';
import { markdownText } from '../terminal/markdown-text.ts';
import type { Leader } from './leaders.ts';

/** Kumu gives fields with small letters a meaning; the others are our own. */
type Fields = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** @param ids the id of each school, activity, group, partner and leader */
export function elementsOf(plan: Plan, leaders: readonly Leader[], ids: ReadonlyMap<object, string>): Fields[] {
  const roles = networkMap(plan)?.schools.map((school) => school.roles.map((role) => ROLE_NAMES[role])) ?? [];
  const people = leaders.filter(({ partner }) => partner === undefined);
  return [
    ...plan.members.map((school, index) => ({ id: ids.get(school), ...schoolFields(school, roles[index] ?? []) })),
    ...currentActivities(plan).map((activity) => ({ id: ids.get(activity), ...activityFields(activity) })),
    ...plan.groups.map((group) => ({ id: ids.get(group), ...groupFields(group) })),
    ...plan.partners.map((partner) => ({ id: ids.get(partner), ...partnerFields(partner, leaders) })),
    ...people.map((leader) => ({
      id: ids.get(leader),
      label: prose(leader.label),
      type: 'Person',
      tags: leader.roles,
    })),
  ];
}

/** @param tags what the school is on the map: `hub`, `bridge` */
function schoolFields(school: School, tags: readonly string[]): Fields {
  const { name, phase, kind, trust, localAuthority, pupils, joined, offers, seeks } = school;
  return {
    label: prose(name),
    type: 'School',
    tags,
    Phase: phase,
    Kind: kind,
    Trust: trust,
    'Local authority': localAuthority,
    Pupils: pupils,
    Joined: inWords(joined),
    Offers: filled(offers),
    'Looks for': filled(seeks),
  };
}

function activityFields(activity: Activity): Fields {
  const { title, kind, question, timesPerYear, hoursEach, starts, ends, format, withUnnamed } = activity;
  const description = [
    // Kumu reads a description as Markdown.
    ...(question === undefined ? [] : [markdownText(prose(question))]),
    ...(withUnnamed ? ["Schools that the plan doesn't name take part as well."] : []),
  ];
  return {
    label: prose(title),
    type: 'Activity',
    tags: [kind],
    description: description.length === 0 ? undefined : description.join(' '),
    'Times a year': timesPerYear,
    'Hours each time': hoursEach,
    Begins: inWords(starts),
    Ends: inWords(ends),
    Format: format,
  };
}

function groupFields({ name, function: task, meetsPerYear }: Group): Fields {
  return { label: prose(name), type: 'Group', tags: task === undefined ? [] : [task], 'Times a year': meetsPerYear };
}

function partnerFields(partner: Partner, leaders: readonly Leader[]): Fields {
  const { name, kind, partPlayed, decides, since } = partner;
  const roles = leaders.find((leader) => leader.partner === partner)?.roles ?? [];
  const parts = partPlayed === undefined || partPlayed === 'none' ? [] : [partPlayed];
  return {
    label: prose(name),
    type: 'Partner',
    tags: [...parts, ...roles],
    Kind: kind,
    Decides: decides,
    Joined: inWords(since),
  };
}

function inWords(date: PlanDate | undefined): string | undefined {
  return date === undefined ? undefined : dateWords(date);
}

function filled(items: readonly string[]): readonly string[] | undefined {
  return items.length === 0 ? undefined : items;
}
