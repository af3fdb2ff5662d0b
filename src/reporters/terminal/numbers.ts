/** The numbers of a rule in readable form. */

import type { DescribedRule } from '../../rules/describe-rules.ts';
import { GREATEST } from '../../rules/parameters.ts';
import type { NumberOrigin, RuleRecord } from '../../rules/types.ts';
import { amount, list } from '../../text/words.ts';

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

/** Whether the leaflet gives the rule's numbers, in a sentence or two. Empty for a rule without numbers. */
export function originWords(rule: DescribedRule, origin: NonNullable<RuleRecord['numbers_from']> = 'nlc'): string {
  const numbers = numbersOf(rule);
  const from = (wanted: NumberOrigin) =>
    numbers
      .filter(({ name }) => (typeof origin === 'object' ? origin[name] : origin) === wanted)
      .map(({ name, value }) => `${name} ${value}`);
  const clause = (names: readonly string[], words: string) =>
    names.length === 0 ? [] : [`${list(names, names.length)} ${names.length === 1 ? 'is' : 'are'} ${words}`];
  const clauses = [...clause(from('leaflet'), "the leaflet's"), ...clause(from('nlc'), "nlc's own")];
  if (clauses.length === 0) return '';
  return `${clauses.join(', and ')}. A repository can change ${numbers.length === 1 ? 'it' : 'them'}.`;
}

/** The numbers among a rule's parameters by name, to two decimals. Values that mean "no limit" are left out. */
export function numbersOf({
  params = {},
}: DescribedRule): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(params).flatMap(([name, value]) =>
    typeof value === 'number' && value < GREATEST ? [{ name, value: String(Math.round(value * 100) / 100) }] : [],
  );
}
