/** The lead posts of a network and who holds each, so that a reader can recount what is said about them. */

import type { Plan } from '../../plan/model/plan.ts';
import type { Path } from '../../plan/path.ts';
import { printPath } from '../../plan/path.ts';
import {
  describe,
  describeAmong,
  type Held,
  type LeadPost,
  leadPosts,
  personKey,
  postsBy,
} from '../../plan/queries/posts.ts';
import { list } from '../../text/words.ts';
import type { Markup } from '../markup/element.ts';
import { shownFor } from './for-audience.ts';
import { type PagePlan, paragraph, said, tableOf, tenseOf } from './page-parts.ts';

const ABOUT =
  'A lead post is a role such as co-leader or facilitator, the lead of a group or an activity, or the responsibility for an outcome, a milestone or a way in which people hear about the network. A shared post counts once.';

/** Empty unless something on the page counts lead posts. */
export function leadPostsTable(input: PagePlan): Markup[] {
  const { plan } = input;
  if (plan === undefined || !isMentioned(input)) return [];
  const posts = leadPosts(plan);
  const titles = titlesOf(plan);
  const rows = postsBy(posts, personKey).map((held) => rowOf(held, titles, plan));
  const [holds, held] = [tenseOf(plan)('holds', 'held'), tenseOf(plan)('hold', 'held')];
  const caption = posts.length === 1 ? `Who ${holds} the lead post` : `Who ${holds} the ${posts.length} lead posts`;
  const table = tableOf(caption, ['Who', `Posts they ${held}`, 'Which'], rows);
  return table.length === 0 ? [] : [...table, paragraph([ABOUT, ...fewer(input, posts.length)].join(' '), 'about')];
}

/** Why a remark speaks of fewer lead posts. */
function fewer(input: PagePlan, all: number): string[] {
  const counted = shownFor(input).findings.flatMap(({ figures: { lead_posts: posts } }) =>
    typeof posts === 'number' && posts < all ? [posts] : [],
  );
  return [...new Set(counted)].map(
    (posts) =>
      `Where it says ${posts}, those aren't counted that only partners hold, or whose holder has no job in the plan.`,
  );
}

/** Whether a finding or praise on the page counts lead posts. */
function isMentioned(input: PagePlan): boolean {
  const { findings, strengths } = shownFor(input);
  const texts = [
    ...findings.flatMap(({ message, details }) => [message, ...details]),
    ...strengths.map(({ text }) => text),
  ];
  return texts.some((text) => /\b\d+ lead posts?\b/.test(text));
}

function rowOf({ key, posts }: Held<string>, titles: ReadonlyMap<string, string>, { people }: Plan): string[] {
  const holder = posts.flatMap(({ holders }) => holders).find((person) => person.key === key);
  const isShared = ({ holders }: LeadPost) => holders.length > 1;
  const shared = posts.filter(isShared).length;
  const alone = posts.length - shared;
  const number = [...(alone > 0 ? [String(alone)] : []), ...(shared > 0 ? [`${shared} shared`] : [])];
  const names = posts.map(
    (post) => `${said(titles.get(printPath(post.at)) ?? '', 60)}${isShared(post) ? ' (shared)' : ''}`,
  );
  const who = holder === undefined ? describe(holder) : describeAmong(holder, people);
  return [said(who), list(number), names.join('; ')];
}

/** What each post is called, by its place in the plan. */
function titlesOf(plan: Plan): ReadonlyMap<string, string> {
  const { leadership, groups, activities, communication, outcomes, milestones } = plan;
  const titled: (readonly [at: Path, title: string | undefined])[] = [
    ...leadership.coLeaders.map(({ at }) => [at, 'co-leader'] as const),
    ...leadership.facilitators.map(({ at }) => [at, 'facilitator'] as const),
    ...leadership.otherRoles.map(({ at, title }) => [at, title ?? 'other role'] as const),
    ...groups.map(({ at, name }) => [at, name] as const),
    ...activities.map(({ at, title }) => [at, title] as const),
    ...communication.channels.map(({ at, name }) => [at, name] as const),
    ...outcomes.map(({ at, statement }) => [at, statement] as const),
    ...milestones.map(({ at, title }) => [at, title] as const),
  ];
  return new Map(titled.map(([at, title]) => [printPath(at), title ?? '']));
}
