/** The rule set that a configuration gives one plan: with local rules, and with changed levels and parameters. */

import type { DescribedRule } from '../rules/describe-rules.ts';
import { allRules, type Framework } from '../rules/load.ts';
import type { RuleChoice } from './choose-rules.ts';
import type { Configuration } from './configuration.ts';
import { LOCAL } from './local-section.ts';
import { applyOverrides, mergeOverrides } from './rule-overrides.ts';

export interface EffectiveRules {
  /** The same for plans that are checked with the same rules and settings. */
  readonly key: string;
  /** The rule set without the rules that are off. */
  readonly framework: Framework;
  readonly off: readonly DescribedRule[];
  /** The rule set with the local rules, before any changes. */
  readonly whole: Framework;
}

/**
 * @param choice rules chosen by flags run even if the configuration turns them off
 * @param path the plan's absolute path
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

/** The rule set with a repository's local rules added. */
export function withLocal(framework: Framework, { local }: Pick<Configuration, 'local'>): Framework {
  if (local.length === 0) return framework;
  const header = { ...framework.header, categories: [...framework.header.categories, LOCAL] };
  return { ...framework, header, rules: [...framework.rules, ...local.map(({ rule }) => rule)] };
}
