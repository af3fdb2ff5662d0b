/** The rules that come with the program, ready to run. */

import prepared from '#prepared/framework';
import { CHECKS } from '../checks/register.ts';
import { memoize } from '../text/memoize.ts';
import type { CrossPlanRule, Rule } from './bind-checks.ts';
import { isCrossPlan } from './cross-plan-record-errors.ts';
import { type DescribedRule, describeRules } from './describe-rules.ts';
import type { PreparedFramework } from './prepared.ts';
import type { FrameworkHeader, Statement, Tension } from './types.ts';

export interface Framework {
  readonly header: FrameworkHeader;
  readonly statements: readonly Statement[];
  readonly tensions: readonly Tension[];
  /** The rules about one plan. */
  readonly rules: readonly Rule[];
  /** The cross-plan rules. */
  readonly crossPlanRules: readonly CrossPlanRule[];
}

/** Every rule, in the order of the categories. */
export function allRules({
  rules,
  crossPlanRules,
}: Pick<Framework, 'rules' | 'crossPlanRules'>): (Rule | CrossPlanRule)[] {
  return [...rules, ...crossPlanRules];
}

/**
 * The framework that comes with the program. Throws an `Error` if it isn't the one that this program was built with.
 */
export function loadFramework(data: PreparedFramework = prepared): Framework {
  return bindFramework(data);
}

const bindFramework = memoize((data: PreparedFramework): Framework => {
  const { header, statements, tensions } = data;
  const sources = { categories: header.categories, statements, records: data.records() };
  const all = describeRules(sources, (record) => record);
  const rules = all.filter((one) => !isCrossPlan(one));
  return { header, statements, tensions, rules: rules.map(withCheck), crossPlanRules: all.filter(isCrossPlan) };
});

function withCheck(rule: DescribedRule): Rule {
  const predicate = CHECKS[rule.check];
  if (predicate === undefined) throw new Error("The prepared rules don't match this program. Build it again.");
  return Object.assign(rule, { predicate });
}
