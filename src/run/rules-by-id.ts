/** The rules that settings run, by id. */

import type { Settings } from '../config/settings.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import { memoize } from '../text/memoize.ts';

export const rulesById = memoize(
  ({ lintContext: { rules } }: Settings): ReadonlyMap<string, DescribedRule> =>
    new Map(rules.map((rule) => [rule.id, rule])),
);
