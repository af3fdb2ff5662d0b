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
import type { Extent } from './unmatched.ts';

/** What the flags ask for. */
export interface SettingsChoice extends RuleChoice {
  /** A file to read instead of the nearest; `false` to use none. */
  readonly config?: string | false;
  readonly failOn?: FailOn;
  readonly acknowledged: boolean;
  readonly names?: boolean;
  /** The file name to use for standard input. */
  readonly stdinFilename?: string;
  /** The day that a flag sets. */
  readonly asOf?: string;
  /** The limit that a flag sets. */
  readonly maxWarnings?: string;
  /** How much of a folder is asked for, given its absolute path; a part if left out. */
  readonly extentOf?: (folder: string) => Extent;
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
  /**
   * The day to check these plans on. Throws a `UserError` if their configurations set different days. Errors in
   * configurations are reported later.
   */
  day(files: readonly string[]): Promise<Day>;
  /** What may be a mistake in the configurations used so far, or in finding them. */
  warnings(): Promise<readonly string[]>;
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
  const undotted = new Set<string>();
  const pathOf = configurationPaths(choice, undotted, io);
  const named = (file: string) => (file === '-' ? (choice.stdinFilename ?? file) : file);
  const configurations = new Map<string, Promise<Configuration>>();
  const plain = lazy(() => settingsOf({ framework, off: [] }, choice, today));
  const used = new Set<string>();
  const forFile = new Map<string, Settings>();
  let whole = framework;
  const configurationAt = async (file: string) => {
    const path = pathOf(file);
    if (path === undefined) return undefined;
    const known = configurations.get(path) ?? load(path, framework, choice, io);
    configurations.set(path, known);
    return known;
  };
  return {
    configurationOf: (file) => configurationAt(named(file)),
    baseline: async () => (await unlessWrong(configurationAt('-')))?.baseline?.value,
    governing: (plans) => governingOf(plans, choice, { at: configurationAt, pathOf }, io),
    day: async (files) => {
      if (choice.asOf !== undefined) return today;
      return dayOf(await Promise.all(files.map((file) => unlessWrong(configurationAt(named(file))))), today);
    },
    warnings: async () => warningsOf(await Promise.all([...configurations.values()].map(unlessWrong)), undotted, io),
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
      const settings = forFile.get(own.key) ?? settingsOf(own, choice, today, configuration);
      forFile.set(own.key, settings);
      return settings;
    },
  };
}

/** The day of a run whose plans have these configurations. */
async function dayOf(configurations: readonly (Configuration | undefined)[], today: Day): Promise<Day> {
  if (configurations.every((one) => one?.asOf === undefined)) return today;
  return (await import('./one-day.ts')).oneDay(configurations, today);
}

async function warningsOf(
  read: readonly (Configuration | undefined)[],
  undotted: ReadonlySet<string>,
  io: Io,
): Promise<readonly string[]> {
  const used = read.filter((one) => one !== undefined);
  const own = used.flatMap(({ warnings }) => warnings);
  if (undotted.size === 0) return own;
  return [...own, ...(await import('./undotted.ts')).undottedNotes(undotted, used, io)];
}

/** The files that the configurations are read from, for each plan that has one. */
async function governingOf(
  plans: readonly string[],
  { config }: SettingsChoice,
  {
    at,
    pathOf,
  }: { at: (file: string) => Promise<Configuration | undefined>; pathOf: (file: string) => string | undefined },
  io: Io,
): Promise<Governing[]> {
  const governing = new Map<string, Governing>();
  for (const plan of plans) {
    const configuration = await unlessWrong(at(plan));
    const path = configuration && pathOf(plan);
    if (path === undefined || configuration === undefined || governing.has(path)) continue;
    const folder = config === undefined ? folderOf(path) : rootOf(io.cwd, io.exists);
    const { affectsConfig } = await import('./affects-config.ts');
    governing.set(path, { folder, decides: affectsConfig(path, configuration) });
  }
  return [...governing.values()];
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

async function load(
  path: string,
  framework: Framework,
  { extentOf = () => 'part' }: SettingsChoice,
  io: Io,
): Promise<Configuration> {
  return (await import('./configuration.ts')).loadConfiguration(path, framework, extentOf, io);
}

/** @param undotted gets every `nlc.yaml` met on the way */
function configurationPaths(
  { config }: SettingsChoice,
  undotted: Set<string>,
  io: Io,
): (file: string) => string | undefined {
  if (config === false) return () => undefined;
  return config === undefined ? configurationFinder(io, undotted) : () => wholePath(io.cwd, config);
}

function settingsOf(
  { framework, off }: Pick<EffectiveRules, 'framework' | 'off'>,
  choice: SettingsChoice,
  today: Day,
  configuration?: Configuration,
): Settings {
  const chosen = chooseRules(framework, choice);
  return {
    lintContext: {
      ...chosen,
      ...(off.length > 0 && { off }),
      complete: isWhole(chosen, framework),
      today: choice.asOf === undefined ? (configuration?.asOf?.value ?? today) : today,
      acknowledge: choice.acknowledged,
      ...(choice.names === true && { names: true }),
      ...(choice.only.length === 0 && choice.statement.length === 0 && { leaflet: framework }),
    },
    failOn: choice.failOn ?? configuration?.failOn?.value ?? DEFAULT,
    ...limitOf(choice, configuration),
  };
}

function limitOf(
  { maxWarnings: flag }: SettingsChoice,
  { file = '', maxWarnings }: Partial<Configuration> = {},
): Pick<Settings, 'warningLimit'> {
  return flag !== undefined || maxWarnings === undefined ? {} : { warningLimit: { most: maxWarnings.value, of: file } };
}

function lazy<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
