/** A platform without a purpose, an owner or a user. */

import { currentActivities } from '../../plan/queries/network-year.ts';
import { list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { displayName } from '../shared/display-name.ts';
import { isFilledIn } from '../shared/dotted-fields.ts';
import { trueKeys } from '../shared/true-keys.ts';

/** Fires at a platform with no owner, no purpose or no activity that uses it, listing what it lacks. */
export const platformUnused = defineCheck({
  params: { phrases: ['unnamed', 'owner', 'purpose', 'used_by'] },
  facts: ['platform', 'lacks'],
  test: (plan, { params: { phrases } }) => {
    const { platform } = plan.communication;
    if (platform === undefined) return 'not-applicable';
    const lacks = trueKeys({
      owner: platform.owner === undefined,
      purpose: !isFilledIn(platform.purpose),
      used_by: !platform.usedBy.some((activity) => currentActivities(plan).includes(activity)),
    }).map((lack) => phrases[lack]);
    const facts = { platform: displayName([platform.name], phrases.unnamed), lacks: list(lacks) };
    return lacks.length === 0 ? [] : [{ at: platform.at, facts }];
  },
});
