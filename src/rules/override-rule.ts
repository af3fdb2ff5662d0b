/** A rule as someone else than its record wants it: at another level, with other numbers, words or wording. */

import type { Level, ParameterValue, RuleRecord } from './types.ts';

/** Without these two nothing could be said of a plan that cannot be read. */
export const ALWAYS: ReadonlySet<string> = new Set(['plan-syntax', 'plan-shape']);

/** A level that was asked for holds for every finding of the rule, softened or not. */
export function withLevel<R extends RuleRecord>(rule: R, level: Level | undefined): R {
  if (level === undefined) return rule;
  const { soften: _, ...rest } = rule;
  return { ...rest, level } as R;
}

/** The parameters named are replaced, each as a whole. */
export function withParams<R extends RuleRecord>(rule: R, params: Readonly<Record<string, ParameterValue>>): R {
  return Object.keys(params).length === 0 ? rule : { ...rule, params: { ...rule.params, ...params } };
}
