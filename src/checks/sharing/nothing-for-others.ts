/** Networks that keep what they learn to themselves. */

import type { Plan } from '../../plan/model/plan.ts';
import { currentActivities } from '../../plan/queries/network-year.ts';
import { defineCheck } from '../check.ts';

/**
 * Fires if no artefact is for one of `artefacts_for`, no channel is for one of `channels_for`, there is no linked
 * network, and no activity is between networks. Returns `cannot-tell` if an artefact doesn't say who it is for, if
 * there is a wider audience but nothing for it, or if the network has a website, which may have something for anyone.
 */
export const nothingForOthers = defineCheck({
  params: { artefacts_for: 'texts', channels_for: 'texts', praised_for: 'texts' },
  facts: [],
  test: (plan, { params }) => {
    const { artefacts } = plan.sharing;
    if (artefacts.some(({ audience }) => audience !== undefined && params.artefacts_for.includes(audience))) return [];
    if (reachesOut(plan, params.channels_for)) return [];
    const isOpen =
      plan.sharing.widerAudiences.length > 0 ||
      plan.network.website !== undefined ||
      artefacts.some(({ audience }) => audience === undefined);
    return isOpen ? 'cannot-tell' : [{ at: ['sharing'] }];
  },
  // A link or a channel isn't an offer yet, and nor is an artefact of no kind that the format has.
  praise: ({ sharing }, { params: { praised_for: praised } }) =>
    sharing.artefacts.some(({ audience = '', kind }) => kind !== 'other' && praised.includes(audience))
      ? {}
      : undefined,
});

function reachesOut(plan: Plan, outside: readonly string[]): boolean {
  const { network, communication } = plan;
  return (
    network.links.length > 0 ||
    communication.channels.some(({ audience }) => audience.some((who) => outside.includes(who))) ||
    currentActivities(plan).some(({ levels }) => levels.includes('network-to-network'))
  );
}
