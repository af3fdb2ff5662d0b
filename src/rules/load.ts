/** The rules that come with the program, ready to run. */

import prepared from '#prepared/framework';
import { CHECKS } from '../checks/register.ts';
import { memoize } from '../text/memoize.ts';
import { bindChecks, type CrossPlanRule, describeRules, type Rule } from './bind-checks.ts';
import { isCrossPlan } from './cross-plan-record-errors.ts';
import type { FrameworkHeader, PreparedFramework, Statement, Tension } from './types.ts';

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
  const sources = { categories: header.categories, statements };
  const records = data.records.filter((one) => !isCrossPlan(one));
  const { rules } = bindChecks({ ...sources, records }, CHECKS, true);
  if (rules.length < records.length) throw new Error("The prepared rules don't match this program. Build it again.");
  return {
    header,
    statements,
    tensions,
    rules,
    crossPlanRules: describeRules({ ...sources, records: data.records.filter(isCrossPlan) }),
  };
});
