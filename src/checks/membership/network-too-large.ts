/** Networks of more schools than usually work well together. */

import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { quotedReason } from '../shared/quoted-reason.ts';

/** Fires if there are more than `max` member schools. Softened, with the reason quoted, if the plan gives one. */
export const networkTooLarge = defineCheck({
  params: { max: 'number', phrases: ['reason', 'next'] },
  facts: ['schools', 'softly', 'next'],
  test: ({ members, network }, { params: { max, phrases } }) => {
    const n = members.length;
    if (n <= max) return [];
    const schools = count(n, 'school');
    const reason = quotedReason(network.sizeRationale);
    const softly = fill(phrases.reason, { schools, reason: reason ?? '' });
    return [
      {
        at: ['schools'],
        key: true,
        facts: { schools, softly, next: phrases.next },
        figures: { schools: n },
        softened: reason !== undefined,
      },
    ];
  },
});
