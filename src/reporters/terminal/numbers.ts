/** The numbers of a rule in readable form. */

import type { DescribedRule } from '../../rules/bind-checks.ts';
import { GREATEST } from '../../rules/parameters.ts';
import { amount } from '../../text/words.ts';

/**
 * Fills in the rule's numbers in its condition: `{max} schools` becomes `12 schools`. A share before a percent sign
 * becomes a percentage: `{least}%` of 0.6 becomes `60%`.
 */
export function conditionWords(condition: string, { params = {} }: DescribedRule): string {
  return condition.replace(/\{([a-z_]+)\}(%?)/g, (_, name: string, percent: string) => {
    const value = params[name];
    const number = typeof value === 'number' ? value : 0;
    return percent === '%' && number <= 1 ? `${Math.round(100 * number)}%` : `${amount(number)}${percent}`;
  });
}

/** The numbers among a rule's parameters by name, to two decimals. Values that mean "no limit" are left out. */
export function numbersOf({
  params = {},
}: DescribedRule): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' && value < GREATEST ? [{ name, value: String(Math.round(value * 100) / 100) }] : [],
  );
}
