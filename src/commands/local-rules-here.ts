/** The local rules that are in force in the working folder. */

import type { Framework } from '../framework/load.ts';
import type { Io } from '../io.ts';
import { configurationFinder } from '../settings/find-configuration.ts';
import type { LocalRule } from '../settings/local-rules.ts';

/** None where no configuration is in force. Throws a `UserError` where it is wrong. */
export async function localRulesHere(framework: Framework, io: Io): Promise<readonly LocalRule[]> {
  const path = configurationFinder(io)('-');
  if (path === undefined) return [];
  const { loadConfiguration } = await import('../settings/configuration.ts');
  return (await loadConfiguration(path, framework, io)).local;
}
