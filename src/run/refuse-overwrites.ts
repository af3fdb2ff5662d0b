/** Refuses to write a report over a file that a check reads. Nothing has been written when it does. */

import { bearsKey } from '../discovery/is-plan.ts';
import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { lastName } from '../io/paths.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';
import type { ReportOutput } from './outputs.ts';

/** Names that only mean something to nlc or git. */
const RESERVED = /^\.(?:nlc\.ya?ml|nlcignore|gitignore|nlc-baseline\.json)$/i;

/**
 * Throws a `UserError` for each report that would replace a plan, a configuration, a local rule or a baseline.
 * @param named files that the run reads and whose names the user gave
 */
export function refuseOverwrites(outputs: readonly ReportOutput[], named: readonly string[], io: Io): void {
  const read = new Set(named.filter((path) => path !== '-').map((path) => io.realPath(path)));
  const refused = outputs.flatMap(({ format, file }) => {
    if (file === undefined) return [];
    const why = read.has(io.realPath(file)) ? 'nlc reads that file' : reasonFor(file, io);
    return why === undefined
      ? []
      : [`--format ${format}=${file} can't be written, because ${why}. Give the report another name.`];
  });
  if (refused.length > 0) throw new UserError(...refused);
}

function reasonFor(file: string, io: Io): string | undefined {
  if (RESERVED.test(lastName(file))) return 'nlc or git would read it as their own file';
  if (!io.exists(file) || io.isFolder(file)) return undefined;
  if (/\.ya?ml$/i.test(file)) return 'that file exists, and a YAML file may be a plan or a configuration';
  const read = io.readFile(file, MAX_BYTES);
  return 'bytes' in read && bearsKey(read.bytes) ? 'that file is a plan, a configuration or a baseline' : undefined;
}
