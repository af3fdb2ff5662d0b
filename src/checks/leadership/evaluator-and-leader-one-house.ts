/** Evaluators from the same place as those who lead. */

import type { Plan, Role } from '../../plan/model/plan.ts';
import { holderKey } from '../../plan/queries/in-post.ts';
import { holder } from '../../plan/queries/posts.ts';
import { fill, numberInWords } from '../../text/words.ts';
import { type Breach, defineCheck } from '../check.ts';
import { homeOf, isOnePlace, leadersOn } from '../shared/one-house.ts';

/**
 * Fires if the evaluator is the only leader or one of the leaders, or comes from the same place as the only leader or all of them. Leaders are
 * the co-leaders; if there are none, the facilitators. Returns `cannot-tell` if nothing is found and the plan doesn't say
 * where the evaluator, or any of the leaders, comes from.
 */
export const evaluatorAndLeaderOneHouse = defineCheck({
  params: { phrases: ['same_person', 'one_of', 'house', 'shared_house'] },
  facts: ['problem'],
  test: (plan, { params: { phrases }, date }) => {
    const evaluator = evaluatorOf(plan);
    const leading = leadersOn(plan, date);
    const [leader, ...others] = leading;
    if (evaluator === undefined || leader === undefined) return 'not-applicable';
    const home = homeOf(evaluator);
    const breach = (phrase: string): Breach[] => {
      const facts = {
        evaluator: holder(evaluator),
        leader: holder(leader),
        home: home ?? '',
        leaders: numberInWords(leading.length),
      };
      return [{ at: ['evaluation', 'evaluator'], facts: { problem: fill(phrase, facts) } }];
    };
    const isOnly = others.length === 0;
    if (isOnly && holderKey(leader) === holderKey(evaluator)) return breach(phrases.same_person);
    if (!isOnly && leading.some((one) => holderKey(one) === holderKey(evaluator))) return breach(phrases.one_of);
    if (home === undefined || leading.every((one) => homeOf(one) === undefined)) return 'cannot-tell';
    if (!leading.every((one) => isOnePlace(home, homeOf(one)))) return [];
    return breach(isOnly ? phrases.house : phrases.shared_house);
  },
});

/** The person or, if the plan names none, the organisation that evaluates the network. */
function evaluatorOf({
  evaluation: { evaluator, evaluatorPartner },
}: Plan): Pick<Role, 'person' | 'partner'> | undefined {
  if (evaluator === undefined && evaluatorPartner === undefined) return undefined;
  return { person: evaluator, partner: evaluatorPartner };
}
