/** Where pupils have a voice: the activities in which they are heard, and what the plan says of how they lead. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { textAt } from './dotted-fields.ts';

/** The activities that give pupils a part that is one of `heard`; one that pupils lead, where no part is given. */
export function voicedIn({ activities }: Plan, heard: readonly string[]): Activity[] {
  return activities.filter(({ pupilPart, kind }) =>
    pupilPart === undefined ? kind === 'pupil-led' : heard.includes(pupilPart),
  );
}

export function haveVoice(plan: Plan, heard: readonly string[]): boolean {
  return voicedIn(plan, heard).length > 0 || textAt(plan, 'pupil_voice.how_pupils_lead') !== undefined;
}
