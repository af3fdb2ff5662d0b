/** People who take part and whom no channel reaches. */

import type { Plan } from '../plan/types.ts';
import { list } from '../text.ts';
import { defineCheck } from './check.ts';

/** Those who take part, by the plan's own keys, and the audiences of a channel that reaches them. */
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
 * Fires once, naming those who take part in an activity and are the audience of no channel. Heads run the network and
 * are left aside; pupils whose voice is answered are reached. A channel that does not say whom it reaches leaves it open.
 */
export const audienceUnreached = defineCheck({
  params: {},
  facts: ['who'],
  test: (plan) => {
    const { channels } = plan.communication;
    const present = takingPart(plan);
    if (present.length === 0 || channels.some(({ audience }) => audience.length === 0)) return 'cannot-tell';
    const reached = new Set(channels.flatMap(({ audience }) => audience));
    if (plan.pupilVoice?.answeredBy !== undefined) reached.add('pupils');
    const missed = present.filter(({ as }) => !as.some((audience) => reached.has(audience)));
    const who = list(missed.map(({ key }) => key.replaceAll('_', ' ')));
    return missed.length === 0 ? [] : [{ at: ['communication', 'channels'], facts: { who } }];
  },
});

function takingPart({ activities }: Plan): { key: string; as: readonly string[] }[] {
  const counted = new Set(
    activities.flatMap(({ takesPart }) => [...takesPart].filter(([, n]) => n > 0).map(([k]) => k)),
  );
  return Object.entries(REACHED_AS).flatMap(([key, as]) => (counted.has(key) ? [{ key, as }] : []));
}
