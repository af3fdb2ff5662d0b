/** Builds the schools of a plan, past and present. */

import type { School } from '../model/schools-and-people.ts';
import * as field from './fields.ts';
import { personOf } from './parties.ts';
import { enter, type Register, reference } from './references.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export function buildSchools(register: Register, root: field.Section): School[] {
  const schools = field.entries(root, 'schools').map((entry) => {
    const school = buildSchool(entry);
    enter(register, 'school', school);
    return { entry, school };
  });
  for (const { entry, school } of schools) linkHead(register, entry, school);
  return schools.map(({ school }) => school);
}

/** Connects two schools with one head. Both then have the other, whichever of them says so. */
function linkHead(register: Register, entry: field.Section, school: Writable<School>): void {
  const other: Writable<School> | undefined = reference(register, 'school', entry, 'shares_head_with');
  if (other === undefined || other === school) return;
  school.sharesHeadWith ??= other;
  other.sharesHeadWith ??= school;
}

function buildSchool(entry: field.Section): School {
  const commits = field.section(entry, 'commits');
  return {
    at: entry.at,
    id: field.name(entry, 'id') ?? '',
    name: field.name(entry, 'name') ?? '',
    identifier: identifier(field.section(entry, 'identifier')),
    country: field.text(entry, 'country'),
    phase: field.word(entry, 'phase'),
    kind: field.word(entry, 'kind'),
    trust: field.text(entry, 'trust'),
    localAuthority: field.text(entry, 'local_authority'),
    pupils: field.number(entry, 'pupils'),
    teachers: field.number(entry, 'teachers'),
    supportStaff: field.number(entry, 'support_staff'),
    disadvantagedPercent: field.number(entry, 'disadvantaged_percent'),
    joined: field.date(entry, 'joined'),
    left: field.date(entry, 'left'),
    joinedBy: field.word(entry, 'joined_by'),
    governorsAgreed: governorsAgreed(entry),
    headStance: field.word(entry, 'head_stance'),
    sharesHeadWith: undefined,
    linkPerson: undefined,
    pace: field.word(entry, 'pace'),
    highChallenge: field.flag(entry, 'high_challenge') === true,
    daysPerYear: field.number(commits, 'days_per_year'),
    moneyPerYear: field.number(commits, 'money_per_year'),
    offers: field.texts(entry, 'offers'),
    seeks: field.texts(entry, 'seeks'),
  };
}

function identifier(entry: field.Section): School['identifier'] {
  const value = field.text(entry, 'value');
  return value === undefined ? undefined : { scheme: field.word(entry, 'scheme'), value };
}

function governorsAgreed(entry: field.Section): boolean | undefined {
  return (
    field.flag(entry, 'governors_agreed') ?? (field.date(entry, 'governors_agreed') === undefined ? undefined : true)
  );
}

/** Connects schools with their link people. Call when both are built. */
export function linkSchools(register: Register, root: field.Section, schools: readonly Writable<School>[]): void {
  field.entries(root, 'schools').forEach((entry, index) => {
    const school = schools[index];
    if (school !== undefined) school.linkPerson = personOf(register, entry, 'link_person');
  });
}
