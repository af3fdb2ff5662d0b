/** One person who holds a large share of the lead posts. */

import { describe, holdsMost, leadPosts, personKey, postsBy } from '../../plan/queries/posts.ts';
import { defineCheck } from '../check.ts';
import { postsInWords, sharedPosts } from '../shared/shared-posts.ts';

/**
 * Fires if there are at least `least` lead posts and one person holds more than `share` of them, and more than anyone
 * else. If several people share a post, each counts for an equal part of it.
 */
export const manyHats = defineCheck({
  params: { least: 'number', share: 'share', phrases: ['shared'] },
  facts: ['who', 'held', 'posts', 'most', 'shared'],
  test: (plan, { params: { least, share, phrases } }) => {
    const posts = leadPosts(plan);
    if (posts.length < least) return 'not-applicable';
    const most = holdsMost(postsBy(posts, personKey), share * posts.length);
    const [first] = most?.posts ?? [];
    const person = first?.holders.find(({ key }) => key === most?.key);
    if (most === undefined || first === undefined || person === undefined) return [];
    return [
      {
        at: first.at,
        facts: {
          who: describe(person),
          held: postsInWords(most.posts, ({ key }) => key === most.key, posts.length),
          posts: posts.length,
          most: Math.round(100 * share),
          shared: sharedPosts(most.posts, phrases.shared),
        },
        figures: { held: most.share, lead_posts: posts.length },
      },
    ];
  },
});
