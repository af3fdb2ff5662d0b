/** Networks without a critical friend. */

import type { Plan } from '../../plan/model/plan.ts';
import { isOpenName } from '../../plan/nobody.ts';
import { valueAt } from '../../plan/path.ts';
import { isTemplateText } from '../../plan/placeholder-text.ts';
import { addMonths } from '../../plan/queries/calendar.ts';
import { fill, short } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { friendTerms } from '../shared/critical-friends.ts';

/**
 * Fires if no critical friend is in term on the checking date or begins within `months` of it. Softened if one is named
 * who begins later.
 */
export const noCriticalFriend = defineCheck({
  params: { months: 'number', phrases: ['none', 'unnamed', 'open', 'over', 'later'] },
  facts: ['what'],
  test: (plan, { params: { months, phrases }, date }) => {
    const terms = friendTerms(plan);
    const ahead = terms.filter(({ to }) => to >= date);
    if (ahead.some(({ from }) => from <= addMonths(date, months))) return [];
    const [next] = [...ahead].sort((a, b) => a.from - b.from);
    const written = plan.leadership.criticalFriends.length > 0 ? unnamed(plan, phrases) : phrases.none;
    const what =
      next === undefined
        ? terms.length > 0
          ? phrases.over
          : written
        : fill(phrases.later, { when: next.role.since?.text ?? '' });
    return [{ at: ['leadership', 'critical_friends'], facts: { what }, softened: next !== undefined }];
  },
});

/** That an entry says nobody, with the words that it has in place of somebody. */
function unnamed({ leadership, data }: Plan, phrases: Phrases<'unnamed' | 'open'>): string {
  const said = leadership.criticalFriends
    .flatMap(({ at }) => ['name', 'from'].map((key) => valueAt(data, [...at, 'person', key])))
    .find((words) => typeof words === 'string' && !isTemplateText(words) && isOpenName(words));
  return typeof said !== 'string' ? phrases.unnamed : fill(phrases.open, { said: short(said) });
}
