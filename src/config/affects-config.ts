/** Whether a file belongs to a configuration, including the configuration file itself. */

import { nameFrom } from '../io/paths.ts';
import { globOf } from './config-globs.ts';
import type { Configuration, PlacedGlob } from './configuration.ts';

/** Takes and compares absolute paths. A deleted local rule still counts if it matches a glob in `localRules`. */
export function affectsConfig(path: string, { otherFiles, localRules }: Configuration): (file: string) => boolean {
  const fits = localRules.map(({ value }) => matching(value));
  return (file) => file === path || otherFiles.includes(file) || fits.some((isOne) => isOne(file));
}

function matching({ folder, glob }: PlacedGlob): (file: string) => boolean {
  const matches = globOf(glob);
  return (file) => /\.ya?ml$/i.test(file) && matches(nameFrom(folder, file));
}
