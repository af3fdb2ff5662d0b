/** How a command checks one plan: with the configuration that applies to it, unless options say otherwise. */

import { type SettingsResolver, settingsResolver } from '../config/settings-resolver.ts';
import type { Io } from '../io/io.ts';
import type { LintContext } from '../lint/lint.ts';
import { type Framework, loadFramework } from '../rules/load.ts';
import { checkingDay } from './as-of.ts';

/** The options of every command that uses a configuration. */
export interface ConfigChoice {
  /** A file; false for none; undefined for the nearest one. */
  readonly config?: string | false;
  readonly asOf?: string;
}

export interface PlanSettings {
  readonly lintContext: LintContext;
  /** Includes the local rules of the configuration. */
  readonly framework: Framework;
}

/**
 * Throws a `UserError` if the configuration is wrong.
 * @param file the plan's path, or `-` for standard input; it doesn't have to exist
 */
export async function settingsForPlan(file: string, choice: ConfigChoice, io: Io): Promise<PlanSettings> {
  const resolver = resolverFor(choice, io);
  const { lintContext } = await resolver.of(file);
  return { lintContext, framework: resolver.whole() };
}

/** Resolves settings with nothing chosen but the configuration and the day. */
export function resolverFor({ config, asOf }: ConfigChoice, io: Io): SettingsResolver {
  const choice = {
    rule: [],
    only: [],
    statement: [],
    acknowledged: true,
    ...(config !== undefined && { config }),
    ...(asOf !== undefined && { asOf }),
  };
  return settingsResolver(choice, loadFramework(), checkingDay(asOf, io), io);
}

/** The options again, for a command that shows more. */
export function configFlags({ config }: Pick<ConfigChoice, 'config'>): string[] {
  if (config === undefined) return [];
  return config === false ? ['--no-config'] : ['--config', config];
}
