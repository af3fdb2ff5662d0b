/** Removes the plans that each folder's configuration ignores. */

import type { Configuration } from '../config/configuration.ts';
import { type SettingsResolver, unlessWrong } from '../config/settings-resolver.ts';
import { isNamed, isTooWide, type Patterns, patternsWith } from '../discovery/patterns.ts';
import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { wholePath } from '../io/paths.ts';
import { obeyedAs, type PlanRequest, type RequestedPlans } from './requested-plans.ts';

/**
 * Keeps files named directly, unless the request says that they can be ignored too. If a configuration is wrong, keeps
 * its plans, because its errors are reported when they are checked. Throws a `UserError` if a pattern uses `**` too
 * often.
 */
export async function withoutIgnored(
  found: RequestedPlans,
  request: Pick<PlanRequest, 'forceExclude' | 'stdinFilename'>,
  settings: SettingsResolver,
  io: Io,
): Promise<RequestedPlans> {
  const known = new Map<Configuration, Patterns>();
  const kept: RequestedPlans['files'][number][] = [];
  for (const file of found.files) {
    const path = file.named ? obeyedAs(file.path, request) : file.path;
    const configuration = path === undefined ? undefined : await unlessWrong(settings.configurationOf(path));
    if (path === undefined || configuration === undefined || configuration.ignore.length === 0) {
      kept.push(file);
      continue;
    }
    const patterns = known.get(configuration) ?? patternsOf(configuration);
    known.set(configuration, patterns);
    if (!isNamed(patterns, fromTop(wholePath(io.cwd, path)), false)) kept.push(file);
  }
  return { ...found, files: kept, ignored: found.ignored + found.files.length - kept.length };
}

function patternsOf({ ignore }: Configuration): Patterns {
  const wide = ignore.filter(({ value }) => isTooWide(value.glob));
  if (wide.length > 0)
    throw new UserError(
      ...wide.map(({ value, from }) => `${from}: "${value.glob}" uses ** too often. Split it into several patterns.`),
    );
  let patterns = patternsWith(undefined, [], '');
  for (const { value } of ignore) patterns = patternsWith(patterns, [value.glob], fromTop(value.folder));
  return patterns;
}

/** Makes an absolute path relative to the root of the file system. */
function fromTop(path: string): string {
  return path.replace(/^(?:[A-Za-z]:)?[\\/]+/, '');
}
