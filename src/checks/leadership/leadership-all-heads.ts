/** Leadership mostly held by heads. */

import { leadPosts } from '../../plan/queries/posts.ts';
import { count } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires when fewer than `share` of the lead posts whose holder's post is known are held by people who are not heads.
 * Fewer than `least` such posts are too few to tell.
 */
export const leadershipAllHeads = defineCheck({
  params: { least: 'number', share: 'share' },
  facts: ['others', 'posts', 'fair'],
  test: (plan, { params: { least, share } }) => {
    const posts = leadPosts(plan).filter(({ person }) => person.post !== undefined);
    if (posts.length < least) return 'cannot-tell';
    const others = posts.filter(({ person }) => person.post !== 'headteacher').length;
    if (others >= share * posts.length) return [];
    const facts = {
      others: others === 0 ? 'none' : others,
      posts: count(posts.length, 'lead post'),
      fair: Math.round(100 * share),
    };
    return [{ at: ['leadership'], facts, figures: { lead_posts: posts.length, held_by_others: others } }];
  },
});
