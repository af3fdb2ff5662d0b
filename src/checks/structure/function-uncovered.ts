/** Network functions that nothing in the plan covers. */

import type { Plan } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { heldOn } from '../../plan/queries/in-post.ts';
import { networkSize } from '../../plan/queries/network-size.ts';
import { inTerm } from '../../plan/queries/posts.ts';
import { either, list, words } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { coveredWithoutGroup, FUNCTIONS, type NetworkFunction } from '../shared/routines.ts';
import { isTended } from '../shared/tending.ts';

/**
 * Fires once, listing the functions without a group, role or routine. A role covers a function if a word of its title
 * or remit begins with one of the function's `…_words`. So does a facilitator, by the tasks, and a group that doesn't
 * give its function, by the name. A group that meets at least `meetings` times a year looks after a network of up to
 * `small` schools. A forming network isn't asked about the functions in `later`. Skips functions that another rule (one
 * of those in `said_by`, separated by commas) has already reported. Returns `cannot-tell` if the plan has groups and
 * none gives its function.
 */
export const functionUncovered = defineCheck({
  params: {
    small: 'number',
    meetings: 'number',
    enquiry_kinds: 'texts',
    sharing_kinds: 'texts',
    decision_kinds: 'texts',
    enquiry_words: 'texts',
    sharing_words: 'texts',
    facilitation_words: 'texts',
    decisions_words: 'texts',
    communication_words: 'texts',
    evaluation_words: 'texts',
    later: 'texts',
    tasks: FUNCTIONS,
    said_by: ['enquiry', 'facilitation', 'decisions', 'communication', 'evaluation'],
  },
  facts: ['functions', 'who'],
  after: 'others',
  test: (plan, { params, date, others }) => {
    const kinds = { enquiry: params.enquiry_kinds, sharing: params.sharing_kinds, decisions: params.decision_kinds };
    const covered = coveredWithoutGroup(plan, date, kinds);
    if (isRunByMeetings(plan, params)) covered.add('facilitation');
    const grouped = new Set(plan.groups.map((group) => group.function));
    const titles = titleWords(plan, date);
    const isNamed = (beginnings: readonly string[]) =>
      titles.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
    const isTooEarly = (name: string) => plan.network.stage === 'forming' && params.later.includes(name);
    const open = FUNCTIONS.filter(
      (name) => !covered.has(name) && !grouped.has(name) && !isNamed(params[`${name}_words`]) && !isTooEarly(name),
    );
    if (open.length === 0) return [];
    if (plan.groups.length > 0 && plan.groups.every((group) => group.function === undefined)) return 'cannot-tell';
    const saying: Partial<Record<NetworkFunction, string>> = params.said_by;
    const isSaid = (name: NetworkFunction) => saying[name]?.split(', ').some((rule) => others?.fired(rule) === true);
    const unsaid = open.filter((name) => isSaid(name) !== true);
    if (unsaid.length === 0) return 'not-applicable';
    return [
      {
        at: ['structure', 'groups'],
        facts: { functions: either(unsaid), who: list(unsaid.map((name) => params.tasks[name])) },
      },
    ];
  },
  praise: (plan, { params }) =>
    isToldAndShared(plan) && (isLookedAfter(plan) || !isRunByMeetings(plan, params)) ? {} : undefined,
});

/**
 * Whether people are kept informed and things are passed on outside meetings: those are enough not to ask who does it,
 * but not to praise it.
 */
function isToldAndShared({ communication, sharing, groups, members }: Plan): boolean {
  const grouped = new Set(groups.map((group) => group.function));
  const isTold =
    communication.channels.length > 0 ||
    communication.platform?.owner !== undefined ||
    members.some(({ linkPerson }) => linkPerson !== undefined) ||
    grouped.has('communication');
  return isTold && (sharing.artefacts.length > 0 || sharing.widerAudiences.length > 0 || grouped.has('sharing'));
}

/** Whether a group, or somebody with days, looks after the network. */
function isLookedAfter(plan: Plan): boolean {
  return isTended(plan) || plan.groups.some((group) => group.function === 'facilitation');
}

/** Whether the schools are few enough, and some group meets often enough, to look after the network at its meetings. */
function isRunByMeetings(
  plan: Plan,
  { small, meetings }: { readonly small: number; readonly meetings: number },
): boolean {
  return networkSize(plan) <= small && plan.groups.some(({ meetsPerYear = 0 }) => meetsPerYear >= meetings);
}

/**
 * Words from the titles and remits of other roles in term, from the tasks of facilitators, and from the names of groups
 * that don't give their function.
 */
function titleWords({ leadership, groups }: Plan, day: Day): readonly string[] {
  const roles = leadership.otherRoles.filter((role) => inTerm(role, day));
  const unnamed = groups.filter((group) => group.function === undefined);
  const texts = [
    ...roles.flatMap(({ title, remit }) => [title, remit]),
    ...heldOn(leadership.facilitators, day).flatMap(({ tasks }) => tasks),
    ...unnamed.map(({ name }) => name),
  ];
  return words(texts.join(' \n '));
}
