/** Networks of more schools than usually work well together. */

import { networkSize, sizePath } from '../../plan/queries/network-size.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { quotedReason } from '../shared/quoted-reason.ts';

/** Fires if there are more than `max` member schools. Softened, with the reason quoted, if the plan gives one. */
export const networkTooLarge = defineCheck({
  params: { max: 'number', phrases: ['reason', 'next'] },
  facts: ['schools', 'softly', 'next'],
  test: (plan, { params: { max, phrases } }) => {
    const n = networkSize(plan);
    if (n <= max) return [];
    const schools = count(n, 'school');
    const reason = quotedReason(plan.network.sizeRationale);
    const softly = fill(phrases.reason, { schools, reason: reason ?? '' });
    return [
      {
        at: sizePath(plan),
        key: true,
        facts: { schools, softly, next: phrases.next },
        figures: { schools: n },
        softened: reason !== undefined,
      },
    ];
  },
});
