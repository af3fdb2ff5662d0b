/** Says that some lead posts are shared. */

import type { LeadPost } from '../../plan/queries/posts.ts';

/** Returns the phrase if more than one person holds any of the posts, and an empty text otherwise. */
export function sharedPosts(posts: readonly LeadPost[], phrase: string): string {
  return posts.some(({ holders }) => holders.length > 1) ? phrase : '';
}
