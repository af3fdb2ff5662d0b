/** Authorities that lead or design the network with the schools, without a word on what they decide. */

import type { Partner, Plan } from '../../plan/model/plan.ts';
import { type Breach, defineCheck } from '../check.ts';
import { currentPartners } from '../shared/partner-ties.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { saidAt } from '../shared/said-at.ts';

/**
 * Fires at a partner of `kind` that is a co-leader or co-designer, unless the plan says what it decides, has an
 * agreement with it, mentions it (by its name or one of the `words`) in what is agreed about decisions or disagreement,
 * or says how a group decides that it belongs to. Skips a co-designer if the plan says what another authority decides,
 * and one for which an answer is still to come, which another rule reports, and a co-designer that is in the group that
 * decides, or if the plan says neither that it designs the work nor how anything is decided; if there are no others,
 * returns `cannot-tell`.
 */
export const authorityCoLeadsUnclear = defineCheck({
  params: { kind: 'text', words: 'texts', phrases: ['co_leader', 'co_designer'] },
  facts: ['authority', 'part'],
  test: (plan, { params: { kind, words, phrases } }) => {
    const parts = new Map([
      ['co-leader', phrases.co_leader],
      ['co-designer', phrases.co_designer],
    ]);
    const isSettled = currentPartners(plan).some((partner) => partner.kind === kind && decides(partner, plan));
    const leading = currentPartners(plan).flatMap((partner) => {
      const part = partner.kind === kind ? parts.get(partner.partPlayed ?? '') : undefined;
      if (part === undefined) return [];
      const isSecond = isSettled && partner.partPlayed === 'co-designer';
      return [{ partner, part, clarity: isSecond ? 'clear' : clarityOf(partner, plan, words) }];
    });
    if (leading.length === 0) return 'not-applicable';
    const unclear = leading.filter(({ clarity }) => clarity === 'unclear');
    if (unclear.length === 0 && leading.some(({ clarity }) => clarity === 'open')) return 'cannot-tell';
    return unclear.map(
      ({ partner, part }): Breach => ({
        at: [...partner.at, 'part_played'],
        facts: { authority: partner.name, part },
      }),
    );
  },
  praise: (plan) => (haveSay(plan) ? {} : undefined),
});

/**
 * Whether the plan says in any way what the schools decide: in an agreement, or by a group that decides with them in
 * it.
 */
function haveSay(plan: Plan): boolean {
  const { agreements, groups } = plan;
  if (agreements.decisions !== undefined || agreements.disagreement !== undefined) return true;
  if (currentPartners(plan).some(({ at }) => saidAt(plan, [...at, 'agreement']) === 'something')) return true;
  return groups.some(({ function: what, schools }) => what === 'decisions' && schools.length > 0);
}

/** Whether the plan says that a partner decides something. */
function decides({ at }: Partner, plan: Plan): boolean {
  return saidAt(plan, [...at, 'decides']) === 'something';
}

/** `open`: the answer is still to come, or there is no reason to ask. */
type Clarity = 'clear' | 'open' | 'unclear';

/** How clear the plan is about what an authority decides. "Nothing" is clear too. */
function clarityOf(partner: Partner, plan: Plan, words: readonly string[]): Clarity {
  const decides = saidAt(plan, [...partner.at, 'decides']);
  const agreement = saidAt(plan, [...partner.at, 'agreement']);
  if (agreement === 'something' || decides === 'something' || decides === 'none') return 'clear';
  const { decisions, disagreement } = plan.agreements;
  const mentioned = [decisions, disagreement].some(
    (text) => text !== undefined && hasPhrase(text, [partner.name, ...words]),
  );
  if (mentioned || (decisions !== undefined && isInDecidingGroup(partner, plan))) return 'clear';
  if (decides === 'to-come' || agreement === 'to-come') return 'open';
  if (partner.partPlayed === 'co-designer' && isInDecidingGroup(partner, plan)) return 'open';
  const isAsked = partner.coDesigns === true || decisions !== undefined || disagreement !== undefined;
  return partner.partPlayed === 'co-designer' && !isAsked ? 'open' : 'unclear';
}

/** Whether the authority, or someone from it, belongs to the group that decides. */
function isInDecidingGroup(authority: Partner, { groups, leadership }: Plan): boolean {
  return groups
    .filter((group) => group.function === 'decisions' || group === leadership.steeringGroup)
    .some(
      ({ partners, members }) => partners.includes(authority) || members.some(({ partner }) => partner === authority),
    );
}
