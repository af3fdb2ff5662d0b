/** Leadership mostly held by heads. */

import type { Plan } from '../../plan/model/plan.ts';
import { type LeadPost, leadPosts } from '../../plan/queries/posts.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if fewer than `share` of the lead posts are held by people who aren't heads. Counts only posts whose holder's
 * job is known, and not those that only partners hold; a post that a head shares with someone else counts as both's.
 * Returns `cannot-tell` if there are fewer than `least` of them.
 */
export const leadershipAllHeads = defineCheck({
  params: { least: 'number', share: 'share', phrases: ['with_heads', 'without_heads'] },
  facts: ['others', 'posts', 'fair'],
  praiseFacts: ['who'],
  test: (plan, { params: { least, share } }) => {
    const posts = postsOf(plan);
    if (posts.length < least) return 'cannot-tell';
    const others = posts.filter(({ holders }) => holders.some(({ post }) => post !== 'headteacher')).length;
    if (others >= share * posts.length) return [];
    const facts = {
      others: others === 0 ? 'none' : others,
      posts: count(posts.length, 'lead post'),
      fair: Math.round(100 * share),
    };
    return [{ at: ['leadership'], facts, figures: { lead_posts: posts.length, held_by_others: others } }];
  },
  praise: (plan, { params: { phrases } }) => {
    const hasHeads = postsOf(plan).some(({ holders }) => holders.some(({ post }) => post === 'headteacher'));
    return { who: hasHeads ? phrases.with_heads : phrases.without_heads };
  },
});

/** The lead posts whose holders' jobs are known, without those that only partners hold. */
function postsOf(plan: Plan): LeadPost[] {
  return leadPosts(plan).filter(
    ({ holders }) =>
      holders.every(({ post }) => post !== undefined) && holders.some(({ partner }) => partner === undefined),
  );
}
