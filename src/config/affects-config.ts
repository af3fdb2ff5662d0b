/** Whether a file is one that a configuration is made of, itself among them. */

import { nameFrom } from '../io/paths.ts';
import { globOf } from './config-globs.ts';
import type { Configuration, PlacedGlob } from './configuration.ts';

/** By whole paths. A local rule that is there no longer is known by the glob that named it. */
export function affectsConfig(path: string, { otherFiles, localRules }: Configuration): (file: string) => boolean {
  const fits = localRules.map(({ value }) => matching(value));
  return (file) => file === path || otherFiles.includes(file) || fits.some((isOne) => isOne(file));
}

function matching({ folder, glob }: PlacedGlob): (file: string) => boolean {
  const matches = globOf(glob);
  return (file) => /\.ya?ml$/i.test(file) && matches(nameFrom(folder, file));
}
