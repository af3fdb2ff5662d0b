/** The local rules used in the working folder. */

import { configurationFinder } from '../config/find-configuration.ts';
import type { LocalRule } from '../config/local-rules.ts';
import type { Io } from '../io/io.ts';
import type { Framework } from '../rules/load.ts';

/** Returns an empty list if there is no configuration. Throws a `UserError` if it is wrong. */
export async function localRulesHere(framework: Framework, io: Io): Promise<readonly LocalRule[]> {
  const path = configurationFinder(io)('-');
  if (path === undefined) return [];
  const { loadConfiguration } = await import('../config/configuration.ts');
  return (await loadConfiguration(path, framework, io)).local;
}
