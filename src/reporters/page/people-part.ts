/** Who does what: roles, groups and activities, by post and place and never by name. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { currentActivities, titleToday } from '../../plan/queries/network-year.ts';
import { describeAll, isUnknown, knownHolder } from '../../plan/queries/posts.ts';
import { dateWords, timesAYear, whenWords } from '../../plan/queries/timeline.ts';
import { amount, list } from '../../text/words.ts';
import type { Markup } from '../markup/element.ts';
import { schoolsOf } from './entry-words.ts';
import { leadPostsTable } from './lead-posts.ts';
import { listOf, type Part, said, sentence, tableOf, tenseOf } from './page-parts.ts';

export const peoplePart: Part = (input) => {
  const { plan } = input;
  if (plan === undefined) return undefined;
  const tense = tenseOf(plan);
  const content = [
    ...tableOf('Roles', ['Role', 'Who', 'Days a year', 'Term'], withGaps(rolesOf(plan)), [2]),
    ...listOf([...successions(plan), ...tasksOf(plan)].map((text) => said(text, 300))),
    ...tableOf('Groups', ['Group', 'Led by', tense('Meets', 'Met')], withGaps(groupsOf(plan))),
    ...tableOf(
      'Activities',
      ['Activity', 'Led by', tense('Who takes part', 'Who took part')],
      withGaps(activitiesOf(plan)),
    ),
    ...leadPostsTable(input),
  ];
  return content.length === 0 ? undefined : { id: 'people', heading: tense('Who does what', 'Who did what'), content };
};

const GAP = 'not in the plan';

/** Says of each empty cell that the plan lacks it, in columns that aren't empty altogether. */
function withGaps(rows: readonly (readonly Markup[])[]): Markup[][] {
  const isUsed = (index: number) => rows.some((row) => row[index] !== '');
  return rows.map((row) => row.map((cell, index) => (cell === '' && isUsed(index) ? GAP : cell)));
}

/** Every role with what it is called, and the entries of the same kind. */
function entitled({ leadership }: Plan): { title: string; role: Role; alike: readonly Role[] }[] {
  const { coLeaders, facilitators, criticalFriends, otherRoles } = leadership;
  const called = (title: string, alike: readonly Role[]) => alike.map((role) => ({ title, role, alike }));
  return [
    ...called('Co-leader', coLeaders),
    ...called('Facilitator', facilitators),
    ...called('Critical friend', criticalFriends),
    ...otherRoles.flatMap((role) => called(role.title ?? 'Other role', [role])),
  ];
}

function rolesOf(plan: Plan): string[][] {
  return counted(entitled(plan).map(({ title, role }) => [said(title, 200), said(who(role)), days(role), term(role)]));
}

/** What those who don't just lead do in their roles. */
function tasksOf(plan: Plan): string[] {
  const { facilitators, criticalFriends, otherRoles } = plan.leadership;
  const does = tenseOf(plan)('does', 'did');
  const tasks = [...new Set(facilitators.flatMap((role) => role.tasks))];
  const once = (texts: readonly string[]) => [...new Set(texts)];
  return once([
    ...sentence(`The facilitator ${does} this: `, tasks.length === 0 ? undefined : list(tasks, 12)),
    ...criticalFriends.flatMap(({ remit }) => sentence(`The critical friend ${does} this: `, remit)),
    ...otherRoles.flatMap(({ title = 'Other role', remit }) => sentence(`${title}: `, remit)),
  ]);
}

/** Rows about which the plan says the same as one, with their number. */
function counted(rows: readonly (readonly string[])[]): string[][] {
  const alike = new Map<string, { row: readonly string[]; people: number }>();
  for (const row of rows) {
    const key = row.join('\n');
    alike.set(key, { row, people: (alike.get(key)?.people ?? 0) + 1 });
  }
  return [...alike.values()].map(({ row: [title = '', ...rest], people }) => {
    return [people === 1 ? title : `${title} (${people} people)`, ...rest];
  });
}

/** What is known of a role's holder. A person the plan says nothing else about isn't named. */
function who(role: Role): string {
  const known = knownHolder(role);
  if (known !== undefined) return known;
  if (role.person === undefined) return 'not decided yet';
  return isUnknown(role) ? 'not named in the plan' : NO_POST;
}

/** Of somebody about whom the plan gives at most a name. */
const NO_POST = 'decided, but the plan gives no post';

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

/** Who takes over each role, and when: from the successor's own entry, or when the holder's term is over. */
function successions(plan: Plan): string[] {
  const takes = tenseOf(plan)('takes', 'took');
  return entitled(plan).flatMap(({ title, role, alike }) => {
    const { successor, until } = role;
    if (successor === undefined) return [];
    const own = alike.find(({ person }) => person?.key === successor.key)?.since;
    const dated = own !== undefined ? ` ${whenWords(own)}` : until !== undefined ? ` after ${dateWords(until)}` : '';
    const next = knownHolder({ person: successor, partner: undefined });
    if (next === undefined) return [`${title}: it is decided who ${takes} over${dated}, but the plan gives no post.`];
    const holder = knownHolder(role);
    const from = holder === undefined ? '' : ` from ${holder}`;
    return [`${title}: ${next} ${takes} over${from}${dated === '' ? ", but the plan doesn't say when" : dated}.`];
  });
}

/** Who leads the groups and when they meet; if the plan says neither of any group, which schools are in it. */
function groupsOf(plan: Plan): Markup[][] {
  const rows = plan.groups.map((group) => {
    const led = describeAll(leadersNow(group, plan));
    const times = group.meetsPerYear === undefined ? '' : timesAYear(group.meetsPerYear);
    return { group, cells: [said(list(led)), times] };
  });
  if (rows.some(({ cells }) => cells.some((cell) => cell !== '')))
    return rows.map(({ group, cells }) => [said(group.name, 200), ...cells]);
  return plan.groups.map((group) => {
    const which = schoolsOf(group, plan, 8);
    return [said(which === '' ? group.name : `${group.name} (${which})`, 400)];
  });
}

function activitiesOf(plan: Plan): Markup[][] {
  return currentActivities(plan).map((activity) => {
    const who = schoolsOf(activity, plan, 8);
    return [said(titleToday(activity, plan), 200), said(list(describeAll(leadersNow(activity, plan)))), said(who)];
  });
}
