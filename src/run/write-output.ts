/** Where a command's only output goes: to a file, or to standard output. */

import { bearsKey, isPlan } from '../discovery/is-plan.ts';
import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

/**
 * Writes the text to the file, or to standard output if there is none. Throws a `UserError` if the file can't be
 * written, or if it is the plan or another file that nlc could read: YAML that exists, or a baseline or plan in JSON.
 */
export function writeOutput(file: string | undefined, text: string, plan: string, io: Io): void {
  if (file === undefined) {
    io.stdout.write(text);
    return;
  }
  const isSame = plan !== '-' && io.realPath(file) === io.realPath(plan);
  if (isSame || isForNlc(file, io))
    throw new UserError(
      `${file} could be a plan, a configuration or a baseline, so nlc doesn't write over it. Give -o another name.`,
    );
  io.writeFile(file, text);
}

function isForNlc(file: string, io: Io): boolean {
  if (/\.ya?ml$/i.test(file)) return io.exists(file);
  if (!/\.json$/i.test(file)) return false;
  const read = io.readFile(file, MAX_BYTES);
  return 'bytes' in read && (bearsKey(read.bytes) || isPlan(read.bytes));
}
