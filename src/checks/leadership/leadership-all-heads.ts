/** Leadership mostly held by heads. */

import type { Person, Plan } from '../../plan/model/plan.ts';
import { type LeadPost, leadPosts, personKey, personSchool } from '../../plan/queries/posts.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isEmployedHere } from '../shared/employed-here.ts';
import { insideHomes } from '../shared/inside-homes.ts';

/**
 * Fires if fewer than `share` of the lead posts are held by people who aren't heads. Counts only posts whose holder's
 * job is known, and not those that only partners hold; a post that a head shares with someone else counts as both's.
 * Not applicable if one person holds them all, or if one-school-leads is about the school of all who hold them. Returns
 * `cannot-tell` if there are fewer than `least` of them. There is no praise if all who aren't heads come from partners,
 * or have one of the `outside_posts` and no school.
 */
export const leadershipAllHeads = defineCheck({
  params: {
    least: 'number',
    share: 'share',
    outside_posts: 'texts',
    phrases: ['with_heads', 'without_heads', 'all', 'few'],
  },
  facts: ['what', 'fair'],
  praiseFacts: ['who'],
  after: 'others',
  test: (plan, { params: { least, share, phrases }, others: rules }) => {
    const posts = postsOf(plan);
    if (posts.length < least) return 'cannot-tell';
    const holders = posts.flatMap((post) => post.holders);
    if (isOne(holders.map(personKey))) return 'not-applicable';
    if (rules?.fired('one-school-leads') === true && isOne(holders.map(personSchool))) return 'not-applicable';
    const others = posts.filter(({ holders }) => holders.some(({ post }) => post !== 'headteacher')).length;
    if (others >= share * posts.length) return [];
    const what = fill(others === 0 ? phrases.all : phrases.few, { others, posts: count(posts.length, 'lead post') });
    return [
      {
        at: ['leadership'],
        facts: { what, fair: Math.round(100 * share) },
        figures: { lead_posts: posts.length, held_by_others: others },
      },
    ];
  },
  praise: (plan, { params: { outside_posts: outside, phrases } }) => {
    const posts = postsOf(plan);
    const isOther = ({ post }: Person) => post !== 'headteacher';
    if (!posts.some(({ holders }) => holders.some((one) => isOther(one) && !isFromOutside(one, plan, outside))))
      return undefined;
    const hasHeads = posts.some(({ holders }) => holders.some(({ post }) => post === 'headteacher'));
    return { who: hasHeads ? phrases.with_heads : phrases.without_heads };
  },
});

function isOne(values: readonly unknown[]): boolean {
  return new Set(values).size === 1;
}

/** Whether somebody works neither at a school nor for the network, as far as the plan says. */
function isFromOutside(person: Person, plan: Plan, outsidePosts: readonly string[]): boolean {
  const { school, partner, from, post = '' } = person;
  const home = insideHomes(plan)({ person, partner });
  if (school !== undefined || home?.now === true || isEmployedHere(from ?? '')) return false;
  return partner !== undefined || outsidePosts.includes(post);
}

/** The lead posts whose holders' jobs are known, without those that only partners hold. */
function postsOf(plan: Plan): LeadPost[] {
  return leadPosts(plan).filter(
    ({ holders }) =>
      holders.every(({ post }) => post !== undefined) && holders.some(({ partner }) => partner === undefined),
  );
}
