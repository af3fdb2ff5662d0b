/** Networks without a critical friend. */

import type { Partner, Plan } from '../../plan/model/plan.ts';
import { isNamed, isOpenName } from '../../plan/nobody.ts';
import { valueAt } from '../../plan/path.ts';
import { isTemplateText } from '../../plan/placeholder-text.ts';
import { addMonths } from '../../plan/queries/calendar.ts';
import { allRoles } from '../../plan/queries/posts.ts';
import { short } from '../../text/clip.ts';
import { fill } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';
import { friendTerms } from '../shared/critical-friends.ts';
import { currentPartners, payingPartners } from '../shared/partner-ties.ts';

/**
 * Fires if no critical friend is in term on the checking date or begins within `months` of it. Softened if one is named
 * who begins later. If nobody is listed and a partner of one of the `adviser_kinds` only gives advice, the advice is to
 * ask there.
 */
export const noCriticalFriend = defineCheck({
  params: {
    months: 'number',
    adviser_kinds: 'texts',
    phrases: ['none', 'unnamed', 'open', 'over', 'later', 'ask_adviser'],
  },
  facts: ['what'],
  test: (plan, { params: { months, adviser_kinds: kinds, phrases }, date }) => {
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
    const adviser = plan.leadership.criticalFriends.length === 0 ? onlyAdviser(plan, kinds) : undefined;
    const fix = adviser && { fix: fill(phrases.ask_adviser, { adviser: short(adviser.name) }) };
    return [{ at: ['leadership', 'critical_friends'], facts: { what }, softened: next !== undefined, ...fix }];
  },
});

/** The first partner of some kinds that gives advice, and neither pays, nor evaluates, nor leads anything. */
function onlyAdviser(plan: Plan, kinds: readonly string[]): Partner | undefined {
  const isAdviser = ({ partPlayed, kind = '' }: Partner) => partPlayed === 'adviser' && kinds.includes(kind);
  const isOther = (one: Partner) =>
    payingPartners(plan).has(one) ||
    plan.evaluation.evaluatorPartner === one ||
    allRoles(plan).some(({ partner }) => partner === one) ||
    [...plan.groups, ...plan.activities].some(({ ledBy }) => ledBy.some(({ partner }) => partner === one));
  return currentPartners(plan).find((one) => isAdviser(one) && isNamed(one) && !isOther(one));
}

/** That an entry says nobody, with the words that it has in place of somebody. */
function unnamed({ leadership, data }: Plan, phrases: Phrases<'unnamed' | 'open'>): string {
  const said = leadership.criticalFriends
    .flatMap(({ at }) => ['name', 'from'].map((key) => valueAt(data, [...at, 'person', key])))
    .find((words) => typeof words === 'string' && !isTemplateText(words) && isOpenName(words));
  return typeof said !== 'string' ? phrases.unnamed : fill(phrases.open, { said: short(said) });
}
