/** Resolves the settings of a run: flags first, then the configuration of each plan, then defaults. */

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

/** What the flags ask for. */
export interface SettingsChoice extends RuleChoice {
  /** A file to read instead of the nearest; `false` to use none. */
  readonly config?: string | false;
  readonly failOn?: FailOn;
  readonly acknowledged: boolean;
  readonly names?: boolean;
  /** The file that standard input stands for. */
  readonly stdinFilename?: string;
}

export interface SettingsResolver {
  /**
   * The settings for a plan's file, or `-` for standard input. Throws a `UserError` if a flag or the configuration is
   * wrong.
   */
  of(file: string): Promise<Settings>;
  /** The configuration for a file, undefined if there is none. Throws a `UserError` if it is wrong. */
  configurationOf(file: string): Promise<Configuration | undefined>;
  /**
   * The baseline named in the working folder's configuration. Errors in the configuration are ignored here, and
   * reported when plans are checked.
   */
  baseline(): Promise<string | undefined>;
  /**
   * The files that affect how these plans are checked, other than those recognised by name. Errors in configurations
   * are reported later.
   */
  governing(plans: readonly string[]): Promise<Governing[]>;
  /** The configuration files used for any plan so far, sorted. */
  usedConfigurations(): readonly string[];
  /** The rule set with the local rules of every configuration used so far. */
  whole(): Framework;
}

/** A set of files that affect how the plans below a folder are checked. All paths are absolute. */
export interface Governing {
  readonly folder: string;
  decides(file: string): boolean;
}

/** Used if no flag or configuration sets a level. */
const DEFAULT: FailOn = 'error';

/** Reads nothing and loads no more code until it finds a configuration. */
export function settingsResolver(choice: SettingsChoice, framework: Framework, today: Day, io: Io): SettingsResolver {
  const pathOf = configurationPaths(choice, io);
  const named = (file: string) => (file === '-' ? (choice.stdinFilename ?? file) : file);
  const configurations = new Map<string, Promise<Configuration>>();
  const plain = lazy(() => settingsOf({ framework, off: [] }, choice, today));
  const used = new Set<string>();
  const forFile = new Map<string, Settings>();
  let whole = framework;
  const configurationAt = async (file: string) => {
    const path = pathOf(file);
    if (path === undefined) return undefined;
    const known = configurations.get(path) ?? load(path, framework, io);
    configurations.set(path, known);
    return known;
  };
  return {
    configurationOf: (file) => configurationAt(named(file)),
    baseline: async () => (await unlessWrong(configurationAt('-')))?.baseline?.value,
    governing: async (plans) => {
      const governing = new Map<string, Governing>();
      for (const plan of plans) {
        const configuration = await unlessWrong(configurationAt(plan));
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
      const path = named(file);
      const configuration = await configurationAt(path);
      if (configuration === undefined) return plain();
      used.add(configuration.file);
      const { effectiveRules } = await import('./effective-rules.ts');
      const own = effectiveRules(configuration, framework, choice, wholePath(io.cwd, path));
      whole = { ...whole, rules: [...new Set([...whole.rules, ...own.whole.rules])] };
      const settings = forFile.get(own.key) ?? settingsOf(own, choice, today, configuration.failOn?.value);
      forFile.set(own.key, settings);
      return settings;
    },
  };
}

/** A value from a configuration; undefined if the configuration is wrong, which is reported elsewhere. */
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
      ...(choice.names === true && { names: true }),
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
