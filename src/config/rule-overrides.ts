/** Applies the changes that a configuration makes to rules. Later changes win. */

import { withLevel, withParams } from '../rules/override-rule.ts';
import type { Level, ParameterValue, RuleRecord } from '../rules/types.ts';
import type { RuleChange } from './rule-changes.ts';
import type { Sourced } from './settings.ts';

export interface RuleOverride {
  /** Whether it applies to a plan, given the plan's absolute path. */
  readonly covers: (path: string) => boolean;
  /** Whether it applies to every plan, and not only to the files it names. */
  readonly forAll: boolean;
  readonly changes: readonly RuleChange[];
}

/** All changes to one rule. */
export interface RuleSettings {
  readonly level?: Sourced<Level | 'off'>;
  readonly params: Readonly<Record<string, Sourced<ParameterValue>>>;
}

export type Changes = ReadonlyMap<string, RuleSettings>;

/** Combines several layers of changes, by rule id. */
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
 * Returns the rules with the changes applied, without the rules that are off.
 * @param named ids of rules to keep even if they are off, at their default levels
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
