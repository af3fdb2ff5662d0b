/** One trust or school large enough to decide for everyone. */

import type { Plan } from '../../plan/model/plan.ts';
import type { School } from '../../plan/model/schools-and-people.ts';
import { fill } from '../../text/words.ts';
import { type Breach, defineCheck, type Phrases } from '../check.ts';
import { quotedReason } from '../shared/quoted-reason.ts';

/**
 * Fires in a voluntary network of at least `least` schools if more than `trust_share` of the member schools belong to
 * one trust, or one school has more than `pupil_share` of the pupils (only if every member school gives its number).
 * Skips a school that is alone in its phase: the one secondary among primaries is larger because it is a secondary,
 * which says nothing about power. If the plan says what happens when schools disagree, quotes it and asks only whether
 * it holds here too.
 */
export const powerImbalance = defineCheck({
  params: {
    least: 'number',
    trust_share: 'share',
    pupil_share: 'share',
    phrases: ['trust', 'school', 'agreed', 'next'],
  },
  facts: ['what', 'agreed'],
  test: (plan, { params }) => {
    const n = plan.members.length;
    if (plan.network.origin !== 'voluntary' || n < params.least) return 'not-applicable';
    const { agreed, next } = whenDisagreeing(plan, params.phrases);
    const trust = largestTrust(plan);
    if (trust !== undefined && trust.schools > params.trust_share * n) {
      const what = fill(params.phrases.trust, { schools: trust.schools, of: n, trust: trust.name });
      const figures = { schools_in_trust: trust.schools, schools: n };
      return [{ at: trust.at, facts: { what, ...agreed }, figures, ...next }];
    }
    const found = largestSchool(plan, params.pupil_share, params.phrases.school);
    if (found === undefined) return trust === undefined ? 'cannot-tell' : [];
    return found.map((breach) => ({ ...breach, facts: { ...breach.facts, ...agreed }, ...next }));
  },
});

/** What the plan says about disagreement, in words, and what to do then. */
function whenDisagreeing({ agreements }: Plan, phrases: Phrases<'agreed' | 'next'>) {
  const disagreement = quotedReason(agreements.disagreement);
  if (disagreement === undefined) return { agreed: { agreed: '' }, next: {} };
  return { agreed: { agreed: fill(phrases.agreed, { disagreement }) }, next: { fix: phrases.next } };
}

function largestTrust({ members }: Plan) {
  const trusts = new Map<string, { name: string; schools: number; at: Breach['at'] }>();
  for (const { trust, at } of members) {
    if (trust === undefined) continue;
    const key = trust.trim().toLowerCase();
    const known = trusts.get(key) ?? { name: trust, schools: 0, at: [...at, 'trust'] };
    trusts.set(key, { ...known, schools: known.schools + 1 });
  }
  return [...trusts.values()].sort((a, b) => b.schools - a.schools)[0];
}

function largestSchool({ members }: Plan, share: number, phrase: string): Breach[] | undefined {
  const pupils = members.map(({ pupils }) => pupils);
  if (pupils.some((number) => number === undefined)) return undefined;
  const total = pupils.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  const largest = members.reduce((most, school) => ((school.pupils ?? 0) > (most.pupils ?? 0) ? school : most));
  const own = largest.pupils ?? 0;
  if (total === 0 || own <= share * total || isAloneInPhase(largest, members)) return [];
  const percent = Math.round((100 * own) / total);
  const what = fill(phrase, { school: largest.name, pupils: own, of: total, percent });
  return [{ at: [...largest.at, 'pupils'], facts: { what }, figures: { pupils: own, all_pupils: total } }];
}

function isAloneInPhase({ phase, id }: School, members: readonly School[]): boolean {
  return phase !== undefined && members.every((other) => other.id === id || ![undefined, phase].includes(other.phase));
}
