/** Networks of fewer schools than usually work well together. */

import { networkSize, sizePath } from '../../plan/queries/network-size.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { quotedReason } from '../shared/quoted-reason.ts';

/**
 * Fires if there are fewer than `min` member schools. Softened for two schools up to `few`, from there up to `nearly`, and
 * for one school if the plan gives a reason for its size, which is quoted. Not applicable if every school has left, or if the plan
 * is to grow to `min` schools or more. Returns
 * `cannot-tell` if there are two schools or more and the plan gives a reason, or if the reason says, with one of `unknown`,
 * that the number isn't known.
 */
export const networkTooSmall = defineCheck({
  params: {
    min: 'number',
    few: 'number',
    nearly: 'number',
    unknown: 'texts',
    phrases: ['reason', 'next', 'few', 'few_next', 'nearly', 'nearly_next'],
  },
  facts: ['schools', 'softly', 'next'],
  test: (plan, { params: { min, few, nearly, unknown, phrases } }) => {
    const n = networkSize(plan);
    if (n === 0 && plan.schools.length > 0) return 'not-applicable';
    if (n >= min) return [];
    if ((plan.network.growth?.schools ?? 0) >= min) return 'not-applicable';
    if (hasPhrase(plan.network.sizeRationale ?? '', unknown)) return 'cannot-tell';
    const schools = count(n, 'school');
    const reason = quotedReason(plan.network.sizeRationale);
    if (n > 1 && reason !== undefined) return 'cannot-tell';
    const isFew = n > 1 && n <= few;
    const isNear = n > few && n <= nearly;
    const words = softWords(phrases, isFew, reason !== undefined);
    return [
      {
        at: sizePath(plan),
        key: true,
        facts: { schools, softly: fill(words.softly, { schools, reason: reason ?? '' }), next: words.next },
        figures: { schools: n },
        softened: isFew || isNear || reason !== undefined,
      },
    ];
  },
});

type Names = 'reason' | 'next' | 'few' | 'few_next' | 'nearly' | 'nearly_next';

function softWords(phrases: Phrases<Names>, isFew: boolean, isGiven: boolean): { softly: string; next: string } {
  if (isGiven) return { softly: phrases.reason, next: phrases.next };
  if (isFew) return { softly: phrases.few, next: phrases.few_next };
  return { softly: phrases.nearly, next: phrases.nearly_next };
}
