/** The settings in use for a plan, each with its source. */

import { printDay } from '../plan/queries/calendar.ts';
import type { DescribedRule } from '../rules/describe-rules.ts';
import { allRules, type Framework } from '../rules/load.ts';
import type { ParameterValue } from '../rules/types.ts';
import type { Configuration } from './configuration.ts';
import type { Changes } from './rule-overrides.ts';
import type { FailOn, Sourced } from './settings.ts';

/** The source of a value that no flag or file sets. */
export const DEFAULT = 'default';

export interface RuleView {
  readonly id: string;
  readonly level: Sourced<string>;
  readonly params: Readonly<Record<string, Sourced<ParameterValue>>>;
}

export interface ConfigView {
  readonly plan: string;
  /** Null if no configuration applies. */
  readonly configuration: string | null;
  readonly framework: Sourced<string>;
  readonly failOn: Sourced<FailOn>;
  readonly maxWarnings: Sourced<number | null>;
  /** `YYYY-MM-DD`; null for today. */
  readonly asOf: Sourced<string | null>;
  readonly baseline: Sourced<string | null>;
  readonly ignore: readonly Sourced<string>[];
  readonly localRules: readonly Sourced<string>[];
  readonly rules: readonly RuleView[];
  /** How many rules are left out because nothing changes them. */
  readonly unchanged: number;
}

export interface EffectiveConfig {
  readonly plan: string;
  /** Includes the local rules. */
  readonly framework: Framework;
  readonly configuration: Configuration | undefined;
  /** What the configuration changes for this plan. */
  readonly changes: Changes;
  readonly flags: { readonly rule: readonly string[]; readonly failOn?: FailOn };
  /** The default baseline, if it exists. */
  readonly defaultBaseline: string | undefined;
  /** Whether to include rules that nothing changes. */
  readonly all: boolean;
}

export function showConfig(effective: EffectiveConfig): ConfigView {
  const { plan, framework, configuration, changes, flags, defaultBaseline, all } = effective;
  const { name, edition } = framework.header;
  const levels = new Map(flags.rule.map((setting) => setting.split('=') as [string, string | undefined]));
  const rules = allRules(framework).map((rule) => showRule(rule, changes, levels.get(rule.id)));
  const isShown = (from: string) => all || from !== DEFAULT;
  const shown = rules.filter((rule) => all || isChanged(rule));
  const failOn: Sourced<FailOn> = configuration?.failOn ?? { value: 'error', from: DEFAULT };
  return {
    plan,
    configuration: configuration?.file ?? null,
    framework: { value: `${name} ${edition}`, from: configuration?.framework?.from ?? DEFAULT },
    failOn: flags.failOn === undefined ? failOn : { value: flags.failOn, from: '--fail-on' },
    maxWarnings: configuration?.maxWarnings ?? { value: null, from: DEFAULT },
    asOf: asOfIn(configuration),
    baseline: configuration?.baseline ?? { value: defaultBaseline ?? null, from: DEFAULT },
    ignore: globsOf(configuration?.ignore),
    localRules: globsOf(configuration?.localRules),
    rules: shown.map((rule) => ({ ...rule, params: paramsWhere(rule, isShown) })),
    unchanged: rules.length - shown.length,
  };
}

function asOfIn({ asOf }: Partial<Configuration> = {}): Sourced<string | null> {
  return asOf === undefined ? { value: null, from: DEFAULT } : { value: printDay(asOf.value), from: asOf.from };
}

function globsOf(placed: Configuration['ignore'] = []): Sourced<string>[] {
  return placed.map(({ value: { glob }, from }) => ({ value: glob, from }));
}

function showRule(rule: DescribedRule, changes: Changes, flag: string | undefined): RuleView {
  const change = changes.get(rule.id);
  const own: Sourced<string> = { value: rule.level, from: DEFAULT };
  const params = Object.entries(rule.params ?? {}).map(
    ([name, value]) => [name, change?.params[name] ?? { value, from: DEFAULT }] as const,
  );
  return {
    id: rule.id,
    level: flag === undefined ? (change?.level ?? own) : { value: flag, from: '--rule' },
    params: Object.fromEntries(params),
  };
}

function paramsWhere({ params }: RuleView, isShown: (from: string) => boolean): RuleView['params'] {
  return Object.fromEntries(Object.entries(params).filter(([, { from }]) => isShown(from)));
}

function isChanged({ level, params }: RuleView): boolean {
  return level.from !== DEFAULT || Object.values(params).some(({ from }) => from !== DEFAULT);
}
