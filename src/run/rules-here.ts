/** The rules used in the working folder: with local rules, and with what the configuration changes. */

import { withLocal } from '../config/effective-rules.ts';
import type { LocalRule } from '../config/local-rules.ts';
import { type Changes, mergeOverrides } from '../config/rule-overrides.ts';
import type { Io } from '../io/io.ts';
import { type Framework, loadFramework } from '../rules/load.ts';
import { type ConfigChoice, resolverFor } from './settings-for-plan.ts';

export interface RulesHere {
  /** Includes the local rules, before any changes. */
  readonly framework: Framework;
  readonly local: readonly LocalRule[];
  /** What the configuration changes for every plan. */
  readonly changes: Changes;
  /** What it changes for some plans only, whichever comes last. */
  readonly exceptions: Changes;
}

/** Throws a `UserError` if the configuration is wrong. */
export async function rulesHere(choice: ConfigChoice, io: Io): Promise<RulesHere> {
  const framework = loadFramework();
  const configuration = await resolverFor(choice, io).configurationOf('-');
  if (configuration === undefined) return { framework, local: [], changes: new Map(), exceptions: new Map() };
  const { ruleOverrides, local } = configuration;
  return {
    framework: withLocal(framework, configuration),
    local,
    changes: mergeOverrides(ruleOverrides.filter(({ forAll }) => forAll)),
    exceptions: mergeOverrides(ruleOverrides.filter(({ forAll }) => !forAll)),
  };
}
