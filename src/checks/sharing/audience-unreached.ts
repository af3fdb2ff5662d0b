/** People who take part but aren't reached by any channel. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { adults } from '../../plan/queries/hours.ts';
import { isOnline } from '../../plan/queries/meeting.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
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

/** Those who come to a showcase or a conference as guests. */
const GUESTS: ReadonlySet<string> = new Set(['partners', 'governors']);

/**
 * Fires once, listing those who take part in an activity and aren't the audience of any channel. Skips heads, who run
 * the network, those who meet at least `often` times a year, and staff of all the schools who meet in person at least
 * `meetings` times a year if no more than `small` adults come. Skips guests at the `shows`, and pupils unless a channel was
 * ever meant for them. A channel used no times a year reaches nobody. Another
 * rule reports whether pupils with a voice are answered. Returns `cannot-tell` if a channel doesn't give its audience. There is
 * praise only if channels reach all the adults who take part.
 */
export const audienceUnreached = defineCheck({
  params: { often: 'number', meetings: 'number', small: 'number', shows: 'texts', heard: 'texts' },
  facts: ['who'],
  test: (plan, { params }) => {
    const { channels: all } = plan.communication;
    const channels = all.filter(({ timesPerYear }) => timesPerYear !== 0);
    const present = takingPart(plan, params.shows);
    if (present.length === 0 || channels.some(({ audience }) => audience.length === 0)) return 'cannot-tell';
    const reached = new Set(channels.flatMap(({ audience }) => audience));
    const isMeant = all.some(({ audience }) => audience.includes('pupils'));
    if (!isMeant || haveVoice(plan, params.heard)) reached.add('pupils');
    const regular = countedIn(currentActivities(plan).filter((activity) => isRegular(activity, plan, params)));
    const missed = present.filter(({ key, as }) => !regular.has(key) && !as.some((audience) => reached.has(audience)));
    const who = list(missed.map(({ key }) => key.replaceAll('_', ' ')));
    return missed.length === 0 ? [] : [{ at: ['communication', 'channels'], facts: { who } }];
  },
  praise: (plan, { params: { shows } }) => {
    const { channels } = plan.communication;
    const reached = new Set(
      channels.filter(({ timesPerYear }) => timesPerYear !== 0).flatMap(({ audience }) => audience),
    );
    const adult = takingPart(plan, shows).filter(({ key }) => key !== 'pupils');
    return adult.length > 0 && adult.every(({ as }) => as.some((audience) => reached.has(audience))) ? {} : undefined;
  },
});

interface Meetings {
  readonly often: number;
  readonly meetings: number;
  readonly small: number;
}

/** Whether people meet often enough to hear the news there. */
function isRegular(activity: Activity, plan: Plan, { often, meetings, small }: Meetings): boolean {
  const { timesPerYear = 0, schools, withUnnamed } = activity;
  if (timesPerYear >= often) return true;
  const isForAll = withUnnamed || schools.length >= networkSize(plan);
  return timesPerYear >= meetings && isForAll && !isOnline(activity) && (adults(activity) ?? small + 1) <= small;
}

function takingPart(plan: Plan, shows: readonly string[]): { key: string; as: readonly string[] }[] {
  const [shown, work] = [true, false].map((is) =>
    countedIn(currentActivities(plan).filter(({ kind }) => shows.includes(kind) === is)),
  );
  const counted = new Set([...(work ?? []), ...[...(shown ?? [])].filter((key) => !GUESTS.has(key))]);
  return Object.entries(REACHED_AS).flatMap(([key, as]) => (counted.has(key) ? [{ key, as }] : []));
}

function countedIn(activities: readonly Activity[]): Set<string> {
  return new Set(activities.flatMap(({ takesPart }) => [...takesPart].filter(([, n]) => n > 0).map(([key]) => key)));
}
