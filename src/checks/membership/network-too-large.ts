/** Networks of more schools than usually work well together. */

import type { Plan } from '../../plan/model/plan.ts';
import { addMonths } from '../../plan/queries/calendar.ts';
import { isReasonSettled, networkSize, sizePath } from '../../plan/queries/network-size.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';
import { quotedReason } from '../shared/quoted-reason.ts';
import { isDivided } from '../shared/small-groups.ts';

/**
 * Fires if there are more than `max` member schools, unless they work in small groups: groups or activities of `least`
 * to `most` schools reach `share` of the members, the plan describes groups of that size that are rearranged, it has
 * `alike` groups with one of `functions` and doesn't say which schools are in them, or it has leaders of parts, in the
 * words `regional`. Also passes if the plan gives a reason and the network is `proven` years old, unless its programme
 * ends within a year. Softened if the plan gives a reason, which is quoted, and up to `nearly` schools. Returns
 * `cannot-tell` if the plan gives a reason that nobody can doubt yet or change (see `isReasonSettled`), or that
 * says who belongs together, in the words `who`.
 */
export const networkTooLarge = defineCheck({
  params: {
    max: 'number',
    nearly: 'number',
    least: 'number',
    most: 'number',
    proven: 'number',
    share: 'share',
    alike: 'number',
    functions: 'texts',
    posts: 'texts',
    regional: 'texts',
    who: 'texts',
    phrases: ['reason', 'next', 'nearly', 'next_nearly'],
  },
  facts: ['schools', 'softly', 'next'],
  test: (plan, { params }) => {
    const { max, nearly, phrases } = params;
    const n = networkSize(plan);
    if (n <= max || isDivided(plan, params)) return [];
    const schools = count(n, 'school');
    const reason = quotedReason(plan.network.sizeRationale);
    if (reason !== undefined && isProven(plan, params.proven)) return [];
    if (reason !== undefined && (isReasonSettled(plan) || hasPhrase(plan.network.sizeRationale ?? '', params.who)))
      return 'cannot-tell';
    const words =
      reason === undefined
        ? { softly: fill(phrases.nearly, { schools }), next: phrases.next_nearly }
        : { softly: fill(phrases.reason, { schools, reason }), next: phrases.next };
    const softened = reason !== undefined || n <= nearly;
    return [{ at: sizePath(plan), key: true, facts: { schools, ...words }, figures: { schools: n }, softened }];
  },
});

/** Whether a network has had so many years in which to notice that it is too large, and isn't about to change. */
function isProven({ network: { starts, ends, partOf }, today }: Plan, years: number): boolean {
  const isEnding = [ends, partOf?.until].some((end) => end !== undefined && end.to <= addMonths(today, 12));
  return starts !== undefined && addMonths(starts.to, years * 12) <= today && !isEnding;
}
