/** Adds the view through a lens to reports. None of it is loaded unless a lens is asked for. */

import type { LensProfile, PlanReport, Report } from '../findings/report.ts';
import { UserError } from '../io/errors.ts';
import { allRules, type Framework } from '../rules/load.ts';
import { mapped } from '../text/sequence.ts';

/** Returns a function that looks at a report on a plan through the lens with a name, which has to exist. */
export async function lensView(
  name: string,
  framework: Framework,
): Promise<(report: PlanReport) => { readonly lens?: LensProfile }> {
  const [{ default: lenses }, { throughLens }] = await Promise.all([
    import('#prepared/lenses'),
    import('../report/lens-profile.ts'),
  ]);
  const lens = lenses.find((one) => one.name === name);
  if (lens === undefined) throw new Error(`There is no lens called ${name}.`);
  const titles = new Map(allRules(framework).map(({ id, title }) => [id, title]));
  return (report) => (report.network === null ? {} : { lens: throughLens(report, lens, titles) });
}

/** The report with each of its plans seen through the lens, if one is asked for. */
export async function withLens(report: Report, name: string | undefined, framework: Framework): Promise<Report> {
  if (name === undefined) return report;
  const view = await lensView(name, framework);
  return { ...report, plans: mapped(report.plans, (plan) => ({ ...plan, ...view(plan) })) };
}

/** The option again, for a command that shows more. */
export function lensFlags({ lens }: { readonly lens?: string }): string[] {
  return lens === undefined ? [] : ['--lens', lens];
}

/** Throws a `UserError` if, with these options, a lens wouldn't see every rule and the whole run. */
export function checkLensRequest({ lens, only, statement, shard }: LensRequest): void {
  if (lens === undefined) return;
  if (only.length + statement.length > 0)
    throw new UserError('--lens looks at every rule. Leave out --only and --statement.');
  if (shard !== undefined) throw new UserError('--lens looks at the whole run. Use it in nlc merge, not with --shard.');
}

interface LensRequest {
  readonly lens?: string;
  readonly only: readonly string[];
  readonly statement: readonly string[];
  readonly shard?: string;
}
