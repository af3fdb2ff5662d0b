/** Schools whose pupils have no active part. */

import type { Activity } from '../../plan/model/plan.ts';
import { headcount } from '../../plan/queries/hours.ts';
import { schoolsTakingPart } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';
import { together } from '../shared/schools-in-words.ts';

type Part = 'act' | 'do not act' | 'unsaid';

/**
 * Fires once, listing the schools where pupils have no active part (one of `active`) in any activity. Includes a school
 * only if all its activities show this, by giving pupils a part or by counting people but no pupils. Returns
 * `cannot-tell` if no activity gives pupils a part, or if none shows pupils acting but the plan says elsewhere how they
 * lead.
 */
export const pupilsPassive = defineCheck({
  params: { active: 'texts' },
  facts: ['schools'],
  test: (plan, { params: { active } }) => {
    const { members, pupilVoice } = plan;
    const activities = currentActivities(plan);
    const where = (part: Part) => schoolsTakingPart(activities.filter((one) => partIn(one, active) === part));
    const [acting, idle, unsaid] = [where('act'), where('do not act'), where('unsaid')];
    const speaks = acting.size > 0 || activities.some(({ pupilPart }) => pupilPart !== undefined);
    const leadsElsewhere = acting.size === 0 && pupilVoice?.howPupilsLead !== undefined;
    if (!speaks || leadsElsewhere) return 'cannot-tell';
    const passive = members.filter((one) => idle.has(one) && !acting.has(one) && !unsaid.has(one));
    if (passive.length === 0 && members.some((school) => !acting.has(school))) return 'cannot-tell';
    return together(passive);
  },
});

function partIn(activity: Activity, active: readonly string[]): Part {
  const { pupilPart, kind, takesPart } = activity;
  if (pupilPart !== undefined) return active.includes(pupilPart) ? 'act' : 'do not act';
  if (kind === 'pupil-led') return 'act';
  return takesPart.size > 0 && headcount(activity, ['pupils']) === 0 ? 'do not act' : 'unsaid';
}
