/** Activities that list schools together though hardly anybody from one of them may meet anybody from another. */

import type { Activity } from '../model/plan.ts';
import { adults } from './hours.ts';

/** What such an activity is, in the order in which a sentence has them. */
export type LooseTie = 'survey' | 'consultation' | 'service' | 'event';

/** Kinds that are a day or two, of which a plan gives the date or how often they are. */
const EVENTS: ReadonlySet<string> = new Set(['pupil-event', 'showcase', 'conference', 'launch']);

/** Which of them an activity is; undefined if people from its schools meet. */
export function looseTie(activity: Activity): LooseTie | undefined {
  const { kind, title, pupilPart, takesPart, starts, timesPerYear } = activity;
  if (kind === 'shared-service') return 'service';
  if (kind === 'other' && /\b(?:consultation|purchasing|procurement)\b/i.test(title))
    return /\bconsultation\b/i.test(title) ? 'consultation' : 'service';
  if (pupilPart === 'surveyed' && takesPart.has('pupils') && adults(activity) === undefined) return 'survey';
  return EVENTS.has(kind) && starts === undefined && timesPerYear === undefined ? 'event' : undefined;
}
