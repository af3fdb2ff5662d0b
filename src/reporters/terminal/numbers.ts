/** The numbers a rule goes by, as a person reads them. */

import type { DescribedRule } from '../../rules/bind-checks.ts';
import { GREATEST } from '../../rules/parameters.ts';
import { amount } from '../../text/words.ts';

/**
 * The condition in words with the rule's numbers filled in: `{max} schools` becomes `12 schools`; a share before a
 * percent sign is printed as a percentage, `{least}%` of 0.6 as `60%`.
 */
export function conditionWords(condition: string, { params = {} }: DescribedRule): string {
  return condition.replace(/\{([a-z_]+)\}(%?)/g, (_, name: string, percent: string) => {
    const value = params[name];
    const number = typeof value === 'number' ? value : 0;
    return percent === '%' && number <= 1 ? `${Math.round(100 * number)}%` : `${amount(number)}${percent}`;
  });
}

/** Each number among a rule's parameters by its name, to two decimals; stand-ins for no limit are left out. */
export function numbersOf({
  params = {},
}: DescribedRule): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' && value < GREATEST ? [{ name, value: String(Math.round(value * 100) / 100) }] : [],
  );
}
