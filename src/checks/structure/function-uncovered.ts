/** Functions of a network that nobody and nothing in the plan is there for. */

import type { Plan } from '../../plan/model/plan.ts';
import type { Day } from '../../plan/queries/calendar.ts';
import { inTerm } from '../../plan/queries/posts.ts';
import { either, words } from '../../text/words.ts';
import { defineCheck } from '../check.ts';
import { coveredWithoutGroup, FUNCTIONS, type NetworkFunction } from '../shared/routines.ts';

/**
 * Fires once, naming the functions without a group, a role or a routine. A role covers a function when a word of its
 * title or remit begins with one of the function's `…_words`, and so does the name of a group whose function is not
 * given. A function of which another rule (`said_by`) has said that nothing is there for it is left out. Cannot tell where
 * the plan has groups and says of none what it is for.
 */
export const functionUncovered = defineCheck({
  params: {
    enquiry_kinds: 'texts',
    sharing_kinds: 'texts',
    decision_kinds: 'texts',
    enquiry_words: 'texts',
    sharing_words: 'texts',
    facilitation_words: 'texts',
    decisions_words: 'texts',
    communication_words: 'texts',
    evaluation_words: 'texts',
    said_by: ['enquiry', 'facilitation', 'decisions', 'communication', 'evaluation'],
  },
  facts: ['functions'],
  after: 'others',
  test: (plan, { params, date, others }) => {
    const kinds = { enquiry: params.enquiry_kinds, sharing: params.sharing_kinds, decisions: params.decision_kinds };
    const covered = coveredWithoutGroup(plan, date, kinds);
    const grouped = new Set(plan.groups.map((group) => group.function));
    const titles = titleWords(plan, date);
    const isNamed = (beginnings: readonly string[]) =>
      titles.some((word) => beginnings.some((beginning) => word.startsWith(beginning)));
    const open = FUNCTIONS.filter(
      (name) => !covered.has(name) && !grouped.has(name) && !isNamed(params[`${name}_words`]),
    );
    if (open.length === 0) return [];
    if (plan.groups.length > 0 && plan.groups.every((group) => group.function === undefined)) return 'cannot-tell';
    const saying: Partial<Record<NetworkFunction, string>> = params.said_by;
    const unsaid = open.filter((name) => !others?.fired(saying[name] ?? name));
    if (unsaid.length === 0) return 'not-applicable';
    return [{ at: ['structure', 'groups'], facts: { functions: either(unsaid) } }];
  },
});

/** The words of what people in other roles are there for, and of the names of groups whose function is not given. */
function titleWords({ leadership, groups }: Plan, day: Day): string[] {
  const roles = leadership.otherRoles.filter((role) => inTerm(role, day));
  const unnamed = groups.filter((group) => group.function === undefined);
  const texts = [...roles.flatMap(({ title, remit }) => [title, remit]), ...unnamed.map(({ name }) => name)];
  return words(texts.filter((text) => text !== undefined).join(' \n '));
}
