/** Networks of fewer schools than usually work well together. */

import type { Plan } from '../../plan/model/plan.ts';
import { isReasonSettled, networkSize, sizePath } from '../../plan/queries/network-size.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { quotedReason } from '../shared/quoted-reason.ts';

/**
 * Fires if there are fewer than `min` member schools. Softened for two schools up to `few`, from there up to `nearly`,
 * for one school if the plan gives a reason for its size, which is quoted, and for a forming network that others can
 * still join: one school, or up to `nearly` if the plan says how to join. Heavy if that one school is alone. Not
 * applicable if every school has left or the plan lists none, or if it is to grow to `min` schools or more. Returns
 * `cannot-tell` if the plan gives a reason and there are two schools or more, or nobody can doubt the reason yet or
 * change it (see `isReasonSettled`), or if the reason says, with one of `unknown`, that the number isn't known.
 */
export const networkTooSmall = defineCheck({
  params: {
    min: 'number',
    few: 'number',
    nearly: 'number',
    unknown: 'texts',
    phrases: ['reason', 'next', 'few', 'few_next', 'nearly', 'nearly_next', 'open', 'open_next'],
  },
  facts: ['schools', 'softly', 'next'],
  test: (plan, { params: { min, few, nearly, unknown, phrases } }) => {
    const n = networkSize(plan);
    if (n === 0) return 'not-applicable';
    if (n >= min) return [];
    if ((plan.network.growth?.schools ?? 0) >= min) return 'not-applicable';
    if (hasPhrase(plan.network.sizeRationale ?? '', unknown)) return 'cannot-tell';
    const schools = count(n, 'school');
    const reason = quotedReason(plan.network.sizeRationale);
    if (reason !== undefined && (n > 1 || isReasonSettled(plan))) return 'cannot-tell';
    const isFew = n > 1 && n <= few;
    const isNear = n > few && n <= nearly;
    const isOpen = n <= nearly && isStillOpen(plan, n);
    const words = softWords(phrases, { isOpen, isFew, isGiven: reason !== undefined });
    return [
      {
        at: sizePath(plan),
        key: true,
        facts: { schools, softly: fill(words.softly, { schools, reason: reason ?? '' }), next: words.next },
        figures: { schools: n },
        softened: isOpen || isFew || isNear || reason !== undefined,
        isHeavy: isOpen && n <= 1,
        withoutWrite: isOpen,
      },
    ];
  },
});

/** Whether a network is only forming, and others can be asked: one school so far, or the plan says how to join. */
function isStillOpen({ network, agreements }: Plan, schools: number): boolean {
  return network.stage === 'forming' && (schools <= 1 || isFilledIn(agreements.joining));
}

type Names = 'reason' | 'next' | 'few' | 'few_next' | 'nearly' | 'nearly_next' | 'open' | 'open_next';

function softWords(
  phrases: Phrases<Names>,
  { isOpen, isFew, isGiven }: { readonly isOpen: boolean; readonly isFew: boolean; readonly isGiven: boolean },
): { softly: string; next: string } {
  if (isGiven) return { softly: phrases.reason, next: phrases.next };
  if (isOpen) return { softly: phrases.open, next: phrases.open_next };
  if (isFew) return { softly: phrases.few, next: phrases.few_next };
  return { softly: phrases.nearly, next: phrases.nearly_next };
}
