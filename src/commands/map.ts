/** `nlc map`: draws a plan's network. */

import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { MOST_SCHOOLS, networkMap } from '../map/network-map.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { MAP_REPORTERS } from '../reporters/map/map-report.ts';
import { singlePlan } from '../run/single-plan.ts';
import { writeOutput } from '../run/write-output.ts';

export interface MapOptions {
  readonly format: CommandFormat<'map'>;
  /** A file; undefined for standard output. */
  readonly output?: string;
  readonly asOf?: string;
}

/** Returns exit code 1 if the plan can't be read, and reports why, as `nlc check` does. */
export async function map(path: string, { format, output, asOf }: MapOptions, io: Io): Promise<number> {
  const read = await singlePlan(path, asOf, 'nlc map draws one.', io);
  if (read === undefined) return EXIT.findings;
  const drawn = networkMap(read.plan);
  if (drawn === undefined)
    throw new UserError(`${read.file} has more than ${MOST_SCHOOLS} schools, too many for a map that people can read.`);
  const render = await MAP_REPORTERS[format]();
  writeOutput(output, render(drawn), path, io);
  return EXIT.ok;
}
