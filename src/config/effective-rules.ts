/** The rule set as a configuration has it for one plan: its own rules besides, levels and parameters changed. */

import type { DescribedRule } from '../rules/bind-checks.ts';
import { allRules, type Framework } from '../rules/load.ts';
import type { RuleChoice } from './choose-rules.ts';
import type { Configuration } from './configuration.ts';
import { LOCAL } from './local-section.ts';
import { applyOverrides, mergeOverrides } from './rule-overrides.ts';

export interface EffectiveRules {
  /** The same for plans that are judged alike. */
  readonly key: string;
  /** The rule set without the rules that are off. */
  readonly framework: Framework;
  readonly off: readonly DescribedRule[];
  /** The rule set with the local rules, all as their records have them. */
  readonly whole: Framework;
}

/**
 * @param choice rules that flags name run even where the configuration has them off
 * @param path the plan's whole path
 */
export function effectiveRules(
  configuration: Configuration,
  framework: Framework,
  { rule, only }: RuleChoice,
  path: string,
): EffectiveRules {
  const ruleOverrides = configuration.ruleOverrides.filter(({ covers }) => covers(path));
  const named = new Set([...only, ...rule.map((setting) => setting.split('=')[0] ?? setting)]);
  const whole = withLocal(framework, configuration);
  const changes = mergeOverrides(ruleOverrides);
  const [rules, crossPlanRules] = [
    applyOverrides(whole.rules, changes, named),
    applyOverrides(whole.crossPlanRules, changes, named),
  ];
  const on = new Set([...rules, ...crossPlanRules].map(({ id }) => id));
  return {
    key: `${configuration.file}\n${ruleOverrides.map((ruleOverride) => configuration.ruleOverrides.indexOf(ruleOverride)).join()}`,
    framework: { ...whole, rules, crossPlanRules },
    off: allRules(whole).filter(({ id }) => !on.has(id)),
    whole,
  };
}

/** The rule set and a repository's own rules. */
export function withLocal(framework: Framework, { local }: Pick<Configuration, 'local'>): Framework {
  if (local.length === 0) return framework;
  const header = { ...framework.header, categories: [...framework.header.categories, LOCAL] };
  return { ...framework, header, rules: [...framework.rules, ...local.map(({ rule }) => rule)] };
}
