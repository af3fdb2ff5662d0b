/** How many schools have someone in a lead post. */

import { leadPosts, personKey } from '../../plan/queries/posts.ts';
import { figure } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isOfOneSchoolHere } from '../shared/employed-here.ts';
import { said } from '../shared/quoted-reason.ts';
import { namesOf } from '../shared/schools-in-words.ts';

/**
 * Fires if people from fewer than `share` of the schools hold a lead post. Returns `cannot-tell` if there are fewer
 * than `least` posts, or fewer holders than that share would need. A holder with no known home, or from `one of the
 * schools`, could be from any school, so it also returns `cannot-tell` if such holders could change the answer. Not
 * applicable if one person holds every post.
 */
export const ownershipNarrow = defineCheck({
  params: { least: 'number', share: 'share', phrases: ['said', 'all', 'many'] },
  facts: ['holding', 'schools', 'posts', 'without', 'expected', 'said'],
  praiseFacts: ['which'],
  test: (plan, { params: { least, share, phrases } }) => {
    const posts = leadPosts(plan);
    const wanted = share * plan.members.length;
    const holders = posts.flatMap((post) => post.holders);
    if (posts.length < least || holders.length < wanted) return 'cannot-tell';
    if (new Set(holders.map(personKey)).size === 1) return 'not-applicable';
    const homes = new Set(holders.map(({ school }) => school));
    const holding = plan.members.filter((school) => homes.has(school));
    if (holding.length >= wanted) return [];
    const strangers = holders.filter(
      ({ school, partner, from }) =>
        school === undefined && partner === undefined && (from === undefined || isOfOneSchoolHere(from)),
    );
    if (holding.length + new Set(strangers.map(personKey)).size >= wanted) return 'cannot-tell';
    const without = plan.members.filter((school) => !homes.has(school));
    return [
      {
        at: ['leadership'],
        facts: {
          holding: holding.length,
          schools: plan.members.length,
          posts: posts.length,
          without: namesOf(without),
          expected: figure(100 * share),
          said: said(plan.sustaining.ownership, phrases.said),
        },
        figures: {
          lead_posts: posts.length,
          schools: plan.members.length,
          holding: holding.map(({ name }) => name),
          without: without.map(({ name }) => name),
        },
        schools: without.length,
      },
    ];
  },
  praise: (plan, { params: { phrases } }) => {
    const homes = new Set(leadPosts(plan).flatMap(({ holders }) => holders.map(({ school }) => school)));
    return { which: plan.members.every((school) => homes.has(school)) ? phrases.all : phrases.many };
  },
});
