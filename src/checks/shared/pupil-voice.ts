/** Where pupils have a voice: the activities that hear them, and the plan's account of how they lead. */

import type { Activity, Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { textAt } from './dotted-fields.ts';

/**
 * Returns the activities that give pupils one of the parts in `heard`. If an activity gives no part, it counts if it is
 * pupil-led.
 */
export function voicedIn(plan: Plan, heard: readonly string[]): Activity[] {
  return currentActivities(plan).filter(({ pupilPart, kind }) =>
    pupilPart === undefined ? kind === 'pupil-led' : heard.includes(pupilPart),
  );
}

/** Returns the activities that say that pupils have one of these parts. */
export function partsIn(plan: Plan, parts: readonly string[]): Activity[] {
  return currentActivities(plan).filter(({ pupilPart }) => pupilPart !== undefined && parts.includes(pupilPart));
}

export function haveVoice(plan: Plan, heard: readonly string[]): boolean {
  return voicedIn(plan, heard).length > 0 || textAt(plan, 'pupil_voice.how_pupils_lead') !== undefined;
}
