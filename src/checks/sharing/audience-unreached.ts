/** People who take part but aren't reached by any channel. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { haveVoice } from '../shared/pupil-voice.ts';

/** Who takes part (the plan's own keys), and the channel audiences that would reach them. */
const REACHED_AS: Readonly<Record<string, readonly string[]>> = {
  pupils: ['pupils'],
  teachers: ['teachers', 'all-staff'],
  teaching_assistants: ['support-staff', 'all-staff'],
  support_staff: ['support-staff', 'all-staff'],
  middle_leaders: ['leaders', 'teachers', 'all-staff'],
  senior_leaders: ['leaders', 'teachers', 'all-staff'],
  governors: ['governors'],
  parents: ['parents'],
  partners: ['partners'],
};

/**
 * Fires once, listing those who take part in an activity and aren't the audience of any channel. Skips heads, who run
 * the network, and those who meet at least `often` times a year. A channel used no times a year reaches nobody. Another
 * rule reports whether pupils with a voice are answered. Returns `cannot-tell` if a channel doesn't give its audience.
 */
export const audienceUnreached = defineCheck({
  params: { often: 'number', heard: 'texts' },
  facts: ['who'],
  test: (plan, { params: { often, heard } }) => {
    const channels = plan.communication.channels.filter(({ timesPerYear }) => timesPerYear !== 0);
    const present = takingPart(plan);
    if (present.length === 0 || channels.some(({ audience }) => audience.length === 0)) return 'cannot-tell';
    const reached = new Set(channels.flatMap(({ audience }) => audience));
    if (haveVoice(plan, heard)) reached.add('pupils');
    const regular = countedIn(currentActivities(plan).filter(({ timesPerYear = 0 }) => timesPerYear >= often));
    const missed = present.filter(({ key, as }) => !regular.has(key) && !as.some((audience) => reached.has(audience)));
    const who = list(missed.map(({ key }) => key.replaceAll('_', ' ')));
    return missed.length === 0 ? [] : [{ at: ['communication', 'channels'], facts: { who } }];
  },
});

function takingPart(plan: Plan): { key: string; as: readonly string[] }[] {
  const counted = countedIn(currentActivities(plan));
  return Object.entries(REACHED_AS).flatMap(([key, as]) => (counted.has(key) ? [{ key, as }] : []));
}

function countedIn(activities: readonly Activity[]): Set<string> {
  return new Set(activities.flatMap(({ takesPart }) => [...takesPart].filter(([, n]) => n > 0).map(([key]) => key)));
}
