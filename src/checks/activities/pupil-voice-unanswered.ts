/** Pupils who are heard, and whether anyone answers. */

import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';
import { haveVoice, voicedIn } from '../shared/pupil-voice.ts';

/**
 * Fires when pupils have a voice, by the part an activity gives them (one of `heard`) or by what the plan says of how they
 * lead, and nothing says who answers them.
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
