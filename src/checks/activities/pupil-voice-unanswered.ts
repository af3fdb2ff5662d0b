/** Pupils who are heard, without anyone to answer them. */

import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';
import { haveVoice, voicedIn } from '../shared/pupil-voice.ts';

/**
 * Fires if pupils have a voice and the plan doesn't say who answers them. They have one if an activity gives them a
 * part in `heard`, or is pupil-led and gives no part, or if the plan says how they lead.
 */
export const pupilVoiceUnanswered = defineCheck({
  params: { heard: 'texts', phrases: ['elsewhere'] },
  facts: ['where'],
  test: (plan, { params: { heard, phrases } }) => {
    if (!haveVoice(plan, heard)) return 'not-applicable';
    if (textAt(plan, 'pupil_voice.answered_by') !== undefined) return [];
    const voiced = voicedIn(plan, heard);
    const where = voiced.length === 0 ? phrases.elsewhere : list(voiced.map(({ title }) => title));
    const related = voiced.map(({ at, title }) => ({ at, message: title }));
    return [{ at: ['pupil_voice', 'answered_by'], facts: { where }, related }];
  },
});
