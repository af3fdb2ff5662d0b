/** How many people lead the network together. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { eachOnce, heldOn, holderKey, isOfFormerOrLaterSchool } from '../../plan/queries/in-post.ts';
import { holder, inTerm, isUnknown } from '../../plan/queries/posts.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck, type Phrases } from '../check.ts';

/** Fires if fewer than `min` people are co-leaders on the checking date. Says which entries don't count, and why. */
export const noCoLeadership = defineCheck({
  params: {
    min: 'number',
    phrases: [
      'none',
      'past',
      'only',
      'someone',
      'uncounted',
      'unnamed',
      'several_unnamed',
      'school',
      'later',
      'over',
      'twice',
    ],
  },
  facts: ['found', 'uncounted'],
  test: (plan, { params: { min, phrases }, date }) => {
    const all = plan.leadership.coLeaders;
    const now = eachOnce(heldOn(all, date));
    if (now.length >= min) return [];
    const named = all.some((role) => holderKey(role) !== undefined);
    const who = list(now.map((role) => (isUnknown(role) ? phrases.someone : holder(role))));
    const found = now.length > 0 ? fill(phrases.only, { who }) : phrases[named ? 'past' : 'none'];
    const entries = uncounted(plan, date, phrases);
    return [
      {
        at: ['leadership', 'co_leaders'],
        facts: { found, uncounted: entries.length === 0 ? '' : fill(phrases.uncounted, { entries: list(entries) }) },
      },
    ];
  },
});

/** The entries that don't count on a day, each with why. */
function uncounted(
  { leadership: { coLeaders } }: Plan,
  day: Day,
  phrases: Phrases<'unnamed' | 'several_unnamed' | 'school' | 'later' | 'over' | 'twice'>,
): string[] {
  const unnamed = coLeaders.filter((role) => holderKey(role) === undefined).length;
  const met = new Set<string>();
  const others = coLeaders.flatMap((role) => {
    const [key, who] = [holderKey(role), holder(role)];
    if (key === undefined) return [];
    if (isOfFormerOrLaterSchool(role, day)) return fill(phrases.school, { who });
    if (!inTerm(role, day)) return outOfTerm(role, day, phrases);
    if (met.has(key)) return fill(phrases.twice, { who });
    met.add(key);
    return [];
  });
  return [
    ...(unnamed === 0 ? [] : [unnamed === 1 ? phrases.unnamed : fill(phrases.several_unnamed, { entries: unnamed })]),
    ...others,
  ];
}

function outOfTerm(role: Role, day: Day, phrases: Phrases<'later' | 'over'>): string {
  const isLater = role.since !== undefined && role.since.from > day;
  const when = (isLater ? role.since : role.until)?.text ?? '';
  return fill(isLater ? phrases.later : phrases.over, { who: holder(role), when });
}
