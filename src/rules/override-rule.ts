/** Overrides of a rule: another level, or other numbers, words or wording. */

import type { Level, ParameterValue, RuleRecord } from './types.ts';

/** These can't be turned off, because they explain why a plan can't be read. */
export const ALWAYS: ReadonlySet<string> = new Set(['plan-syntax', 'plan-shape']);

/** Overrides the level of every finding of the rule, including softened ones. */
export function withLevel<R extends RuleRecord>(rule: R, level: Level | undefined): R {
  if (level === undefined) return rule;
  const { soften: _, ...rest } = rule;
  return { ...rest, level } as R;
}

/** Replaces the named parameters, each as a whole. */
export function withParams<R extends RuleRecord>(rule: R, params: Readonly<Record<string, ParameterValue>>): R {
  return Object.keys(params).length === 0 ? rule : { ...rule, params: { ...rule.params, ...params } };
}
