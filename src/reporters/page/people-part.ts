/** Who does what: roles, groups and activities, by post and place and never by name. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { describe, isUnknown, knownHolder } from '../../plan/queries/posts.ts';
import { dateWords, timesAYear } from '../../plan/queries/timeline.ts';
import { amount, list } from '../../text/words.ts';
import type { Markup } from '../markup/element.ts';
import { type Part, said, tableOf } from './page-parts.ts';

export const peoplePart: Part = ({ plan }) => {
  if (plan === undefined) return undefined;
  const content = [
    ...tableOf('Roles', ['Role', 'Who', 'Days a year', 'Term'], rolesOf(plan), [2]),
    ...tableOf('Groups', ['Group', 'Led by', 'Meets'], groupsOf(plan)),
    ...tableOf('Activities', ['Activity', 'Led by', 'Who takes part'], activitiesOf(plan)),
  ];
  return content.length === 0 ? undefined : { id: 'people', heading: 'Who does what', content };
};

function rolesOf({ leadership }: Plan): Markup[][] {
  const { coLeaders, facilitators, criticalFriends, otherRoles } = leadership;
  const row = (title: string) => (role: Role) => [said(title, 200), said(who(role)), days(role), term(role)];
  return [
    ...coLeaders.map(row('Co-leader')),
    ...facilitators.map(row('Facilitator')),
    ...criticalFriends.map(row('Critical friend')),
    ...otherRoles.map((role) => row(role.title ?? 'Other role')(role)),
  ];
}

function who(role: Role): string {
  return knownHolder(role) ?? (isUnknown(role) ? 'not decided yet' : 'decided, but the plan gives no post');
}

function days({ daysPerYear }: Role): string {
  return daysPerYear === undefined ? '' : amount(daysPerYear);
}

function term({ since, until }: Role): string {
  const words = [
    since === undefined ? '' : `from ${dateWords(since)}`,
    until === undefined ? '' : `${since === undefined ? 'until' : 'to'} ${dateWords(until)}`,
  ];
  return words.filter((word) => word !== '').join(' ');
}

function groupsOf(plan: Plan): Markup[][] {
  return plan.groups.map((group) => {
    const led = leadersNow(group, plan).map(describe);
    const times = group.meetsPerYear === undefined ? '' : timesAYear(group.meetsPerYear);
    return [said(group.name, 200), said(list(led)), times];
  });
}

function activitiesOf(plan: Plan): Markup[][] {
  return currentActivities(plan).map((activity) => {
    const { title, schools, allSchools } = activity;
    const who = allSchools
      ? 'every school'
      : list(
          schools.map(({ name }) => name),
          8,
        );
    return [said(title, 200), said(list(leadersNow(activity, plan).map(describe))), said(who)];
  });
}
