/** Loads a whole configuration: reads its files, checks every setting and reports all errors together. */

import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, wholePath } from '../io/paths.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import { type Day, readDate } from '../plan/queries/calendar.ts';
import type { Framework } from '../rules/load.ts';
import { wrongValueMessage } from '../schema/messages.ts';
import { ConfigErrors } from './config-errors.ts';
import { readExtends } from './extends.ts';
import { rootFor } from './find-configuration.ts';
import type { LocalRule } from './local-rules.ts';
import type { Unmatched } from './overrides.ts';
import { pinProblem } from './pin.ts';
import { addErrorAt, type DataFile, placeIn } from './read-yaml-file.ts';
import { type ConfigurableRule, type Known, readChanges } from './rule-changes.ts';
import type { RuleOverride } from './rule-overrides.ts';
import { FAIL_ON, type FailOn, type Sourced } from './settings.ts';
import type { Extent, Search } from './unmatched.ts';

/** The most folder entries to look at when checking that each override matches a file. */
const MOST_ENTRIES = 20_000;

/** A glob and the absolute path of the folder it is relative to. */
export interface PlacedGlob {
  readonly folder: string;
  readonly glob: string;
}

export interface Configuration {
  /** The nearest file, relative to the working folder. */
  readonly file: string;
  readonly failOn?: Sourced<FailOn>;
  /** The most warnings that the plans it applies to may have, all together. */
  readonly maxWarnings?: Sourced<number>;
  /** The day to check on instead of today. */
  readonly asOf?: Sourced<Day>;
  /** The files it extends and the files of its local rules, as absolute paths. */
  readonly otherFiles: readonly string[];
  /** The rule set it is written for, such as `leaflet-2005@2`. */
  readonly framework?: Sourced<string>;
  /** Relative to the working folder. */
  readonly baseline?: Sourced<string>;
  readonly ignore: readonly Sourced<PlacedGlob>[];
  readonly localRules: readonly Sourced<PlacedGlob>[];
  readonly local: readonly LocalRule[];
  /** Applied in order. */
  readonly ruleOverrides: readonly RuleOverride[];
  /** What may be a mistake. */
  readonly warnings: readonly string[];
}

/**
 * Loads the configuration at an absolute path. Throws a `UserError` with every error and its position.
 * @param extentOf how much of the folder that its patterns are relative to is asked for
 */
export async function loadConfiguration(
  path: string,
  framework: Framework,
  extentOf: (folder: string) => Extent,
  io: Io,
): Promise<Configuration> {
  const errors = new ConfigErrors();
  const files = await readExtends(path, io, errors);
  for (const file of files) checkPin(file, framework, errors);
  const localRules = files.flatMap((file) => globsOf(file, 'local-rules', folderOf(file.path)));
  const { rules: local, broken, patternProblem } = await localOf(localRules, files, framework, io, errors);
  const crossPlan = files.some(changesRules) ? await configurableCrossPlanRules(framework) : [];
  const all = [...framework.rules, ...crossPlan, ...local.map(({ rule }) => rule)];
  const known = { rules: new Map(all.map((rule) => [rule.id, rule])), broken, patternProblem };
  const folder = folderOf(path);
  const { ruleOverrides, unmatched } = await overridesIn(files, folder, known, io, errors);
  const warnings = await warningsAbout(unmatched, { path, folder, extent: extentOf(folder) }, io, errors);
  const scalars = { ...settingsIn(files, errors), ...baselineIn(files, io, errors) };
  errors.throwIfAny();
  return {
    file: nameFrom(io.cwd, path),
    ...scalars,
    otherFiles: [...files.map((file) => file.path).filter((other) => other !== path), ...local.map((one) => one.path)],
    ignore: files.flatMap((file) => globsOf(file, 'ignore', folder)),
    localRules,
    local,
    ruleOverrides,
    warnings,
  };
}

/** The changes of every file, in order. Loads the code for overrides only if there are any. */
async function overridesIn(files: readonly DataFile[], folder: string, known: Known, io: Io, errors: ConfigErrors) {
  const ruleOverrides: RuleOverride[] = [];
  const matching = { folder, walk: { io, left: MOST_ENTRIES }, unmatched: [] as Unmatched[] };
  for (const file of files) {
    ruleOverrides.push({ covers: () => true, forAll: true, changes: readChanges(file, ['rules'], known, errors) });
    if (hasOverrides(file))
      ruleOverrides.push(...(await import('./overrides.ts')).overridesOf(file, known, matching, errors));
  }
  return { ruleOverrides, unmatched: matching.unmatched };
}

async function warningsAbout(unmatched: readonly Unmatched[], search: Search, io: Io, errors: ConfigErrors) {
  if (unmatched.length === 0) return [];
  return (await import('./unmatched.ts')).reportUnmatched(unmatched, search, io, errors);
}

/** The settings that are one value each, from the last file that sets them. */
function settingsIn(files: readonly DataFile[], errors: ConfigErrors) {
  const failOn = last(files, 'fail-on', (data) => FAIL_ON.find((level) => level === data));
  const framework = last(files, 'framework', (data) => (typeof data === 'string' ? data : undefined));
  const maxWarnings = last(files, 'max-warnings', (data) => (typeof data === 'number' ? data : undefined));
  for (const file of files) checkDay(file, errors);
  const asOf = last(files, 'as-of', dayIn);
  return {
    ...(failOn && { failOn }),
    ...(framework && { framework }),
    ...(maxWarnings && { maxWarnings }),
    ...(asOf && { asOf }),
  };
}

/** What the schema can't see: that a text is a day of the calendar. */
function checkDay(file: DataFile, errors: ConfigErrors): void {
  const written = file.data['as-of'];
  if (typeof written !== 'string' || dayIn(written) !== undefined) return;
  addErrorAt(file, ['as-of'], 'value', errors, () =>
    wrongValueMessage('"as-of"', written, 'a day of the calendar, such as 2026-09-01'),
  );
}

function dayIn(data: Data): Day | undefined {
  const date = typeof data === 'string' ? readDate(data) : undefined;
  return date?.from === date?.to ? date?.from : undefined;
}

/** The rules that compare plans, with the parameters that can be set. */
async function configurableCrossPlanRules({ crossPlanRules }: Framework): Promise<ConfigurableRule[]> {
  const { CROSS_PLAN_CHECKS } = await import('../cross-plan/checks/register.ts');
  return crossPlanRules.flatMap((rule) => {
    const predicate = CROSS_PLAN_CHECKS[rule.check];
    return predicate === undefined ? [] : [{ ...rule, predicate }];
  });
}

const NO_LOCAL = { rules: [], broken: new Set<string>(), patternProblem: () => undefined };

/** Loads the code for local rules only if there are any. */
async function localOf(
  globs: readonly Sourced<PlacedGlob>[],
  files: readonly DataFile[],
  framework: Framework,
  io: Io,
  errors: ConfigErrors,
) {
  if (globs.length === 0) return NO_LOCAL;
  const { filesOfGlobs, loadLocalRules } = await import('./local-rules.ts');
  return loadLocalRules(filesOfGlobs(files, io, errors), framework, io, errors);
}

function checkPin(file: DataFile, { header }: Framework, errors: ConfigErrors): void {
  const pin = file.data['framework'];
  const problem = typeof pin === 'string' && pin !== '' ? pinProblem(pin, header) : undefined;
  if (problem !== undefined) addErrorAt(file, ['framework'], 'value', errors, () => problem);
}

/**
 * The globs in a list, ignoring entries that aren't text.
 * @param folder what they are relative to
 */
function globsOf(file: DataFile, key: string, folder: string): Sourced<PlacedGlob>[] {
  const written = file.data[key];
  if (!isList(written)) return [];
  return written.flatMap((glob: Data, index) =>
    typeof glob === 'string' ? [{ value: { folder, glob }, from: placeIn(file, [key, index]) }] : [],
  );
}

function changesRules(file: DataFile): boolean {
  return isMap(file.data['rules']) || hasOverrides(file);
}

function hasOverrides({ data }: DataFile): boolean {
  const { overrides } = data;
  return isList(overrides) && overrides.some((entry: Data) => isMap(entry));
}

/** The value from the last file that sets it; `read` gives undefined for what isn't one. */
function last<T>(files: readonly DataFile[], key: string, read: (data: Data) => T | undefined): Sourced<T> | undefined {
  for (const file of files.toReversed()) {
    const value = read(file.data[key] ?? null);
    if (value !== undefined) return { value, from: placeIn(file, [key]) };
  }
  return undefined;
}

function baselineIn(files: readonly DataFile[], io: Io, errors: ConfigErrors): Pick<Configuration, 'baseline'> {
  const file = files.findLast(({ data }) => typeof data['baseline'] === 'string');
  if (file === undefined) return {};
  const folder = folderOf(file.path);
  const path = wholePath(folder, String(file.data['baseline']));
  if (isInside(rootFor(folder, io), path))
    return { baseline: { value: nameFrom(io.cwd, path), from: placeIn(file, ['baseline']) } };
  addErrorAt(file, ['baseline'], 'value', errors, () => '"baseline" points outside this repository.');
  return {};
}
