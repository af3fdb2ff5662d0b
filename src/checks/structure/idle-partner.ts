/** Partners that pay, without a word on what their part is. */

import type { Activity, Partner, Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { nameInSentence } from '../../text/clip.ts';
import { byCodeUnit, list } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { oneBreach } from '../shared/one-breach.ts';
import { currentPartners, partnersAtWork, payingPartners, workingPartners } from '../shared/partner-ties.ts';

/**
 * Fires once, listing the partners that pay and have no part, role, group, activity, review or agreement and don't
 * design with the schools; softened for those of a kind in `active`, in a breach of their own. Skips those whose part
 * or kind is `part`, because paying is what they are there for, those that deal with the network as one body, and
 * partners of the kind `elsewhere`, which another rule reports. Returns `cannot-tell` if the plan doesn't say what some
 * partner does, or says that it does nothing, or if partners take part in activities, and it doesn't say which ones.
 */
export const idlePartner = defineCheck({
  params: { part: 'text', elsewhere: 'text', active: 'texts', phrases: ['one', 'several'] },
  facts: ['partners'],
  praiseFacts: ['which', 'names'],
  praiseNames: ['names'],
  test: (plan, { params: { part, elsewhere, active } }) => {
    const partners = currentPartners(plan);
    if (partners.length === 0) return 'not-applicable';
    const paying = payingPartners(plan);
    const untied = untiedPartners(plan);
    const isPayer = (partner: Partner) => isFunder(partner, part) || (hasNoPart(partner) && paying.has(partner));
    const payers = untied.filter(isPayer);
    const idle = payers.filter(
      (payer) => !isFunder(payer, part) && payer.kind !== elsewhere && payer.engagesNetworkAs !== 'one-body',
    );
    if (idle.length === 0 && payers.length > 0) return 'not-applicable';
    if (idle.length === 0) return untied.some(hasNoPart) ? 'cannot-tell' : [];
    if (currentActivities(plan).some(hasUnnamedPartners)) return 'cannot-tell';
    const isActive = ({ kind = '' }: Partner) => active.includes(kind);
    return [
      ...together(idle.filter((partner) => !isActive(partner))),
      ...together(idle.filter(isActive)).map((breach) => ({ ...breach, softened: true })),
    ];
  },
  praise: (plan, { params: { part, phrases } }) => {
    const partners = currentPartners(plan);
    const isBusy = (partner: Partner) => partnersAtWork(plan).has(partner) || partner.coDesigns === true;
    // A funder's agreement may be about the money alone.
    const hasAgreed = (partner: Partner) => isFilledIn(partner.agreement) && !isFunder(partner, part);
    if (!partners.every((partner) => isBusy(partner) || hasAgreed(partner))) return undefined;
    const names = partners.map(({ name }) => name).toSorted(byCodeUnit);
    return { which: names.length === 1 ? phrases.one : phrases.several, names: `: ${list(names, 3)}` };
  },
});

/** Whether paying is what a partner is there for: by its part or, without one, by its kind. */
function isFunder({ partPlayed, kind }: Partner, part: string): boolean {
  return partPlayed === part || (partPlayed === undefined && kind === part);
}

/** The partners without a role, group, activity, review or agreement that don't design with the schools either. */
function untiedPartners(plan: Plan): Partner[] {
  const working = workingPartners(plan);
  return currentPartners(plan).filter(
    (partner) => !working.has(partner) && !isFilledIn(partner.agreement) && partner.coDesigns !== true,
  );
}

function together(partners: readonly Partner[]): Breach[] {
  return oneBreach(partners, { facts: { partners: list(partners.map(({ name }) => nameInSentence(name))) } });
}

/** Whether partners take part, but the plan doesn't say which. */
function hasUnnamedPartners({ takesPart, partners }: Activity): boolean {
  return (takesPart.get('partners') ?? 0) > 0 && partners.length === 0;
}

function hasNoPart({ partPlayed }: Partner): boolean {
  return partPlayed === undefined || partPlayed === 'none';
}
