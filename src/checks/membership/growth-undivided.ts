/** Networks that plan to grow large and don't say how they will divide. */

import type { Plan } from '../../plan/model/plan.ts';
import { schoolsIn } from '../../plan/queries/meeting.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if a network of at most `max` schools plans to have more and doesn't mention smaller groups: no `subgroups`, and
 * none of the `words` in the reason for its size, its summary, or what it says about joining, decisions and commitment.
 * Returns `cannot-tell` if groups or activities of at least `least` schools, but not all, already take in `share` of
 * them. Not applicable if the plan has no growth, or once its date is past.
 */
export const growthUndivided = defineCheck({
  params: { max: 'number', least: 'number', share: 'share', words: 'texts', phrases: ['by'] },
  facts: ['schools', 'planned', 'when'],
  test: (plan, { params: { max, least, share, words, phrases }, date }) => {
    const now = networkSize(plan);
    const { growth } = plan.network;
    if (growth === undefined) return 'not-applicable';
    if (growth.schools === undefined) return 'cannot-tell';
    const isPast = growth.by !== undefined && growth.by.to < date;
    if (now > max || growth.schools <= Math.max(now, max) || isPast) return 'not-applicable';
    if (plan.subgroups !== undefined || textsOn(plan).some((text) => hasPhrase(text, words))) return [];
    if (isDivided(plan, least, share)) return 'cannot-tell';
    const when = growth.by === undefined ? '' : fill(phrases.by, { by: growth.by.text });
    return [
      {
        at: [...growth.at, 'schools'],
        facts: { schools: now, planned: count(growth.schools, 'school'), when },
        figures: { schools: now, planned: growth.schools },
      },
    ];
  },
});

/** The texts in which a plan would say how the network works once it is larger. */
function textsOn({ network, agreements, commitment }: Plan): string[] {
  const texts = [
    network.sizeRationale,
    network.summary,
    agreements.joining,
    agreements.decisions,
    commitment.variation,
    ...commitment.pathways.flatMap(({ name, expects }) => [name, expects]),
  ];
  return texts.filter((text) => text !== undefined);
}

/** Whether sets of at least `least` schools, each without some of the others, take in `share` of them. */
function isDivided(plan: Plan, least: number, share: number): boolean {
  const members = new Set(plan.members);
  const parts = [...plan.groups, ...currentActivities(plan)]
    .map(({ schools }) => schools.filter((school) => members.has(school)))
    .filter(({ length }) => length >= least && length < members.size);
  return schoolsIn(parts).size >= share * members.size;
}
