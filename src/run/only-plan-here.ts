/** Finds the plan that a command means if no file is named: the only one in this folder and below. */

import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { writeToStderr } from '../io/stderr.ts';
import { commandLine } from '../io/terminal.ts';
import { list } from '../text/words.ts';
import { withoutIgnored } from './ignored-plans.ts';
import { orNoPlansError, requestedPlans } from './requested-plans.ts';
import { type ConfigChoice, resolverFor } from './settings-for-plan.ts';

/** How many plans are named if there are several. */
const MOST_NAMED = 6;

/**
 * The path of the only plan that `nlc check` would find here, which is named on standard error. Throws a `UserError` if there is none, or if there are
 * several.
 * @param command what to run with the name of a plan, as in `fix`
 */
export async function onlyPlanHere(command: string, choice: ConfigChoice, io: Io): Promise<string> {
  const request = { paths: [], ignore: [], passWithNoPlans: false };
  const found = await requestedPlans(request, io);
  const { files, errors } = orNoPlansError(await withoutIgnored(found, {}, resolverFor(choice, io), io), false);
  const [first, ...others] = files;
  if (first !== undefined && others.length === 0) {
    writeToStderr([`The only plan here is ${first.path}.`], io);
    return first.path;
  }
  if (first === undefined) throw new UserError(...errors);
  const names = list(
    files.map(({ path }) => path),
    MOST_NAMED,
  );
  throw new UserError(
    `There are ${files.length} plans here: ${names}. Name the one that you mean, as in: ${commandLine(command, first.path)}`,
  );
}
