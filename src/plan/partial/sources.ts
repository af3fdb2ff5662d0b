/** Which fields of the plan each property of the model is made from, if it isn't the field of the same name. */

import type { Path } from '../path.ts';

/** A property's fields: paths below the thing that has the property. */
type Fields = readonly Path[];

/** Properties of the plan itself. An empty list: no field that doesn't fit can change it. */
const OF_PLAN: Readonly<Record<string, Fields>> = {
  today: [],
  groups: [['structure', 'groups']],
  agreements: [['structure', 'agreements']],
  milestones: [['timeline', 'milestones']],
  closedPeriods: [['timeline', 'closed']],
  subgroups: [['structure', 'subgroups']],
  // `unresolved` leaves out references to an entry whose id doesn't fit; `duplicates` has only ids that were read.
  unresolved: [],
  duplicates: [],
};

/** The same for every part of the plan. */
const OF_ANY: Readonly<Record<string, Fields>> = {
  links: [['links_to_networks']],
  saysBy: [['by']],
  model: [['model_of_learning']],
  allSchools: [['schools']],
  withUnnamed: [['schools']],
  hostsRotate: [['hosts']],
  evaluatorPartner: [['evaluator']],
  saysNoReadings: [['readings']],
  contingencyTime: [['contingency', 'percent_time']],
  contingencyMoney: [['contingency', 'percent_money']],
};

const OF_ROLE: Readonly<Record<string, Fields>> = {
  daysPerYear: [['days_per_year'], ['days_per_term']],
  partner: [['person']],
};

/** By the list or the section that the thing is in. */
const BY_SECTION: Readonly<Record<string, Readonly<Record<string, Fields>>>> = {
  schools: { daysPerYear: [['commits', 'days_per_year']], moneyPerYear: [['commits', 'money_per_year']] },
  groups: {
    name: [['name'], ['id']],
    partners: [['partners'], ['members']],
    schools: [['schools'], ['members']],
  },
  co_leaders: OF_ROLE,
  facilitators: OF_ROLE,
  critical_friends: OF_ROLE,
  other_roles: OF_ROLE,
  reviews: { people: [['with']], partners: [['with']], groups: [['with']] },
  income: { source: [['from']], partner: [['from']] },
};

/** What tells one person from another is made from all that is written about both. */
const OF_PERSON: Readonly<Record<string, Fields>> = { key: [[]] };

/** Lists of schools that depend on which schools are members. */
const OF_MEMBERS = new Set([
  'members',
  'schools',
  'hosts',
  'giving',
  'receiving',
  'by',
  'visitsSchools',
  'withUnnamed',
]);

/** Whether a property depends on which schools are members. The plan's own `schools` are those of every time. */
export function dependsOnMembers(at: Path, property: string): boolean {
  return OF_MEMBERS.has(property) && !(at.length === 0 && property === 'schools');
}

/** What a group, a post or the evaluator takes from a person named there by id. */
const THROUGH_PEOPLE: Readonly<Record<string, readonly string[]>> = {
  schools: ['groups'],
  partner: ['co_leaders', 'facilitators', 'critical_friends', 'other_roles'],
  evaluatorPartner: ['evaluation'],
};

/** Whether a property depends on the schools and the partners that people belong to. */
export function dependsOnPeople(at: Path, property: string): boolean {
  return Object.hasOwn(THROUGH_PEOPLE, property) && THROUGH_PEOPLE[property]?.includes(sectionOf(at)) === true;
}

/** Whether a property is a partner if there is one with the id written, and words if there isn't. */
export function dependsOnPartners(at: Path, property: string): boolean {
  return property === 'partner' && sectionOf(at) === 'income';
}

/** The fields that a property is made from, as paths below the thing that has it. */
export function fieldsOf(at: Path, property: string): Fields {
  const own = at.length === 0 ? OF_PLAN : BY_SECTION[sectionOf(at)];
  return own?.[property] ?? OF_PERSON[property] ?? OF_ANY[property] ?? [[snakeCase(property)]];
}

function sectionOf(at: Path): string {
  return String(at.findLast((step) => typeof step === 'string'));
}

function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
