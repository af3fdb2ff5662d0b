/** General check: no joint activity of certain kinds. */

import { isJoint, isUndecided } from '../../plan/queries/meeting.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { shortTitle } from '../../text/clip.ts';
import { byCodeUnit, fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { overInWords } from '../shared/past-activities.ts';

/**
 * Fires if no current joint activity is one of `kinds`. Returns `cannot-tell` if there are fewer than `least` of them,
 * or if the schools of an activity of `kinds` are undecided. Names joint activities of the kind `taught`, which may be
 * more than teaching.
 */
export const noSharedDevelopment = defineCheck({
  params: { kinds: 'texts', taught: 'text', least: 'number', phrases: ['over', 'perhaps'] },
  facts: ['over', 'perhaps'],
  praiseFacts: ['activities'],
  praiseNames: ['activities'],
  test: (plan, { params: { kinds, taught, least, phrases } }) => {
    const activities = currentActivities(plan);
    const joint = activities.filter(isJoint);
    if (joint.some(({ kind }) => kinds.includes(kind))) return [];
    const isOpen = activities.some((activity) => kinds.includes(activity.kind) && isUndecided(activity, plan));
    if (isOpen || joint.length < least) return 'cannot-tell';
    const over = overInWords(plan, phrases.over, (activity) => isJoint(activity) && kinds.includes(activity.kind));
    const lessons = joint.filter(({ kind }) => kind === taught).map(({ title }) => shortTitle(title));
    const perhaps = lessons.length === 0 ? '' : fill(phrases.perhaps, { activities: list(lessons, MOST_NAMED) });
    return [{ at: ['activities'], key: true, facts: { over, perhaps } }];
  },
  praise: (plan, { params: { kinds } }) => {
    const titles = currentActivities(plan)
      .filter((activity) => isJoint(activity) && kinds.includes(activity.kind))
      .map(({ title }) => shortTitle(title))
      .toSorted(byCodeUnit);
    return titles.length === 0 ? undefined : { activities: `: ${list(titles, MOST_NAMED)}` };
  },
});

const MOST_NAMED = 2;
