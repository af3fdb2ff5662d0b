/** Families who take part without a way to say what they think, or who have no part. */

import type { Person, Plan } from '../../plan/model/plan.ts';
import { valueAt } from '../../plan/path.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { allRoles } from '../../plan/queries/posts.ts';
import { fill, list } from '../../text/words.ts';
import { type CheckResult, defineCheck } from '../check.ts';

/**
 * Fires if families take part, in activities or in other ways, and the plan doesn't say how they are heard: in words,
 * through a two-way channel for `audiences`, or because someone in a post in `posts` or from a partner of `kinds` has a
 * part. Also fires at the stages `none_in` if the plan says that families have no part. Returns `cannot-tell`
 * if a channel for families doesn't say whether they can reply.
 */
export const familiesUnheard = defineCheck({
  params: {
    none_in: 'texts',
    counts: 'texts',
    audiences: 'texts',
    posts: 'texts',
    kinds: 'texts',
    phrases: ['none', 'unheard'],
  },
  facts: ['what'],
  test: (plan, { params }) => {
    const { phrases } = params;
    if (valueAt(plan.data, ['families']) === 'none') return none(plan, params.none_in, phrases.none);
    const ways = waysIn(plan, params.counts);
    const where = ways.length === 0 ? plan.families?.who : list(ways.map(({ title }) => title));
    if (where === undefined) return 'not-applicable';
    if (plan.families?.heard !== undefined || haveVoice(plan, params)) return [];
    const channels = plan.communication.channels.filter(({ audience }) =>
      audience.some((one) => params.audiences.includes(one)),
    );
    if (channels.some(({ twoWay }) => twoWay === true)) return [];
    if (channels.some(({ twoWay }) => twoWay === undefined)) return 'cannot-tell';
    return [
      {
        at: ['families', 'heard'],
        facts: { what: fill(phrases.unheard, { where }) },
        related: ways.map(({ at, title }) => ({ at, message: title })),
      },
    ];
  },
});

function none({ network }: Plan, stages: readonly string[], what: string): CheckResult {
  return stages.includes(network.stage) ? [{ at: ['families'], facts: { what } }] : 'not-applicable';
}

/** The activities that families take part in now: those that count them, and those that the plan gives for them. */
function waysIn(plan: Plan, counts: readonly string[]): { at: Plan['at']; title: string }[] {
  const given = new Set(plan.families?.activities ?? []);
  return currentActivities(plan).filter(
    (activity) => given.has(activity) || counts.some((key) => (activity.takesPart.get(key) ?? 0) > 0),
  );
}

/**
 * Whether a parent, or an organisation of parents, is in a group, a role or a review, or leads or helps with something.
 */
function haveVoice(
  plan: Plan,
  { posts, kinds }: { readonly posts: readonly string[]; readonly kinds: readonly string[] },
): boolean {
  const { groups, evaluation } = plan;
  const roles = allRoles(plan);
  const people = [
    ...roles.flatMap(({ person }) => person ?? []),
    ...groups.flatMap(({ members, ledBy }) => [...members, ...ledBy]),
    ...currentActivities(plan).flatMap(({ ledBy }) => ledBy),
    ...evaluation.reviews.flatMap((review) => review.people),
  ];
  const partners = [
    ...roles.flatMap(({ partner }) => partner ?? []),
    ...[...groups, ...evaluation.reviews, ...currentActivities(plan)].flatMap((body) => body.partners),
    ...people.flatMap(({ partner }: Person) => partner ?? []),
  ];
  return people.some(({ post = '' }) => posts.includes(post)) || partners.some(({ kind = '' }) => kinds.includes(kind));
}
