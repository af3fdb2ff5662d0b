/** `nlc rules checks`: lists the checks that a local rule can use. */

import { CHECKS } from '../checks/register.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import { checksAsJson, checksAsText, type NamedCheck } from '../reporters/commands/checks.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { loadFramework } from '../rules/load.ts';
import { byCodeUnit } from '../text/words.ts';

export interface ChecksOptions {
  readonly format: CommandFormat<'checks'>;
  readonly color: ColorChoice;
}

export async function rulesChecks({ format, color }: ChecksOptions, io: Io): Promise<number> {
  const { rules } = loadFramework();
  const checks = Object.entries(CHECKS)
    .map(([name, check]): NamedCheck => ({ name, check, rules: rules.filter((rule) => rule.check === name) }))
    .sort((a, b) => byCodeUnit(a.name, b.name));
  io.stdout.write(format === 'json' ? checksAsJson(checks) : checksAsText(checks, screenOf(color, io)));
  return EXIT.ok;
}
