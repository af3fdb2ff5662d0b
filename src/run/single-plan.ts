/** Reads the only plan of a file, for commands that make something from one plan. */

import { isAlwaysRun } from '../config/choose-rules.ts';
import { UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { commandLine, screenOf } from '../io/terminal.ts';
import { lintLazily } from '../lint/lint-lazily.ts';
import type { Plan } from '../plan/model/plan.ts';
import { defaultPlanBlock } from '../reporters/formats/default-plan-block.ts';
import { loadFramework } from '../rules/load.ts';
import { checkingDay } from './as-of.ts';
import { readPlanFile } from './read-plan.ts';

/**
 * The model of the plan on a day; undefined if it can't be read, after reporting why, as `nlc check` does. Throws a
 * `UserError` if there is no such file, or if it has several plans.
 * @param limit what to say about a file with several plans: `nlc map draws one.`
 */
export async function singlePlan(
  path: string,
  asOf: string | undefined,
  limit: string,
  io: Io,
): Promise<{ readonly plan: Plan; readonly file: string } | undefined> {
  const today = checkingDay(asOf, io);
  const source = await readPlanFile(path, io);
  if ('refused' in source) throw new UserError(source.refused);
  const { rules, crossPlanRules } = loadFramework();
  const context = { rules: rules.filter(isAlwaysRun), crossPlanRules, complete: false, today, acknowledge: true };
  const [first, ...others] = await lintLazily(source, context);
  if (first === undefined || others.length > 0)
    throw new UserError(`${source.file} has ${others.length + 1} plans in it. ${limit}`);
  if (first.plan !== undefined) return { plan: first.plan, file: source.file };
  io.stdout.write(defaultPlanBlock(first.report, screenOf('auto', io), commandLine('check', '--all', path)));
  return undefined;
}
