/** Where a command's only output goes: to a file, or to standard output. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/**
 * Writes the text to the file, or to standard output if there is none. Throws a `UserError` if the file can't be
 * written, or if it is the plan or another YAML file, which nobody would want to lose.
 */
export function writeOutput(file: string | undefined, text: string, plan: string, io: Io): void {
  if (file === undefined) {
    io.stdout.write(text);
    return;
  }
  const isPlan = plan !== '-' && io.realPath(file) === io.realPath(plan);
  if (isPlan || (/\.ya?ml$/i.test(file) && io.exists(file)))
    throw new UserError(`${file} is a YAML file, so nlc doesn't write over it. Give -o another name.`);
  io.writeFile(file, text);
}
