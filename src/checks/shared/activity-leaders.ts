/** Who leads the activities that have a leader. */

import type { Plan } from '../../plan/model/plan.ts';
import { leadersNow } from '../../plan/queries/in-post.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { holdsMost, type LeadPost, personKey, postsBy } from '../../plan/queries/posts.ts';
import { memoize } from '../../text/memoize.ts';

/** The current activities that somebody leads, each with those who lead it now. */
export const ledActivities = memoize((plan: Plan): readonly LeadPost[] =>
  currentActivities(plan).flatMap((activity): LeadPost[] => {
    const [first, ...others] = leadersNow(activity, plan);
    return first === undefined ? [] : [{ at: activity.at, holders: [first, ...others] }];
  }),
);

/** The key of whoever leads more activities than anybody else; undefined if several people lead the same number. */
export function leaderOfMost(plan: Plan): string | undefined {
  return holdsMost(postsBy(ledActivities(plan), personKey), 0)?.key;
}
