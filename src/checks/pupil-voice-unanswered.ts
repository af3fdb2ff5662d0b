/** Pupils who are heard, and whether anyone answers. */

import type { Activity } from '../plan/types.ts';
import { list } from '../text.ts';
import { defineCheck } from './check.ts';
import { textAt } from './fields.ts';

/**
 * Fires when pupils have a voice, by the part an activity gives them (one of `heard`) or by what the plan says of how they
 * lead, and nothing says who answers them.
 */
export const pupilVoiceUnanswered = defineCheck({
  params: { heard: 'texts', phrases: ['elsewhere'] },
  facts: ['where'],
  test: (plan, { params: { heard, phrases } }) => {
    const voiced = plan.activities.filter((activity) => areHeard(activity, heard));
    if (voiced.length === 0 && textAt(plan, 'pupil_voice.how_pupils_lead') === undefined) return 'not-applicable';
    if (textAt(plan, 'pupil_voice.answered_by') !== undefined) return [];
    const where = voiced.length === 0 ? phrases.elsewhere : list(voiced.map(({ title }) => title));
    const related = voiced.map(({ at, title }) => ({ at, message: title }));
    return [{ at: ['pupil_voice', 'answered_by'], facts: { where }, related }];
  },
});

function areHeard({ pupilPart, kind }: Activity, heard: readonly string[]): boolean {
  return pupilPart === undefined ? kind === 'pupil-led' : heard.includes(pupilPart);
}
