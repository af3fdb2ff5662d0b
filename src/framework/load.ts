/** The rule set the program ships with, ready to run. */

import prepared from '#prepared/framework';
import { CHECKS } from '../checks/register.ts';
import { marry, type Rule } from './marry.ts';
import type { FrameworkHeader, PreparedFramework, Statement, Tension } from './types.ts';

export interface Framework {
  readonly header: FrameworkHeader;
  readonly statements: readonly Statement[];
  readonly tensions: readonly Tension[];
  readonly rules: readonly Rule[];
}

/** The shipped framework. Throws an `Error` when record and check do not fit, which the build has ruled out. */
export function loadFramework(data: PreparedFramework = prepared): Framework {
  const { header, statements, tensions, records } = data;
  const { rules, faults } = marry({ categories: header.categories, statements, records }, CHECKS);
  const first = faults[0];
  if (first !== undefined) throw new Error(`Rule ${first.rule}, ${first.at.join('.')}: ${first.message}`);
  return { header, statements, tensions, rules };
}
