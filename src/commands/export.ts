/** `nlc export`: writes what is in a plan for other programs. */

import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { EXPORTERS } from '../reporters/export/exporters.ts';
import { singlePlan } from '../run/single-plan.ts';
import { writeOutput } from '../run/write-output.ts';

export interface ExportOptions {
  readonly to: CommandFormat<'export'>;
  /** A file; undefined for standard output. */
  readonly output?: string;
  readonly asOf?: string;
}

/** Returns exit code 1 if the plan can't be read, and reports why, as `nlc check` does. */
export async function exportPlan(path: string, { to, output, asOf }: ExportOptions, io: Io): Promise<number> {
  const read = await singlePlan(path, asOf, 'nlc export writes one.', io);
  if (read === undefined) return EXIT.findings;
  const render = await EXPORTERS[to]();
  writeOutput(output, render(read.plan), path, io);
  return EXIT.ok;
}
