/** One school that holds a large share of the leadership. */

import { leadPosts, personKey, personSchool, postsBy } from '../../plan/queries/posts.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires in a network of at least `schools` schools and `least` lead posts if two or more people from one school hold
 * more than `share` of the posts. If one person holds them all, another rule reports it.
 */
export const oneSchoolLeads = defineCheck({
  params: { schools: 'number', least: 'number', share: 'share' },
  facts: ['school', 'held', 'posts', 'percent'],
  test: (plan, { params: { schools, least, share } }) => {
    const posts = leadPosts(plan);
    if (plan.members.length < schools || posts.length < least) return 'not-applicable';
    const [most] = postsBy(posts, personSchool);
    if (most === undefined) return 'cannot-tell';
    const held = most.posts.length;
    const holders = new Set(most.posts.map(({ person }) => personKey(person)));
    if (held <= share * posts.length || holders.size < 2) return [];
    const percent = Math.round((100 * held) / posts.length);
    return [
      {
        at: most.key.at,
        facts: { school: most.key.name, held, posts: posts.length, percent },
        figures: { held, lead_posts: posts.length },
      },
    ];
  },
});
