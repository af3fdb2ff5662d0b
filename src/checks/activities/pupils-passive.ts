/** Schools whose pupils have no active part. */

import type { Activity } from '../../plan/model/plan.ts';
import { headcount } from '../../plan/queries/hours.ts';
import { schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';
import { unnamedIn } from '../shared/unnamed-schools.ts';

type Part = 'act' | 'do not act' | 'unsaid';

/**
 * Fires once, listing the schools where pupils have no active part (one of `active`) in any current activity: every
 * school if no activity gives them one. If some do, includes a school only if all its activities show that pupils there
 * have none, by giving them another part, by counting people but no pupils, or by being of a kind in `adult_kinds`.
 * Passes if one that gives them a part is for all the schools, though the plan doesn't name them all.
 * Returns `cannot-tell` if no activity gives pupils an active part but the plan says elsewhere how they lead.
 */
export const pupilsPassive = defineCheck({
  params: { active: 'texts', adult_kinds: 'texts', phrases: ['all'] },
  facts: ['schools'],
  test: (plan, { params }) => {
    const { members, pupilVoice } = plan;
    const activities = currentActivities(plan);
    const where = (part: Part) => schoolsTakingPart(activities.filter((one) => partIn(one, params) === part));
    const unnamed = unnamedIn(
      plan,
      activities.filter((one) => partIn(one, params) === 'act'),
    );
    if (unnamed === 'all') return [];
    const [acting, idle, unsaid] = [where('act'), where('do not act'), where('unsaid')];
    if (acting.size === 0) {
      if (pupilVoice?.howPupilsLead !== undefined) return 'cannot-tell';
      return [{ at: ['activities'], key: true, facts: { schools: params.phrases.all } }];
    }
    const passive = members.filter((one) => idle.has(one) && !acting.has(one) && !unsaid.has(one));
    if (passive.length === 0 && unnamed === 'unknown') return 'cannot-tell';
    if (passive.length === 0 && members.some((school) => !acting.has(school))) return 'cannot-tell';
    return together(passive);
  },
});

interface Kinds {
  readonly active: readonly string[];
  readonly adult_kinds: readonly string[];
}

function partIn(activity: Activity, { active, adult_kinds: adultKinds }: Kinds): Part {
  const { pupilPart, kind, takesPart } = activity;
  if (pupilPart !== undefined) return active.includes(pupilPart) ? 'act' : 'do not act';
  if (kind === 'pupil-led') return 'act';
  if (headcount(activity, ['pupils']) > 0) return 'unsaid';
  return takesPart.size > 0 || adultKinds.includes(kind) ? 'do not act' : 'unsaid';
}
