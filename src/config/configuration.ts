/** A configuration as a whole: its files read, every setting held against what there is, all faults told at once. */

import type { Io } from '../io/io.ts';
import { folderOf, isInside, nameFrom, wholePath } from '../io/paths.ts';
import { type Data, isList, isMap } from '../plan/path.ts';
import type { Framework } from '../rules/load.ts';
import { FaultList } from './config-errors.ts';
import { readChain } from './extends.ts';
import { rootFor } from './find-configuration.ts';
import type { LocalRule } from './local-rules.ts';
import { pinProblem } from './pin.ts';
import { type DataFile, faultAt, placeIn } from './read-yaml-file.ts';
import { type Adjustable, readChanges } from './rule-changes.ts';
import type { Layer } from './rule-overrides.ts';
import { FAIL_ON, type FailOn, type Sourced } from './settings.ts';

/** As many entries of folders are looked at to see whether there is a file that each exception is for. */
const MOST_ENTRIES = 20_000;

/** A glob and the folder it is seen from, by its whole path. */
export interface PlacedGlob {
  readonly folder: string;
  readonly glob: string;
}

export interface Configuration {
  /** The nearest file, as seen from the working folder. */
  readonly file: string;
  readonly failOn?: Sourced<FailOn>;
  /** The files it brings in and those of its local rules, by their whole paths. */
  readonly rests: readonly string[];
  /** The rule set it is written for, as `leaflet-2005@1`. */
  readonly framework?: Sourced<string>;
  /** As seen from the working folder. */
  readonly baseline?: Sourced<string>;
  readonly ignore: readonly Sourced<PlacedGlob>[];
  readonly localRules: readonly Sourced<PlacedGlob>[];
  readonly local: readonly LocalRule[];
  /** In force one after another. */
  readonly layers: readonly Layer[];
}

/** The configuration of a file, by its whole path. Throws a `UserError` with every fault, each at its place. */
export async function loadConfiguration(path: string, framework: Framework, io: Io): Promise<Configuration> {
  const faults = new FaultList();
  const files = readChain(path, io, faults);
  for (const file of files) tellPin(file, framework, faults);
  const localRules = files.flatMap((file) => globsOf(file, 'local-rules'));
  const { rules: local, broken, patternProblem } = await localOf(localRules, files, framework, io, faults);
  const all = [...framework.rules, ...(await adjustableAcross(framework)), ...local.map(({ rule }) => rule)];
  const known = { rules: new Map(all.map((rule) => [rule.id, rule])), broken, patternProblem };
  const layers: Layer[] = [];
  const walk = { io, left: MOST_ENTRIES };
  for (const file of files) {
    layers.push({ covers: () => true, changes: readChanges(file, ['rules'], known, faults) });
    if (hasOverrides(file)) layers.push(...(await import('./overrides.ts')).overridesOf(file, known, walk, faults));
  }
  const ignore = files.flatMap((file) => globsOf(file, 'ignore'));
  const baseline = baselineOf(files, io, faults);
  faults.throwAny();
  const failOn = lastText(files, 'fail-on', (text): text is FailOn => FAIL_ON.some((level) => level === text));
  const pin = lastText(files, 'framework', (text): text is string => text !== '');
  return {
    file: nameFrom(io.cwd, path),
    ...(failOn && { failOn }),
    ...(pin && { framework: pin }),
    ...(baseline && { baseline }),
    rests: [...files.map((file) => file.path).filter((other) => other !== path), ...local.map((one) => one.path)],
    ignore,
    localRules,
    local,
    layers,
  };
}

/** The rules across plans, with what can be set of them. */
async function adjustableAcross({ across }: Framework): Promise<Adjustable[]> {
  const { ACROSS_CHECKS } = await import('../cross-plan/checks/register.ts');
  return across.flatMap((rule) => {
    const predicate = ACROSS_CHECKS[rule.check];
    return predicate === undefined ? [] : [{ ...rule, predicate }];
  });
}

const NO_LOCAL = { rules: [], broken: new Set<string>(), patternProblem: () => undefined };

/** Without local rules nothing of what they need is loaded. */
async function localOf(
  globs: readonly Sourced<PlacedGlob>[],
  files: readonly DataFile[],
  framework: Framework,
  io: Io,
  faults: FaultList,
) {
  if (globs.length === 0) return NO_LOCAL;
  const { filesOfGlobs, loadLocalRules } = await import('./local-rules.ts');
  return loadLocalRules(filesOfGlobs(files, io, faults), framework, io, faults);
}

function tellPin(file: DataFile, { header }: Framework, faults: FaultList): void {
  const pin = file.data['framework'];
  const problem = typeof pin === 'string' && pin !== '' ? pinProblem(pin, header) : undefined;
  if (problem !== undefined) faultAt(file, ['framework'], 'value', faults, () => problem);
}

/** The globs of a list, as far as they are texts. */
function globsOf(file: DataFile, key: string): Sourced<PlacedGlob>[] {
  const written = file.data[key];
  if (!isList(written)) return [];
  return written.flatMap((glob: Data, index) =>
    typeof glob === 'string'
      ? [{ value: { folder: folderOf(file.path), glob }, from: placeIn(file, [key, index]) }]
      : [],
  );
}

function hasOverrides({ data }: DataFile): boolean {
  const { overrides } = data;
  return isList(overrides) && overrides.some((entry: Data) => isMap(entry));
}

/** The last of the files to say something has its way. */
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

function baselineOf(files: readonly DataFile[], io: Io, faults: FaultList): Sourced<string> | undefined {
  const file = files.findLast(({ data }) => typeof data['baseline'] === 'string');
  const name = file?.data['baseline'];
  if (file === undefined || typeof name !== 'string' || name === '') return undefined;
  const folder = folderOf(file.path);
  const path = wholePath(folder, name);
  if (isInside(rootFor(folder, io), path)) return { value: nameFrom(io.cwd, path), from: placeIn(file, ['baseline']) };
  faultAt(file, ['baseline'], 'value', faults, () => '"baseline" leads out of this repository');
  return undefined;
}
