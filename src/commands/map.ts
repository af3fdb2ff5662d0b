/** `nlc map`: draws a plan's network. */

import { isAlwaysRun } from '../config/choose-rules.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { commandLine, screenOf } from '../io/terminal.ts';
import { lintLazily } from '../lint/lint-lazily.ts';
import { MOST_SCHOOLS, networkMap } from '../map/network-map.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { defaultPlanBlock } from '../reporters/formats/default-plan-block.ts';
import { MAP_REPORTERS } from '../reporters/map/map-report.ts';
import { loadFramework } from '../rules/load.ts';
import { checkingDay } from '../run/as-of.ts';
import { readPlanFile } from '../run/read-plan.ts';
import { writeOutput } from '../run/write-output.ts';

export interface MapOptions {
  readonly format: CommandFormat<'map'>;
  /** A file; undefined for standard output. */
  readonly output?: string;
  readonly asOf?: string;
}

/** Returns exit code 1 if the plan can't be read, and reports why, as `nlc check` does. */
export async function map(path: string, { format, output, asOf }: MapOptions, io: Io): Promise<number> {
  const today = checkingDay(asOf, io);
  const source = await readPlanFile(path, io);
  if ('refused' in source) throw new UserError(source.refused);
  const { rules, crossPlanRules } = loadFramework();
  const context = { rules: rules.filter(isAlwaysRun), crossPlanRules, complete: false, today, acknowledge: true };
  const [first, ...others] = await lintLazily(source, context);
  if (first === undefined || others.length > 0)
    throw new UserError(`${source.file} has ${others.length + 1} plans in it. nlc map draws one.`);
  if (first.plan === undefined) {
    io.stdout.write(defaultPlanBlock(first.report, screenOf('auto', io), commandLine('check', '--all', path)));
    return EXIT.findings;
  }
  const drawn = networkMap(first.plan);
  if (drawn === undefined)
    throw new UserError(
      `${source.file} has more than ${MOST_SCHOOLS} schools, too many for a map that people can read.`,
    );
  const render = await MAP_REPORTERS[format]();
  writeOutput(output, render(drawn), path, io);
  return EXIT.ok;
}
