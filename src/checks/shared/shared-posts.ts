/** Puts into words which lead posts someone has alone and which they share. */

import type { Person } from '../../plan/model/plan.ts';
import type { LeadPost } from '../../plan/queries/posts.ts';

/**
 * Returns `holds 3`, `holds all 6`, `shares 2` or `holds 3 and shares 1`.
 * @param isOwn whether a holder is the person, or from the school, that the words are about
 * @param total the number of all lead posts in the network
 */
export function postsInWords(posts: readonly LeadPost[], isOwn: (person: Person) => boolean, total: number): string {
  const alone = posts.filter(({ holders }) => holders.every(isOwn)).length;
  const shared = posts.length - alone;
  return [
    ...(alone > 0 ? [`holds ${alone === total ? 'all ' : ''}${alone}`] : []),
    ...(shared > 0 ? [`shares ${shared}`] : []),
  ].join(' and ');
}

/** Returns the phrase if more than one person holds any of the posts, and an empty text otherwise. */
export function sharedPosts(posts: readonly LeadPost[], phrase: string): string {
  return posts.some(({ holders }) => holders.length > 1) ? phrase : '';
}
