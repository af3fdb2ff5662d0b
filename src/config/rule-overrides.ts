/** What a configuration changes about rules, in the order in which it does; of several changes the later wins. */

import { withLevel, withParams } from '../rules/override-rule.ts';
import type { Level, ParameterValue, RuleRecord } from '../rules/types.ts';
import type { RuleChange } from './rule-changes.ts';
import type { Sourced } from './settings.ts';

export interface Layer {
  /** Whether it is in force for a plan, by its whole path. */
  readonly covers: (path: string) => boolean;
  readonly changes: readonly RuleChange[];
}

/** All that is changed about one rule. */
export interface Changed {
  readonly level?: Sourced<Level | 'off'>;
  readonly params: Readonly<Record<string, Sourced<ParameterValue>>>;
}

export type Changes = ReadonlyMap<string, Changed>;

/** What several layers change together, by rule. */
export function joined(layers: readonly Layer[]): Changes {
  const changes = new Map<string, Changed>();
  for (const { id, level, params } of layers.flatMap((layer) => layer.changes)) {
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
export function changed<R extends RuleRecord>(
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
