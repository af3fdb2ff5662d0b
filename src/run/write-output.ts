/** Where a command's only output goes: to a file, or to standard output. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';

/**
 * Writes the text to the file, or to standard output if there is none. Throws a `UserError` if the file can't be
 * written, or if it is the plan or another file that exists and that nlc could read: YAML or JSON.
 */
export function writeOutput(file: string | undefined, text: string, plan: string, io: Io): void {
  if (file === undefined) {
    io.stdout.write(text);
    return;
  }
  const isPlan = plan !== '-' && io.realPath(file) === io.realPath(plan);
  if (isPlan || (/\.(?:ya?ml|json)$/i.test(file) && io.exists(file)))
    throw new UserError(
      `${file} could be a plan, a configuration or a baseline, so nlc won't overwrite it. Give -o another name.`,
    );
  io.writeFile(file, text);
}
