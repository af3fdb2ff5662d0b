/** The rule set as a configuration has it for one plan: its own rules besides, levels and parameters changed. */

import type { DescribedRule } from '../rules/bind-checks.ts';
import { allRules, type Framework } from '../rules/load.ts';
import type { RuleChoice } from './choose-rules.ts';
import type { Configuration } from './configuration.ts';
import { LOCAL } from './local-section.ts';
import { changed, joined } from './rule-overrides.ts';

export interface Adjusted {
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
export function adjusted(
  configuration: Configuration,
  framework: Framework,
  { rule, only }: RuleChoice,
  path: string,
): Adjusted {
  const layers = configuration.layers.filter(({ covers }) => covers(path));
  const named = new Set([...only, ...rule.map((setting) => setting.split('=')[0] ?? setting)]);
  const whole = withLocal(framework, configuration);
  const changes = joined(layers);
  const [rules, across] = [changed(whole.rules, changes, named), changed(whole.across, changes, named)];
  const on = new Set([...rules, ...across].map(({ id }) => id));
  return {
    key: `${configuration.file}\n${layers.map((layer) => configuration.layers.indexOf(layer)).join()}`,
    framework: { ...whole, rules, across },
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
