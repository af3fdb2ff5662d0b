/** Mentions a configuration that nlc doesn't read, because its name has no dot. */

import { isPlan } from '../discovery/is-plan.ts';
import type { Io } from '../io/io.ts';
import { nameFrom } from '../io/paths.ts';
import { short } from '../text/clip.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';
import type { Configuration } from './configuration.ts';

/**
 * A note about each file that looks like a configuration, unless another one extends it.
 * @param paths absolute paths of files called `nlc.yaml`
 */
export function undottedNotes(paths: ReadonlySet<string>, used: readonly Configuration[], io: Io): string[] {
  const others = new Set(used.flatMap(({ otherFiles }) => otherFiles));
  return [...paths]
    .filter((path) => !others.has(path) && looksLikeConfiguration(path, io))
    .map(
      (path) =>
        `Warning: nlc doesn't read ${short(nameFrom(io.cwd, path))}. If it's a configuration, rename it to .nlc.yaml.`,
    );
}

function looksLikeConfiguration(path: string, io: Io): boolean {
  const read = io.readFile(path, MAX_BYTES);
  return 'bytes' in read && /^["']?nlc["']?[ \t]*:/m.test(new TextDecoder().decode(read.bytes)) && !isPlan(read.bytes);
}
