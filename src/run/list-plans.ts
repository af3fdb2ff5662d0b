/** `nlc check --list-files`: lists the plans that would be checked, one per line. */

import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import { safeText } from '../text/words.ts';
import type { RequestedPlans } from './requested-plans.ts';

/** Prints the files that can be read, and reports the errors of the others on standard error. */
export function listPlans({ files, errors }: RequestedPlans, stdinName: string, io: Io): number {
  const problems = errors.map(({ message }) => message);
  for (const { path, named } of files) {
    const read = path === '-' || !named ? undefined : io.readFile(path, 0);
    if (read !== undefined && 'refused' in read) problems.push(`${path} ${read.refused}`);
    else io.stdout.write(`${safeText(path === '-' ? stdinName : path)}\n`);
  }
  writeToStderr(problems, io);
  return problems.length > 0 ? EXIT.usageError : EXIT.ok;
}
