/** Networks that send information but don't listen. */

import { hasWorkForAll } from '../../plan/queries/meeting.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { displayName } from '../shared/display-name.ts';

/**
 * Fires if there are no channels, or if every channel says it isn't two-way. Returns `cannot-tell` if there are none and
 * staff from nearly all schools meet anyway.
 */
export const noTwoWayChannel = defineCheck({
  params: { phrases: ['none', 'one_way', 'unnamed', 'hear', 'reply'] },
  facts: ['what', 'hear'],
  test: (plan, { params: { phrases } }) => {
    const { channels } = plan.communication;
    if (channels.some(({ twoWay }) => twoWay === true)) return [];
    if (channels.length === 0 && hasWorkForAll(plan)) return 'cannot-tell';
    if (channels.some(({ twoWay }) => twoWay === undefined)) return 'cannot-tell';
    const names = list(channels.map(({ name, kind }) => displayName([name, kind], phrases.unnamed)));
    const what = channels.length === 0 ? phrases.none : fill(phrases.one_way, { channels: names });
    return [
      {
        at: ['communication', 'channels'],
        facts: { what, hear: channels.length === 0 ? phrases.hear : phrases.reply },
      },
    ];
  },
});
