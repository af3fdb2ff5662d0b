/** Networks without a critical friend. */

import { addMonths } from '../../plan/queries/calendar.ts';
import { fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { friendTerms } from '../shared/critical-friends.ts';

/**
 * Fires if no critical friend is in term on the checking date or begins within `months` of it. Softened if one is named
 * who begins later.
 */
export const noCriticalFriend = defineCheck({
  params: { months: 'number', phrases: ['none', 'unnamed', 'over', 'later'] },
  facts: ['what'],
  test: (plan, { params: { months, phrases }, date }) => {
    const terms = friendTerms(plan);
    const ahead = terms.filter(({ to }) => to >= date);
    if (ahead.some(({ from }) => from <= addMonths(date, months))) return [];
    const [next] = [...ahead].sort((a, b) => a.from - b.from);
    const written = plan.leadership.criticalFriends.length > 0 ? phrases.unnamed : phrases.none;
    const what =
      next === undefined
        ? terms.length > 0
          ? phrases.over
          : written
        : fill(phrases.later, { when: next.role.since?.text ?? '' });
    return [{ at: ['leadership', 'critical_friends'], facts: { what }, softened: next !== undefined }];
  },
});
