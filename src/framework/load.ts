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

/** The shipped framework. Throws an `Error` when it is not the one this program was built with. */
export function loadFramework(data: PreparedFramework = prepared): Framework {
  const { header, statements, tensions, records } = data;
  const { rules } = marry({ categories: header.categories, statements, records }, CHECKS, true);
  if (rules.length < records.length) throw new Error('The prepared rules are not those of this program: build it anew');
  return { header, statements, tensions, rules };
}
