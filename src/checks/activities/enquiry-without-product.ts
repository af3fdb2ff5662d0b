/** Enquiries without a planned result. */

import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { activitiesTogether } from '../shared/activities-together.ts';
import { belongsTo } from '../shared/general-title.ts';

/**
 * Fires once, listing the activities of `kinds` that neither serve an outcome nor produce an artefact. Either the
 * activity or the artefact can state the link. Returns `cannot-tell` if the plan has neither outcomes nor artefacts,
 * because other rules ask for those, if an artefact isn't linked to any activity, or if all of them belong to an
 * enquiry with a product, because their titles have only `general` words.
 */
export const enquiryWithoutProduct = defineCheck({
  params: { kinds: 'texts', general: 'texts', phrases: ['one', 'several'] },
  facts: ['activities'],
  praiseFacts: ['which'],
  test: (plan, { params: { kinds, general } }) => {
    const {
      activities,
      outcomes,
      sharing: { artefacts },
    } = plan;
    const enquiries = currentActivities(plan).filter(({ kind }) => kinds.includes(kind));
    if (enquiries.length === 0) return 'not-applicable';
    if (outcomes.length + artefacts.length === 0) return 'cannot-tell';
    const makers = new Set(artefacts.map(({ madeBy }) => madeBy));
    const idle = enquiries.filter(
      (activity) => activity.serves.length === 0 && activity.produces.length === 0 && !makers.has(activity),
    );
    if (idle.length === 0) return [];
    const busy = enquiries.filter((activity) => !idle.includes(activity));
    const alone = idle.filter((activity) => !belongsTo(activity, busy, general));
    const claimed = new Set(activities.flatMap(({ produces }) => produces));
    const isOrphan = artefacts.some((artefact) => artefact.madeBy === undefined && !claimed.has(artefact));
    return isOrphan || alone.length === 0 ? 'cannot-tell' : activitiesTogether(alone, 'produces');
  },
  praise: (plan, { params: { kinds, phrases } }) => ({
    which:
      currentActivities(plan).filter(({ kind }) => kinds.includes(kind)).length === 1 ? phrases.one : phrases.several,
  }),
});
