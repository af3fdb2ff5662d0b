/** Loads a whole configuration: reads its files, checks every setting and reports all errors together. */

import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, wholePath } from '../io/paths.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import type { Framework } from '../rules/load.ts';
import { ConfigErrors } from './config-errors.ts';
import { readExtends } from './extends.ts';
import { rootFor } from './find-configuration.ts';
import type { LocalRule } from './local-rules.ts';
import { pinProblem } from './pin.ts';
import { addErrorAt, type DataFile, placeIn } from './read-yaml-file.ts';
import { type ConfigurableRule, readChanges } from './rule-changes.ts';
import type { RuleOverride } from './rule-overrides.ts';
import { FAIL_ON, type FailOn, type Sourced } from './settings.ts';

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
}

/** Loads the configuration at an absolute path. Throws a `UserError` with every error and its position. */
export async function loadConfiguration(path: string, framework: Framework, io: Io): Promise<Configuration> {
  const errors = new ConfigErrors();
  const files = await readExtends(path, io, errors);
  for (const file of files) checkPin(file, framework, errors);
  const localRules = files.flatMap((file) => globsOf(file, 'local-rules'));
  const { rules: local, broken, patternProblem } = await localOf(localRules, files, framework, io, errors);
  const crossPlan = files.some(changesRules) ? await configurableCrossPlanRules(framework) : [];
  const all = [...framework.rules, ...crossPlan, ...local.map(({ rule }) => rule)];
  const known = { rules: new Map(all.map((rule) => [rule.id, rule])), broken, patternProblem };
  const ruleOverrides: RuleOverride[] = [];
  const walk = { io, left: MOST_ENTRIES };
  for (const file of files) {
    ruleOverrides.push({ covers: () => true, forAll: true, changes: readChanges(file, ['rules'], known, errors) });
    if (hasOverrides(file))
      ruleOverrides.push(...(await import('./overrides.ts')).overridesOf(file, known, walk, errors));
  }
  const ignore = files.flatMap((file) => globsOf(file, 'ignore'));
  const baseline = baselineOf(files, io, errors);
  errors.throwIfAny();
  const failOn = lastText(files, 'fail-on', (text): text is FailOn => FAIL_ON.some((level) => level === text));
  const pin = lastText(files, 'framework', (text): text is string => text !== '');
  return {
    file: nameFrom(io.cwd, path),
    ...(failOn && { failOn }),
    ...(pin && { framework: pin }),
    ...(baseline && { baseline }),
    otherFiles: [...files.map((file) => file.path).filter((other) => other !== path), ...local.map((one) => one.path)],
    ignore,
    localRules,
    local,
    ruleOverrides,
  };
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

/** The globs in a list, ignoring entries that aren't text. */
function globsOf(file: DataFile, key: string): Sourced<PlacedGlob>[] {
  const written = file.data[key];
  if (!isList(written)) return [];
  return written.flatMap((glob: Data, index) =>
    typeof glob === 'string'
      ? [{ value: { folder: folderOf(file.path), glob }, from: placeIn(file, [key, index]) }]
      : [],
  );
}

function changesRules(file: DataFile): boolean {
  return isMap(file.data['rules']) || hasOverrides(file);
}

function hasOverrides({ data }: DataFile): boolean {
  const { overrides } = data;
  return isList(overrides) && overrides.some((entry: Data) => isMap(entry));
}

/** The value from the last file that sets it. */
function lastText<T extends string>(
  files: readonly DataFile[],
  key: string,
  is: (text: string) => text is T,
): Sourced<T> | undefined {
  const file = files.findLast(({ data }) => typeof data[key] === 'string' && is(data[key]));
  const value = file?.data[key];
  return file !== undefined && typeof value === 'string' && is(value)
    ? { value, from: placeIn(file, [key]) }
    : undefined;
}

function baselineOf(files: readonly DataFile[], io: Io, errors: ConfigErrors): Sourced<string> | undefined {
  const file = files.findLast(({ data }) => typeof data['baseline'] === 'string');
  const name = file?.data['baseline'];
  if (file === undefined || typeof name !== 'string' || name === '') return undefined;
  const folder = folderOf(file.path);
  const path = wholePath(folder, name);
  if (isInside(rootFor(folder, io), path)) return { value: nameFrom(io.cwd, path), from: placeIn(file, ['baseline']) };
  addErrorAt(file, ['baseline'], 'value', errors, () => '"baseline" points outside this repository.');
  return undefined;
}
