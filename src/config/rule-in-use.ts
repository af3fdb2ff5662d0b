/** One rule as a configuration sets it: with its level and parameters in use, and where each of them is set. */

import type { DescribedRule } from '../rules/describe-rules.ts';
import { withLevel, withParams } from '../rules/override-rule.ts';
import type { Level } from '../rules/types.ts';
import type { Changes } from './rule-overrides.ts';

export interface RuleInUse<R extends DescribedRule = DescribedRule> {
  /** With the level and parameters in use. A rule that is off keeps its own level here. */
  readonly rule: R;
  readonly level: Level | 'off';
  readonly setBy: SetBy;
}

/** Where a configuration sets something, such as `.nlc.yaml:3:10`. */
export interface SetBy {
  /** Null if the rule's own level applies. */
  readonly level: string | null;
  /** Only the parameters that a configuration sets. */
  readonly params: Readonly<Record<string, string>>;
}

export function ruleInUse<R extends DescribedRule>(rule: R, changes: Changes): RuleInUse<R> {
  const change = changes.get(rule.id);
  if (change === undefined) return { rule, level: rule.level, setBy: { level: null, params: {} } };
  const set = change.level?.value;
  const params = Object.entries(change.params);
  const values = Object.fromEntries(params.map(([name, { value }]) => [name, value]));
  return {
    rule: withLevel(withParams(rule, values), set === 'off' ? undefined : set),
    level: set ?? rule.level,
    setBy: {
      level: change.level?.from ?? null,
      params: Object.fromEntries(params.map(([name, { from }]) => [name, from])),
    },
  };
}

/** Every place where a configuration changes the rule, each with what it sets; empty if nothing does. */
export function changesIn({ level, rule, setBy }: RuleInUse): string[] {
  return [
    ...(setBy.level === null ? [] : [`level ${level} set by ${setBy.level}`]),
    ...Object.entries(setBy.params).map(([name, from]) => `${nameAndNumber(name, rule)} set by ${from}`),
  ];
}

function nameAndNumber(name: string, { params = {} }: DescribedRule): string {
  const value = params[name];
  return typeof value === 'number' ? `${name} ${value}` : name;
}
