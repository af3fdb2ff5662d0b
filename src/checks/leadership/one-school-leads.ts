/** One school that holds a large share of the leadership. */

import { networkSize } from '../../plan/queries/network-size.ts';
import { holdsMost, leadPosts, personKey, personSchool, postsBy } from '../../plan/queries/posts.ts';
import { defineCheck } from '../check.ts';
import { postsInWords, sharedPosts } from '../shared/shared-posts.ts';

/**
 * Fires in a network of at least `schools` schools and `least` lead posts if two or more people from one school hold
 * more than `share` of the posts, and more than any other school does. If several people share a post, each counts
 * for an equal part of it. If one person holds them all, another rule reports it.
 */
export const oneSchoolLeads = defineCheck({
  params: { schools: 'number', least: 'number', share: 'share', phrases: ['shared'] },
  facts: ['school', 'held', 'posts', 'percent', 'shared'],
  test: (plan, { params: { schools, least, share, phrases } }) => {
    const posts = leadPosts(plan);
    if (networkSize(plan) < schools || posts.length < least) return 'not-applicable';
    const held = postsBy(posts, personSchool);
    if (held.length === 0) return 'cannot-tell';
    const most = holdsMost(held, share * posts.length);
    if (most === undefined) return [];
    const holders = most.posts.flatMap((post) => post.holders.filter(({ school }) => school === most.key));
    if (new Set(holders.map(personKey)).size < 2) return [];
    return [
      {
        at: most.key.at,
        facts: {
          school: most.key.name,
          held: postsInWords(most.posts, ({ school }) => school === most.key, posts.length),
          posts: posts.length,
          percent: Math.round((100 * most.share) / posts.length),
          shared: sharedPosts(most.posts, phrases.shared),
        },
        figures: { held: most.share, lead_posts: posts.length },
      },
    ];
  },
});
