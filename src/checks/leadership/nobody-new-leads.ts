/** Networks in which no role is held by someone who is new to leading. */

import type { OtherRole, Plan } from '../../plan/model/plan.ts';
import { isList, valueAt } from '../../plan/path.ts';
import { isOfFormerOrLaterSchool } from '../../plan/queries/in-post.ts';
import { inTerm, leadPosts } from '../../plan/queries/posts.ts';
import { count, fill } from '../../text/words.ts';
import { defineCheck } from '../check.ts';

/** Where the plan lists the roles. */
const LIST = ['leadership', 'other_roles'];

/**
 * Fires if the plan says that nobody in a current role is new to leading, or that there are no roles. Returns
 * `cannot-tell` if it doesn't say so for every role, or if someone with one of the `posts` holds any lead post, who may
 * be new to it.
 */
export const nobodyNewLeads = defineCheck({
  params: { posts: 'texts', phrases: ['one', 'all', 'none'] },
  facts: ['problem'],
  test: (plan, { params: { posts, phrases } }) => {
    const roles = currentRoles(plan);
    if (roles.some(({ newToLeadership }) => newToLeadership === true)) return [];
    const isSaid = roles.length > 0 ? roles.every(saysNotNew) : saysNoRoles(plan);
    if (!isSaid || hasNewKindOfLeader(plan, posts)) return 'cannot-tell';
    const words = roles.length === 0 ? phrases.none : roles.length === 1 ? phrases.one : phrases.all;
    return [{ at: LIST, facts: { problem: fill(words, { roles: count(roles.length, 'role') }) } }];
  },
});

/** Roles count even if the plan doesn't say who holds them. */
function currentRoles({ leadership, date }: Plan): OtherRole[] {
  return leadership.otherRoles.filter((role) => inTerm(role, date) && !isOfFormerOrLaterSchool(role, date));
}

function saysNotNew({ newToLeadership }: OtherRole): boolean {
  return newToLeadership === false;
}

function saysNoRoles({ data }: Plan): boolean {
  const written = valueAt(data, LIST);
  return isList(written) && written.length === 0;
}

function hasNewKindOfLeader(plan: Plan, posts: readonly string[]): boolean {
  return leadPosts(plan).some(({ holders }) => holders.some(({ post }) => post !== undefined && posts.includes(post)));
}
