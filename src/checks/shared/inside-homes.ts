/** Finds the part of the network that someone comes from: a member school, a trust that runs one, or its own office. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { short } from '../../text/clip.ts';
import { memoize } from '../../text/memoize.ts';
import { isOfOneSchoolHere, isOwnOffice } from './employed-here.ts';
import { FORMER, namePhrase, plainWords, readsAs, withoutLegalForm } from './names-in-words.ts';

export interface Home {
  /** The school's or the trust's name. */
  readonly name: string;
  /** Whether they are there now. False for someone retired or moved on. */
  readonly now: boolean;
}

/**
 * Returns a function that finds the member school, or the trust that runs one, that the holder of a role comes from: by
 * id, or by its name in words. Somebody from a place with the network's name is from its own office, and "one of the
 * schools" is a member school as well. It returns undefined for an outsider.
 */
export const insideHomes = memoize((plan: Plan): ((role: Pick<Role, 'person' | 'partner'>) => Home | undefined) => {
  const { members, network } = plan;
  const inside = new Set(members);
  const own = inWords(network.name);
  let names: Names | undefined;
  return ({ person, partner }) => {
    const texts = [person?.from, person?.name, partner?.name].filter((text) => text !== undefined);
    const now = !texts.some((text) => plainWords(text).some((word) => FORMER.has(word)));
    if (person?.school !== undefined && inside.has(person.school)) return { name: short(person.school.name), now };
    names ??= namesOf(members);
    const { schools, trusts } = names;
    const isTrust = (key: string) => [person?.from, partner?.name, partner?.id].some((name) => readsAs(name, key));
    const found =
      schools.find(({ fits }) => texts.some(fits)) ?? trusts.find(({ fits, key }) => isTrust(key) || texts.some(fits));
    if (found !== undefined) return { name: short(found.name), now };
    const from = person?.from ?? '';
    if (person?.partner === undefined && (isOwnOffice(from, plan) || isOfOneSchoolHere(from)))
      return { name: short(from), now: true };
    return own.trim().includes(' ') && inWords(from).includes(own) ? { name: short(from), now } : undefined;
  };
});

type Names = ReturnType<typeof namesOf>;

/** The names of schools and trusts, ready to be found in texts. Seldom needed: most plans give ids. */
function namesOf(members: readonly School[]) {
  return {
    schools: members.map(({ name }) => ({ name, fits: namePhrase(name) })),
    trusts: trustsOf(members).map((name) => ({ name, fits: namePhrase(name), key: withoutLegalForm(name) })),
  };
}

function inWords(name: string): string {
  return ` ${plainWords(name).join(' ')} `;
}

/** The trusts that run member schools, each in its first spelling. */
function trustsOf(members: readonly School[]): string[] {
  const byKey = new Map<string, string>();
  for (const { trust } of members) {
    if (trust === undefined) continue;
    const key = withoutLegalForm(trust);
    if (key !== '' && !byKey.has(key)) byKey.set(key, trust);
  }
  return [...byKey.values()];
}
