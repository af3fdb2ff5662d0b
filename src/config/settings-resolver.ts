/** The settings of a run: flags first, then the configuration in force for each plan, else what is usual. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { folderOf, rootOf, wholePath } from '../io/paths.ts';
import type { Day } from '../plan/queries/calendar.ts';
import type { Framework } from '../rules/load.ts';
import { byCodeUnit } from '../text/words.ts';
import { chooseRules, isWhole, type RuleChoice } from './choose-rules.ts';
import type { Configuration } from './configuration.ts';
import type { EffectiveRules } from './effective-rules.ts';
import { configurationFinder } from './find-configuration.ts';
import type { FailOn, Settings } from './settings.ts';

/** What flags say. */
export interface SettingsChoice extends RuleChoice {
  /** A file to read instead of the nearest; `false` for none at all. */
  readonly config?: string | false;
  readonly failOn?: FailOn;
  readonly acknowledged: boolean;
}

export interface SettingsResolver {
  /** Those for a plan's file, `-` for standard input. Throws a `UserError` where a flag or the configuration is wrong. */
  of(file: string): Promise<Settings>;
  /** The configuration in force for a file, undefined where there is none. Throws a `UserError` where it is wrong. */
  configurationOf(file: string): Promise<Configuration | undefined>;
  /** The baseline that the working folder's configuration names; where that is wrong, it is told when plans are judged. */
  baseline(): Promise<string | undefined>;
  /** What decides how these plans are judged besides files known by their names; a wrong configuration is told later. */
  governing(plans: readonly string[]): Promise<Governing[]>;
  /** The files of those that were in force for some plan so far, by name. */
  usedConfigurations(): readonly string[];
  /** The rule set, with the local rules of every configuration that was in force so far. */
  whole(): Framework;
}

/** What decides how the plans beneath a folder are judged; all by whole paths. */
export interface Governing {
  readonly folder: string;
  decides(file: string): boolean;
}

/** What is not written in a flag, nor in a configuration. */
const DEFAULT: FailOn = 'error';

/** Nothing is read, and nothing more loaded, before a configuration is found. */
export function settingsResolver(choice: SettingsChoice, framework: Framework, today: Day, io: Io): SettingsResolver {
  const pathOf = configurationPaths(choice, io);
  const configurations = new Map<string, Promise<Configuration>>();
  const plain = lazy(() => settingsOf({ framework, off: [] }, choice, today));
  const used = new Set<string>();
  const forFile = new Map<string, Settings>();
  let whole = framework;
  const configurationOf = async (file: string) => {
    const path = pathOf(file);
    if (path === undefined) return undefined;
    const known = configurations.get(path) ?? load(path, framework, io);
    configurations.set(path, known);
    return known;
  };
  return {
    configurationOf,
    baseline: async () => (await unlessWrong(configurationOf('-')))?.baseline?.value,
    governing: async (plans) => {
      const governing = new Map<string, Governing>();
      for (const plan of plans) {
        const configuration = await unlessWrong(configurationOf(plan));
        const path = configuration && pathOf(plan);
        if (path === undefined || configuration === undefined || governing.has(path)) continue;
        const folder = choice.config === undefined ? folderOf(path) : rootOf(io.cwd, io.exists);
        const { affectsConfig } = await import('./affects-config.ts');
        governing.set(path, { folder, decides: affectsConfig(path, configuration) });
      }
      return [...governing.values()];
    },
    whole: () => whole,
    usedConfigurations: () => [...used].sort(byCodeUnit),
    of: async (file) => {
      const configuration = await configurationOf(file);
      if (configuration === undefined) return plain();
      used.add(configuration.file);
      const { effectiveRules } = await import('./effective-rules.ts');
      const own = effectiveRules(configuration, framework, choice, wholePath(io.cwd, file));
      whole = { ...whole, rules: [...new Set([...whole.rules, ...own.whole.rules])] };
      const settings = forFile.get(own.key) ?? settingsOf(own, choice, today, configuration.failOn?.value);
      forFile.set(own.key, settings);
      return settings;
    },
  };
}

/** What a configuration gives; undefined where it is wrong, which is told elsewhere. */
export async function unlessWrong<Value>(value: Promise<Value>): Promise<Value | undefined> {
  try {
    return await value;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function load(path: string, framework: Framework, io: Io): Promise<Configuration> {
  return (await import('./configuration.ts')).loadConfiguration(path, framework, io);
}

function configurationPaths({ config }: SettingsChoice, io: Io): (file: string) => string | undefined {
  if (config === false) return () => undefined;
  return config === undefined ? configurationFinder(io) : () => wholePath(io.cwd, config);
}

function settingsOf(
  { framework, off }: Pick<EffectiveRules, 'framework' | 'off'>,
  choice: SettingsChoice,
  today: Day,
  failOn: FailOn = DEFAULT,
): Settings {
  const chosen = chooseRules(framework, choice);
  return {
    lintContext: {
      ...chosen,
      ...(off.length > 0 && { off }),
      complete: isWhole(chosen, framework),
      today,
      acknowledge: choice.acknowledged,
      ...(choice.only.length === 0 && choice.statement.length === 0 && { leaflet: framework }),
    },
    failOn: choice.failOn ?? failOn,
  };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
