/** One person who holds a large share of the lead posts. */

import { describe, leadPosts, personKey, postsBy } from '../../plan/queries/posts.ts';
import { defineCheck } from '../check.ts';

/** Fires if there are at least `least` lead posts and one person holds more than `share` of them. */
export const manyHats = defineCheck({
  params: { least: 'number', share: 'share' },
  facts: ['who', 'held', 'posts', 'most'],
  test: (plan, { params: { least, share } }) => {
    const posts = leadPosts(plan);
    if (posts.length < least) return 'not-applicable';
    const [most] = postsBy(posts, personKey);
    const first = most?.posts[0];
    if (most === undefined || first === undefined || most.posts.length <= share * posts.length) return [];
    const held = most.posts.length;
    return [
      {
        at: first.at,
        facts: { who: describe(first.person), held, posts: posts.length, most: Math.round(100 * share) },
        figures: { held, lead_posts: posts.length },
      },
    ];
  },
});
