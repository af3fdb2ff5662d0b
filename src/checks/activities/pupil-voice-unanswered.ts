/** Pupils who are asked for their views, without anyone to answer them. */

import type { Plan } from '../../plan/model/plan.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { textAt } from '../shared/dotted-fields.ts';
import { mentions } from '../shared/mentions.ts';
import { haveVoice, partsIn } from '../shared/pupil-voice.ts';

/**
 * Fires if pupils give views that somebody else acts on, and the plan doesn't say who answers them. They do if an
 * activity gives them a part in `asking`, or if how they lead has a word in `telling`, unless it also has one in
 * `deciding`. Passes if the plan says who answers pupils who have any part in `heard`; not applicable if nobody asks
 * them for a view.
 */
export const pupilVoiceUnanswered = defineCheck({
  params: { heard: 'texts', asking: 'texts', telling: 'texts', deciding: 'texts', phrases: ['elsewhere'] },
  facts: ['where'],
  test: (plan, { params: { heard, asking, phrases, ...words } }) => {
    if (!haveVoice(plan, heard)) return 'not-applicable';
    if (textAt(plan, 'pupil_voice.answered_by') !== undefined) return [];
    const asked = partsIn(plan, asking);
    const told = leadingWords(plan, words);
    if (told === 'deciding' || (told === undefined && asked.length === 0)) return 'not-applicable';
    const where = asked.length === 0 ? phrases.elsewhere : list(asked.map(({ title }) => title));
    const related = asked.map(({ at, title }) => ({ at, message: title }));
    return [{ at: ['pupil_voice', 'answered_by'], facts: { where }, related }];
  },
});

/** What the plan's account of how pupils lead says that they do; undefined if neither. */
function leadingWords(
  plan: Plan,
  { telling, deciding }: { readonly telling: readonly string[]; readonly deciding: readonly string[] },
): 'telling' | 'deciding' | undefined {
  const text = textAt(plan, 'pupil_voice.how_pupils_lead') ?? '';
  if (mentions(text, deciding)) return 'deciding';
  return mentions(text, telling) ? 'telling' : undefined;
}
