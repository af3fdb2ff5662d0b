/** Networks led only by people from partner organisations. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { holdersOn } from '../../plan/queries/in-post.ts';
import { clip } from '../../text/clip.ts';
import { fill, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { isEmployedHere } from '../shared/employed-here.ts';
import { insideHomes } from '../shared/inside-homes.ts';

/**
 * Fires if there are at least `least` co-leaders now, and all of them are partners or people from partners whose post
 * isn't one of `school_posts`, or have one of `outside_posts` and come from somewhere else. Names the groups that
 * decide and in which the plan lists nobody from a school. Returns `cannot-tell` if the plan doesn't say where one of
 * them works, and none works at a school.
 */
export const noSchoolCoLeads = defineCheck({
  params: { least: 'number', school_posts: 'texts', outside_posts: 'texts', phrases: ['from', 'deciding'] },
  facts: ['from', 'deciding'],
  test: (plan, { params: { least, school_posts: posts, outside_posts: outside, phrases }, date }) => {
    const leaders = holdersOn(plan.leadership.coLeaders, date);
    if (leaders.length < least) return 'not-applicable';
    if (leaders.some(({ person }) => person?.school !== undefined)) return [];
    const partners = new Set(leaders.flatMap((leader) => partnerOf(leader, posts) ?? []));
    const isSent = (leader: Role) => partnerOf(leader, posts) !== undefined;
    if (!leaders.every((leader) => isSent(leader) || isOutsider(leader, plan, outside))) return 'cannot-tell';
    const groups = plan.groups.filter(hasOnlyOutsiders).map(({ name }) => `"${clip(name, 98)}"`);
    const deciding = groups.length === 0 ? '' : fill(phrases.deciding, { groups: list(groups) });
    const names = list([...partners].map(({ name }) => name));
    const facts = { from: leaders.every(isSent) ? fill(phrases.from, { partners: names }) : '', deciding };
    return [{ at: ['leadership', 'co_leaders'], facts }];
  },
});

function partnerOf({ person, partner }: Role, schoolPosts: readonly string[]): Role['partner'] {
  return schoolPosts.includes(person?.post ?? '') ? undefined : (person?.partner ?? partner);
}

/** Whether somebody has a post that schools don't have, and the plan says that they come from elsewhere. */
function isOutsider(role: Role, plan: Plan, posts: readonly string[]): boolean {
  const { person } = role;
  if (person?.from === undefined || !posts.includes(person.post ?? '')) return false;
  return insideHomes(plan)(role)?.now !== true && !isEmployedHere(person.from);
}

/**
 * Whether a group decides, and the plan lists people or partners in it, but no school and nobody who may be from one.
 */
function hasOnlyOutsiders({ function: its, members, partners, schools }: Plan['groups'][number]): boolean {
  const areListed = members.length + partners.length > 0;
  return (
    its === 'decisions' && areListed && schools.length === 0 && members.every(({ partner }) => partner !== undefined)
  );
}
