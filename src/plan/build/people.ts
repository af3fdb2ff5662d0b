/** Builds partners, people, groups, roles and agreements. */

import type { Agreements, CriticalFriend, Group, Leadership, Partner, Person, Role, Subgroups } from '../model/plan.ts';
import type { School } from '../model/schools-and-people.ts';
import * as field from './fields.ts';
import { describedPerson, leadersOf, parties, party, personOf } from './parties.ts';
import { enter, type Register, reference, references, schoolsOf } from './references.ts';

const TERMS_PER_YEAR = 3;

export function buildPartners(register: Register, root: field.Section): Partner[] {
  return field.entries(root, 'partners').flatMap((entry) => {
    const partner: Partner = {
      at: entry.at,
      id: field.name(entry, 'id') ?? '',
      name: field.name(entry, 'name') ?? '',
      kind: field.word(entry, 'kind'),
      partPlayed: field.word(entry, 'part_played'),
      engagesNetworkAs: field.word(entry, 'engages_network_as'),
      coDesigns: field.flag(entry, 'co_designs'),
      decides: field.text(entry, 'decides'),
      agreement: field.text(entry, 'agreement'),
      since: field.date(entry, 'since'),
    };
    enter(register, 'partner', partner);
    return field.counts(entry, 'partners') ? [partner] : [];
  });
}

export function buildPeople(register: Register, root: field.Section): Person[] {
  return field.entries(root, 'people').map((entry) => {
    const person = describedPerson(register, entry);
    enter(register, 'person', person);
    return person;
  });
}

export function buildGroups(register: Register, root: field.Section, everyone: readonly School[]): Group[] {
  return field.entries(field.section(root, 'structure'), 'groups').map((entry) => {
    const group = buildGroup(register, entry, everyone);
    enter(register, 'group', group);
    return group;
  });
}

function buildGroup(register: Register, entry: field.Section, everyone: readonly School[]): Group {
  const members = parties(register, entry, 'members', ['person', 'partner']);
  const people = members.flatMap(({ person }) => person ?? []);
  const schools = schoolsOf(register, entry, 'schools', everyone);
  return {
    at: entry.at,
    id: field.name(entry, 'id'),
    name: field.name(entry, 'name') ?? field.name(entry, 'id') ?? '',
    function: field.word(entry, 'function'),
    members: people,
    partners: [
      ...members.flatMap(({ partner }) => partner ?? []),
      ...references(register, 'partner', entry, 'partners'),
    ],
    schools: schools.length > 0 ? schools : [...new Set(people.flatMap(({ school }) => school ?? []))],
    ledBy: leadersOf(register, entry, 'led_by'),
    meetsPerYear: field.number(entry, 'meets_per_year'),
    hoursPerMeeting: field.number(entry, 'hours_per_meeting'),
  };
}

export function buildSubgroups(register: Register, root: field.Section): Subgroups | undefined {
  const entry = field.sectionIf(field.section(root, 'structure'), 'subgroups');
  if (entry === undefined) return undefined;
  return {
    at: entry.at,
    size: field.number(entry, 'size'),
    by: field.text(entry, 'by'),
    timesPerYear: field.number(entry, 'times_per_year'),
    ledBy: leadersOf(register, entry, 'led_by'),
  };
}

export function buildAgreements(root: field.Section): Agreements {
  const entry = field.section(field.section(root, 'structure'), 'agreements');
  return {
    at: entry.at,
    joining: field.text(entry, 'joining'),
    leaving: field.text(entry, 'leaving'),
    decisions: field.text(entry, 'decisions'),
    dataSharing: field.text(entry, 'data_sharing'),
    disagreement: field.text(entry, 'disagreement'),
    closing: field.text(entry, 'closing'),
  };
}

/** Call after the groups are built. */
export function buildLeadership(register: Register, root: field.Section): Leadership {
  const entry = field.section(root, 'leadership');
  return {
    at: entry.at,
    coLeaders: field.entries(entry, 'co_leaders').map((role) => buildRole(register, role)),
    facilitators: field.entries(entry, 'facilitators').map((role) => ({
      ...buildRole(register, role),
      tasks: field.texts(role, 'tasks'),
    })),
    criticalFriends: field.entries(entry, 'critical_friends').map((role) => buildCriticalFriend(register, role)),
    otherRoles: field.entries(entry, 'other_roles').map((role) => ({
      ...buildRole(register, role),
      title: field.text(role, 'title'),
      remit: field.text(role, 'remit'),
      newToLeadership: field.flag(role, 'new_to_leadership'),
    })),
    steeringGroup: reference(register, 'group', entry, 'steering_group'),
    unlearning: field.counting(entry, 'unlearning').map((habit) => ({
      at: habit.at,
      who: field.text(habit, 'who'),
      letGo: field.text(habit, 'let_go'),
      takeUp: field.text(habit, 'take_up'),
      support: field.text(habit, 'support'),
    })),
  };
}

function buildRole(register: Register, entry: field.Section): Role {
  const { person, partner } = party(register, entry.data['person'], [...entry.at, 'person'], ['person', 'partner']);
  return {
    at: entry.at,
    person,
    partner: partner ?? person?.partner,
    since: field.date(entry, 'since'),
    until: field.date(entry, 'until'),
    daysPerYear: daysPerYear(entry),
    successor: personOf(register, entry, 'successor'),
  };
}

function daysPerYear(entry: field.Section): number | undefined {
  const perTerm = field.number(entry, 'days_per_term');
  return field.number(entry, 'days_per_year') ?? (perTerm === undefined ? undefined : perTerm * TERMS_PER_YEAR);
}

function buildCriticalFriend(register: Register, entry: field.Section): CriticalFriend {
  return {
    ...buildRole(register, entry),
    remit: field.text(entry, 'remit'),
    visitsSchools: schoolsOf(register, entry, 'visits_schools', [...register.entities.school.values()]),
    reportsTo: field.text(entry, 'reports_to'),
  };
}
