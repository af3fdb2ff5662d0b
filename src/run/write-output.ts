/** Where a command's only output goes: to a file, or to standard output. */

import { bearsKey, isPlan } from '../discovery/is-plan.ts';
import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

/**
 * Writes the content to the file, or to standard output if there is none. Throws a `UserError` if the file can't be
 * written, if it is the plan or another file that nlc could read (YAML that exists, or a baseline or plan in JSON), or
 * if bytes would go to a terminal.
 */
export function writeOutput(file: string | undefined, content: string | Uint8Array, plan: string, io: Io): void {
  if (file === undefined) {
    if (typeof content !== 'string' && io.stdout.isTTY)
      throw new UserError("A Word file can't be shown in a terminal. Say where to write it, for example -o plan.docx.");
    io.stdout.write(content);
    return;
  }
  const isSame = plan !== '-' && io.realPath(file) === io.realPath(plan);
  if (isSame || isForNlc(file, io))
    throw new UserError(
      `${file} could be a plan, a configuration or a baseline, so nlc won't overwrite it. Give -o another name.`,
    );
  io.writeFile(file, content);
}

function isForNlc(file: string, io: Io): boolean {
  if (/\.ya?ml$/i.test(file)) return io.exists(file);
  if (!/\.json$/i.test(file)) return false;
  const read = io.readFile(file, MAX_BYTES);
  return 'bytes' in read && (bearsKey(read.bytes) || isPlan(read.bytes));
}
