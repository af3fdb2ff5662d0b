/** Finds schools that appear in several plans. If in doubt, counts them as different schools. */

import { groupsBy, onePerPlan } from '../plan/queries/groups.ts';
import { plainName } from '../plan/queries/plain-name.ts';
import { memoize } from '../text/memoize.ts';
import type { SummarySchool } from './plan-summary.ts';

/** A school as it appears in one plan. */
export interface Sighting<School extends NamedSchool = SummarySchool> {
  /** Index of the plan. */
  readonly plan: number;
  readonly school: School;
}

/** What identifies a school. */
export type NamedSchool = Pick<SummarySchool, 'name' | 'identifier' | 'authority'>;

const SCHOOL = new Set(['school']);
const COUNCIL = new Set(['council']);

/** A school's number in a register; undefined if the plan names no register or gives no real number. */
export function numberKey({ identifier }: NamedSchool): string | undefined {
  const { scheme, value = '' } = identifier ?? {};
  if (scheme === undefined || scheme === null || scheme === 'other') return undefined;
  const plain = value.toLowerCase().replace(/[^a-z0-9]/g, '');
  return /[1-9]/.test(plain) ? `${scheme} ${plain}` : undefined;
}

/** A school's name and local authority; undefined if the plan doesn't give the authority. */
export const nameKey = memoize((school: NamedSchool): string | undefined => {
  const { authority } = school;
  return authority === null ? undefined : `${plainSchoolName(school)}|${plainName(authority, COUNCIL)}`;
});

/** A school's name in plain form, with common abbreviations such as "C of E" written one way. */
export const plainSchoolName = memoize(({ name }: NamedSchool): string =>
  plainName(name, SCHOOL)
    .replace(/\b(?:church of england|c of e|cofe|c e)\b/g, 'ce')
    .replace(/\b(?:roman catholic|r c)\b/g, 'rc'),
);

/**
 * Groups the schools that can be identified: one sighting per plan, in the order of the plans. Schools with the same
 * number are the same. A school without a number is the one with the same name and local authority that has a number,
 * or else the same as others without a number. If several numbers share that name, it can't be identified.
 */
export function schoolsIn<School extends NamedSchool>(
  plans: readonly { readonly schools: readonly School[] }[],
): Sighting<School>[][] {
  const numbers = numbersByName(plans);
  return grouped(plans, (school) => {
    const number = numberKey(school);
    if (number !== undefined) return number;
    const name = nameKey(school);
    const known = name === undefined ? undefined : numbers.get(name);
    if (known === undefined || known.size === 0) return name;
    return known.size === 1 ? [...known][0] : undefined;
  });
}

/** Groups schools by a key: one sighting per plan, in the order of the plans. Schools without a key are left out. */
export function grouped<School extends NamedSchool>(
  plans: readonly { readonly schools: readonly School[] }[],
  keyOf: (school: School) => string | undefined,
): Sighting<School>[][] {
  const all = plans.flatMap(({ schools }, plan) => schools.map((school) => ({ plan, school })));
  return groupsBy(all, ({ school }) => keyOf(school)).map(onePerPlan);
}

function numbersByName(plans: readonly { readonly schools: readonly NamedSchool[] }[]): Map<string, Set<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const school of plans.flatMap(({ schools }) => schools)) {
    const [name, number] = [nameKey(school), numberKey(school)];
    if (name === undefined || number === undefined) continue;
    numbers.set(name, (numbers.get(name) ?? new Set()).add(number));
  }
  return numbers;
}
