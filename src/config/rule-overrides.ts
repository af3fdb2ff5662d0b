/** What a configuration changes about rules, in the order in which it does; of several changes the later wins. */

import { withLevel, withParams } from '../rules/override-rule.ts';
import type { Level, ParameterValue, RuleRecord } from '../rules/types.ts';
import type { RuleChange } from './rule-changes.ts';
import type { Sourced } from './settings.ts';

export interface RuleOverride {
  /** Whether it is in force for a plan, by its whole path. */
  readonly covers: (path: string) => boolean;
  readonly changes: readonly RuleChange[];
}

/** All that is changed about one rule. */
export interface RuleSettings {
  readonly level?: Sourced<Level | 'off'>;
  readonly params: Readonly<Record<string, Sourced<ParameterValue>>>;
}

export type Changes = ReadonlyMap<string, RuleSettings>;

/** What several layers change together, by rule. */
export function mergeOverrides(ruleOverrides: readonly RuleOverride[]): Changes {
  const changes = new Map<string, RuleSettings>();
  for (const { id, level, params } of ruleOverrides.flatMap((ruleOverride) => ruleOverride.changes)) {
    const before = changes.get(id);
    const kept = level ?? before?.level;
    changes.set(id, { params: { ...before?.params, ...params }, ...(kept && { level: kept }) });
  }
  return changes;
}

/**
 * Rules as changed, without those that are off.
 * @param named rules that are kept all the same, at their records' levels
 */
export function applyOverrides<R extends RuleRecord>(
  rules: readonly R[],
  changes: Changes,
  named: ReadonlySet<string> = new Set(),
): R[] {
  return rules.flatMap((rule) => {
    const change = changes.get(rule.id);
    if (change === undefined) return [rule];
    const level = change.level?.value;
    if (level === 'off' && !named.has(rule.id)) return [];
    const params = Object.entries(change.params).map(([name, { value }]) => [name, value] as const);
    return [withLevel(withParams(rule, Object.fromEntries(params)), level === 'off' ? undefined : level)];
  });
}
