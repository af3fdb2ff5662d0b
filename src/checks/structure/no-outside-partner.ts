/** Networks without a partner from outside their schools. */

import type { Partner, Plan } from '../../plan/model/plan.ts';
import { byCodeUnit, list } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { entriesAt, isFilledIn, pathOf } from '../shared/dotted-fields.ts';
import { currentPartners, partnersAtWork } from '../shared/partner-ties.ts';
import { hasPhrase } from '../shared/phrases-in-text.ts';

/**
 * Fires if the list has no partner. Returns `cannot-tell` if the plan doesn't say that any of them does something: it
 * has no part but those in `idle`, doesn't design with the schools or deal with the network as one body, and has no
 * agreement, role, group, activity or review. One that brought the schools together needs a role, a group, an activity,
 * a review or a part in the design. Nor does it count as one from outside if it's an `authority`, or has a name with
 * one of `officials`, and required the network or leads it.
 */
export const noOutsidePartner = defineCheck({
  params: { list: 'path', idle: 'texts', authority: 'text', officials: 'texts', phrases: ['one', 'several'] },
  facts: [],
  praiseFacts: ['number', 'partners'],
  praiseNames: ['partners'],
  test: (plan, { params }) => {
    if (entriesAt(plan, params.list).length === 0) return [{ at: pathOf(params.list) }];
    return atWork(plan, params).length > 0 ? [] : 'cannot-tell';
  },
  praise: (plan, { params }) => {
    const names = atWork(plan, params)
      .map(({ name }) => name)
      .toSorted(byCodeUnit);
    const { one, several } = params.phrases;
    return { number: names.length === 1 ? one : several, partners: `: ${list(names, MOST_NAMED)}` };
  },
});

const MOST_NAMED = 3;

/** The words and kinds that tell a partner that does nothing, or that is over the network. */
interface Kinds {
  readonly idle: readonly string[];
  readonly authority: string;
  readonly officials: readonly string[];
}

/** The partners from outside that do something. */
function atWork(plan: Plan, { idle, ...over }: Kinds): Partner[] {
  return currentPartners(plan).filter((one) => doesSomething(one, plan, idle) && !isOver(one, plan, over));
}

function doesSomething(partner: Partner, plan: Plan, idle: readonly string[]): boolean {
  const { partPlayed, coDesigns, engagesNetworkAs, agreement } = partner;
  if (partnersAtWork(plan).has(partner) || coDesigns === true) return true;
  if (partPlayed === 'broker' || plan.network.brokeredBy === partner) return false;
  if (partPlayed !== undefined && !idle.includes(partPlayed)) return true;
  return engagesNetworkAs === 'one-body' || isFilledIn(agreement);
}

/** Whether a partner is an authority, by its kind or its name, that required the network or leads it. */
function isOver(
  { name, kind, partPlayed }: Partner,
  { network, members }: Plan,
  { authority, officials }: Omit<Kinds, 'idle'>,
): boolean {
  if (kind !== authority && !hasPhrase(name, officials)) return false;
  const isRequired = network.origin === 'required' || members.some(({ joinedBy }) => joinedBy === 'required');
  return isRequired || partPlayed === 'co-leader';
}
