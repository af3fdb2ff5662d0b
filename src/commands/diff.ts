/** `nlc diff`: shows what changed between two versions of a plan, and how its findings change. */

import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import { revisionOf } from '../io/git/revision.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, commandLine, screenOf } from '../io/terminal.ts';
import type { LintContext, LintResult, Source } from '../lint/lint.ts';
import { lintFile } from '../lint/lint-file.ts';
import type { Plan } from '../plan/model/plan.ts';
import { printDay } from '../plan/queries/calendar.ts';
import { changesOf } from '../plan/queries/changes.ts';
import { networkSize } from '../plan/queries/network-size.ts';
import { compareFindings } from '../report/compare-findings.ts';
import { DIFF_REPORTERS, type Difference } from '../reporters/commands/diff.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { defaultPlanBlock } from '../reporters/formats/default-plan-block.ts';
import { readPlanFile } from '../run/read-plan.ts';
import { type ConfigChoice, configFlags, settingsForPlan } from '../run/settings-for-plan.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

export interface DiffOptions extends ConfigChoice {
  readonly format: CommandFormat<'diff'>;
  readonly color: ColorChoice;
}

/** Whether all of a plan could be read. Otherwise what doesn't fit the format would look removed or added. */
function isWhole(result: LintResult): result is LintResult & { readonly plan: Plan } {
  return result.plan !== undefined && result.partial === undefined;
}

/**
 * Checks both with the configuration of the second, so that only changes in the plan make a difference.
 * Returns exit code 1 if either plan can't be read, and reports why, as `nlc check` does.
 */
export async function diff(before: string, after: string, options: DiffOptions, io: Io): Promise<number> {
  const { lintContext, framework } = await settingsForPlan(fileOf(after, io), options, io);
  const sources = [await sourceOf(before, io), await sourceOf(after, io)] as const;
  const refused = sources.flatMap((source) => ('refused' in source ? [source.refused] : []));
  if (refused.length > 0) throw new UserError(...refused);
  const now = onePlan(sources[1] as Source, lintContext);
  // Findings are identified by the network's id, which may have changed.
  const networkId = now.plan?.network.id;
  const old = onePlan(sources[0] as Source, { ...lintContext, ...(networkId !== undefined && { networkId }) });
  const screen = screenOf(options.color, io);
  if (!isWhole(old) || !isWhole(now)) {
    for (const { report } of [old, now].filter((one) => !isWhole(one))) {
      io.stdout.write(
        defaultPlanBlock(report, screen, commandLine('check', '--all', ...configFlags(options), report.file)),
      );
    }
    return EXIT.findings;
  }
  const difference: Difference = {
    framework: { name: framework.header.name, edition: framework.header.edition },
    asOf: printDay(lintContext.today),
    before: sideOf(old, old.plan),
    after: sideOf(now, now.plan),
    changes: changesOf(old.plan, now.plan),
    findings: compareFindings(old.report.findings, now.report.findings),
  };
  io.stdout.write(DIFF_REPORTERS[options.format](difference, screen));
  return EXIT.ok;
}

/** The file that a name means, whatever the revision. */
function fileOf(name: string, io: Io): string {
  return io.exists(name) ? name : (revisionOf(name)?.file ?? name);
}

/** Reads a file, or a file at a revision. If a path exists, it's a file, even if it looks like a revision. */
async function sourceOf(name: string, io: Io): Promise<Source | { readonly refused: string }> {
  const revision = io.exists(name) ? undefined : revisionOf(name);
  if (revision === undefined) return readPlanFile(name, io);
  const read = io.readRevision(revision, MAX_BYTES);
  return 'bytes' in read ? { file: name, bytes: read.bytes } : { refused: `${name} ${read.refused}` };
}

function onePlan(source: Source, lintContext: LintContext): LintResult {
  const [first, ...others] = lintFile(source, lintContext);
  if (first === undefined || others.length > 0)
    throw new UserError(
      `${source.file} has ${others.length + 1} plans in it. nlc diff compares two plans, so each file can hold only one.`,
    );
  return first;
}

function sideOf({ report }: LintResult, plan: Plan): Difference['before'] {
  const { network, members } = plan;
  return {
    file: report.file,
    network: network.name,
    stage: network.stage,
    schools: members.map(({ id, name }) => ({ id, name })),
    schoolCount: networkSize(plan),
  };
}
