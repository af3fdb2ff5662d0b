/** The rule set the program ships with, ready to run. */

import prepared from '#prepared/framework';
import { CHECKS } from '../checks/register.ts';
import { type AcrossRule, describeRules, marry, type Rule } from './bind-checks.ts';
import { isAcross } from './cross-plan-record-errors.ts';
import type { FrameworkHeader, PreparedFramework, Statement, Tension } from './types.ts';

export interface Framework {
  readonly header: FrameworkHeader;
  readonly statements: readonly Statement[];
  readonly tensions: readonly Tension[];
  /** What each plan is held to by itself. */
  readonly rules: readonly Rule[];
  /** What plans are held to together. */
  readonly across: readonly AcrossRule[];
}

/** Every rule, in the order of the categories. */
export function allRules({ rules, across }: Pick<Framework, 'rules' | 'across'>): (Rule | AcrossRule)[] {
  return [...rules, ...across];
}

/** The shipped framework. Throws an `Error` when it is not the one this program was built with. */
export function loadFramework(data: PreparedFramework = prepared): Framework {
  const { header, statements, tensions } = data;
  const sources = { categories: header.categories, statements };
  const records = data.records.filter((one) => !isAcross(one));
  const { rules } = marry({ ...sources, records }, CHECKS, true);
  if (rules.length < records.length) throw new Error('The prepared rules are not those of this program: build it anew');
  return {
    header,
    statements,
    tensions,
    rules,
    across: describeRules({ ...sources, records: data.records.filter(isAcross) }),
  };
}
