/** Leaves out of the plans found in folders what the configuration of each says to pass over. */

import type { Configuration } from '../config/configuration.ts';
import { type SettingsResolver, unlessWrong } from '../config/settings-resolver.ts';
import { isNamed, isTooWide, type Patterns, patternsWith } from '../discovery/patterns.ts';
import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { wholePath } from '../io/paths.ts';
import type { RequestedPlans } from './requested-plans.ts';

/**
 * A file named outright stays. Where a configuration is wrong its plans stay too: what is wrong is told when they are judged.
 * Throws a `UserError` on a pattern that could be tried in too many ways.
 */
export async function withoutIgnored(
  found: RequestedPlans,
  settings: SettingsResolver,
  io: Io,
): Promise<RequestedPlans> {
  const known = new Map<Configuration, Patterns>();
  const kept: RequestedPlans['files'][number][] = [];
  for (const file of found.files) {
    const configuration = file.named ? undefined : await unlessWrong(settings.configurationOf(file.path));
    if (configuration === undefined || configuration.ignore.length === 0) {
      kept.push(file);
      continue;
    }
    const patterns = known.get(configuration) ?? patternsOf(configuration);
    known.set(configuration, patterns);
    if (!isNamed(patterns, fromTop(wholePath(io.cwd, file.path)), false)) kept.push(file);
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

/** The way from the file system's top to a place, by its whole path. */
function fromTop(path: string): string {
  return path.replace(/^(?:[A-Za-z]:)?[\\/]+/, '');
}
