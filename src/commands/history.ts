/** `nlc history`: shows a plan's life, from the commits that changed it or from several files. */

import { sameBytes } from '../edit/edit-bytes.ts';
import { UserError } from '../io/errors.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { FileVersion, Io } from '../io/io.ts';
import { type ColorChoice, screenOf } from '../io/terminal.ts';
import type { LintContext, LintResult } from '../lint/lint.ts';
import { lintFile } from '../lint/lint-file.ts';
import { isList, isMap } from '../plan/path.ts';
import { type Day, printDay, readDate } from '../plan/queries/calendar.ts';
import { type CheckedVersion, historyOf, type VersionName } from '../report/plan-history.ts';
import type { CommandFormat } from '../reporters/commands/formats.ts';
import { HISTORY_REPORTERS } from '../reporters/commands/history.ts';
import { readPlanFile } from '../run/read-plan.ts';
import { type ConfigChoice, settingsForPlan } from '../run/settings-for-plan.ts';
import { MAX_BYTES } from '../yaml/reading-limits.ts';

export interface HistoryOptions extends ConfigChoice {
  readonly format: CommandFormat<'history'>;
  readonly color: ColorChoice;
}

/** Checks one version on a day. */
type CheckOn = (bytes: Uint8Array, day: Day) => LintResult;

/** Always returns 0, unless no version can be read as a plan: then 1. */
export async function history(paths: readonly string[], options: HistoryOptions, io: Io): Promise<number> {
  const [first = ''] = paths;
  const newest = paths.at(-1) ?? first;
  const { lintContext, framework } = await settingsForPlan(newest, options, io);
  const { today } = lintContext;
  const read = await readPlanFile(newest, io);
  if ('refused' in read) throw new UserError(read.refused);
  // Findings are identified by the network's id, which may have changed.
  const networkId = onePlan(newest, read.bytes, lintContext).plan?.network.id;
  const context = { ...lintContext, ...(networkId !== undefined && { networkId }) };
  const checkOn: CheckOn = (bytes, day) => onePlan(first, bytes, { ...context, today: day });
  const versions =
    paths.length === 1 ? await fromCommits(first, today, checkOn, io) : await fromFiles(paths, today, checkOn, io);
  const { name, edition } = framework.header;
  const titles = new Map([...framework.statements.values()].map((statement) => [statement.code, statement.title]));
  const network = versions.findLast(({ report }) => report !== null)?.report?.network?.name ?? first;
  const told = { framework: { name, edition }, network, steps: historyOf(versions), titles };
  io.stdout.write(HISTORY_REPORTERS[options.format](told, screenOf(options.color, io)));
  return versions.some(({ report }) => report !== null) ? EXIT.ok : EXIT.findings;
}

function onePlan(file: string, bytes: Uint8Array, lintContext: LintContext): LintResult {
  const [linted, ...others] = lintFile({ file, bytes }, lintContext);
  if (linted === undefined || others.length > 0)
    throw new UserError(`${file} has ${others.length + 1} plans in it. nlc history follows one plan.`);
  return linted;
}

function checked(version: VersionName, { report }: LintResult): CheckedVersion {
  return { version, report: report.network === null ? null : report };
}

/** A version for each commit up to the checking date, and what is in the folder now if that is different. */
async function fromCommits(path: string, today: Day, checkOn: CheckOn, io: Io): Promise<CheckedVersion[]> {
  const now = await readPlanFile(path, io);
  if ('refused' in now) throw new UserError(now.refused);
  const known = (await io.versions(path, MAX_BYTES)).filter(({ day }) => dayIn(day) <= today);
  const versions = known.map((version) => ofCommit(version, checkOn));
  const last = known.at(-1);
  if (last !== undefined && 'bytes' in last.read && sameBytes(last.read.bytes, now.bytes) && dayIn(last.day) === today)
    return versions;
  const isSame = last !== undefined && 'bytes' in last.read && sameBytes(last.read.bytes, now.bytes);
  const subject = isSame ? 'The same plan today' : 'Not committed yet';
  return [...versions, checked({ day: printDay(today), commit: null, subject, file: path }, checkOn(now.bytes, today))];
}

function ofCommit({ read, ...version }: FileVersion, checkOn: CheckOn): CheckedVersion {
  return 'bytes' in read ? checked(version, checkOn(read.bytes, dayIn(version.day))) : { version, report: null };
}

function dayIn(day: string): Day {
  return readDate(day)?.from ?? 0;
}

/** A version for each file, by its own date. */
async function fromFiles(paths: readonly string[], today: Day, checkOn: CheckOn, io: Io): Promise<CheckedVersion[]> {
  const versions: CheckedVersion[] = [];
  for (const path of paths) {
    const read = await readPlanFile(path, io);
    if ('refused' in read) throw new UserError(read.refused);
    const day = dayOfFile(path, checkOn(read.bytes, today));
    versions.push(checked({ day: printDay(day), commit: null, subject: path, file: path }, checkOn(read.bytes, day)));
  }
  return versions.sort((a, b) => (a.version.day < b.version.day ? -1 : Number(a.version.day > b.version.day)));
}

/** The last date in the plan's log, or else the date in the file's name. Throws a `UserError` if there is neither. */
function dayOfFile(path: string, { plan }: LintResult): Day {
  const log = plan?.data['log'] ?? null;
  const dates = (isList(log) ? log : []).flatMap(
    (entry) => readDate(isMap(entry) ? entry['date'] : undefined)?.to ?? [],
  );
  const named = /\d{4}-\d{2}(?:-\d{2})?(?=\D*$)/.exec(path)?.[0] ?? /\d{4}(?=\D*$)/.exec(path)?.[0];
  const day = dates.length > 0 ? Math.max(...dates) : readDate(named)?.from;
  if (day !== undefined) return day;
  throw new UserError(
    `nlc history can't tell which day ${path} is from. Put a date in its name, as in plan-2026-09-01.yaml, or in the plan's log.`,
  );
}
