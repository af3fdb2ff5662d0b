/** `nlc config show`: shows every setting for a plan and where it comes from. */

import { chooseRules } from '../config/choose-rules.ts';
import { withLocal } from '../config/effective-rules.ts';
import { mergeOverrides } from '../config/rule-overrides.ts';
import type { FailOn } from '../config/settings.ts';
import { settingsResolver } from '../config/settings-resolver.ts';
import { showConfig } from '../config/shown-settings.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { wholePath } from '../io/paths.ts';
import { type ColorChoice, commandLine, screenOf } from '../io/terminal.ts';
import { configAsJson, configAsText } from '../reporters/commands/config.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { loadFramework } from '../rules/load.ts';
import { checkingDay } from '../run/as-of.ts';
import { defaultBaseline } from '../run/load-baseline.ts';

export interface ConfigOptions {
  readonly all?: boolean;
  readonly rule?: readonly string[];
  readonly failOn?: FailOn;
  readonly config?: string | false;
  readonly format: CommandFormat<'config'>;
  readonly color: ColorChoice;
}

/** The plan doesn't have to exist. Returns exit code 2 if the configuration is wrong, and reports why. */
export async function configShow(plan: string, options: ConfigOptions, io: Io): Promise<number> {
  const { rule = [], failOn, all = false } = options;
  const framework = loadFramework();
  const choice = { ...options, rule, only: [], statement: [], acknowledged: true, extentOf: () => 'whole' as const };
  const settings = settingsResolver(choice, framework, checkingDay(undefined, io), io);
  const configuration = await settings.configurationOf(plan);
  const whole = configuration === undefined ? framework : withLocal(framework, configuration);
  chooseRules(whole, choice);
  const ruleOverrides = configuration?.ruleOverrides.filter(({ covers }) => covers(wholePath(io.cwd, plan))) ?? [];
  const defaultFile = defaultBaseline(io);
  const shown = showConfig({
    plan,
    framework: whole,
    configuration,
    changes: mergeOverrides(ruleOverrides),
    flags: { rule, ...(failOn && { failOn }) },
    defaultBaseline: io.exists(defaultFile) ? defaultFile : undefined,
    all,
  });
  const hint = commandLine('config', 'show', '--all', plan);
  io.stdout.write(
    options.format === 'json' ? configAsJson(shown) : configAsText(shown, hint, screenOf(options.color, io)),
  );
  return EXIT.ok;
}
