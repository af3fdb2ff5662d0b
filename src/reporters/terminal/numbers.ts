/** The numbers a rule goes by, as a person reads them. */

import type { DescribedRule } from '../../rules/bind-checks.ts';

/** A limit no network reaches stands for none. */
const NO_LIMIT = 1_000_000;

/** Each number among a rule's parameters by its name, to two decimals; stand-ins for no limit are left out. */
export function numbersOf({
  params = {},
}: DescribedRule): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' && value < NO_LIMIT ? [{ name, value: String(Math.round(value * 100) / 100) }] : [],
  );
}
