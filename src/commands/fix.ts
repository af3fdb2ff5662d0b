/** `nlc fix`: asks about what a plan lacks, one finding at a time, and writes the answers into the plan. */

import { exitCode, finish, targetOf } from '../fix/finish.ts';
import { guide } from '../fix/guided-fix.ts';
import type { Draft, GuidedFix } from '../fix/guided-fix-request.ts';
import { openingOfSitting } from '../fix/opening-questions.ts';
import { patchOf } from '../fix/patch.ts';
import { type Repaired, repaired } from '../fix/repair.ts';
import { type Answers, savedAnswers } from '../fix/saved-answers.ts';
import { keep, writePlan } from '../fix/write-plan.ts';
import { atTerminal, type PrompterFactory, silentPrompter } from '../init/at-terminal.ts';
import { carriedOn } from '../init/carry-on.ts';
import { sentenceAndCommand } from '../init/keep-answers.ts';
import type { Prompter } from '../init/prompt.ts';
import { Interrupted, UserError } from '../io/errors.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, commandLine, screenOf } from '../io/terminal.ts';
import type { LintContext } from '../lint/lint.ts';
import { lintFile } from '../lint/lint-file.ts';
import type { DataMap } from '../plan/path.ts';
import { defaultPlanBlock } from '../reporters/formats/default-plan-block.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { allRules } from '../rules/load.ts';
import { readPlanFile } from '../run/read-plan.ts';
import { type ConfigChoice, configFlags, settingsForPlan } from '../run/settings-for-plan.ts';
import { didYouMean, safeText } from '../text/words.ts';
import { wrapWords } from '../text/wrap-words.ts';

export interface FixOptions extends ConfigChoice {
  readonly only: readonly string[];
  readonly section?: string;
  readonly dryRun?: boolean;
  readonly safe?: boolean;
  readonly answers?: string;
  readonly color: ColorChoice;
}

/** Which command goes through a plan with a person, and what it asks before anything that was found. */
interface Flow {
  readonly command: string;
  /** What to say first about a plan. */
  readonly introduction?: (path: string) => string;
  readonly opening: GuidedFix['opening'];
}

/**
 * Returns 1 if the plan still has errors, as `nlc check` does.
 * @param path if undefined, the only plan in this folder, which is named on standard error
 */
export async function fix(
  path: string | undefined,
  options: FixOptions,
  io: Io,
  createPrompter: PrompterFactory = atTerminal,
): Promise<number> {
  const flow = { command: 'fix', opening: () => [] };
  const plan = path ?? (await (await import('../run/only-plan-here.ts')).onlyPlanHere('fix', options, io));
  return fixWith(flow, plan, options, io, createPrompter);
}

/** `nlc init` on a plan that exists: asks first what its own questions leave open, and then as `nlc fix` does. */
export function continuePlan(
  path: string,
  options: Pick<FixOptions, 'answers' | 'color' | 'config'>,
  io: Io,
  createPrompter: PrompterFactory,
): Promise<number> {
  const flow = { command: 'init', introduction: carriesOn, opening: openingOfSitting() };
  return fixWith(flow, path, { ...options, only: [] }, io, createPrompter);
}

function carriesOn(path: string): string {
  const other = path === 'other.yaml' ? 'new.yaml' : 'other.yaml';
  return `${safeText(path)} already exists, so nlc will carry on with it. To start a new plan instead, give another name:\n  ${commandLine('init', other)}`;
}

async function fixWith(
  flow: Flow,
  path: string,
  options: FixOptions,
  io: Io,
  createPrompter: PrompterFactory,
): Promise<number> {
  if (path === '-') throw new UserError('nlc fix changes a file, so it needs the name of one.');
  const source = await readPlanFile(path, io);
  if ('refused' in source) throw new UserError(source.refused);
  const lintContext = await contextFor(path, options, io);
  const draftOf = (bytes: Uint8Array) => draftIn(path, bytes, lintContext);
  const saved = savedAnswers(options.answers, io);
  const start = draftOf(source.bytes);
  const sure = repaired(start, draftOf);
  const request: Request = { flow, path, options, io, start, sure, draftOf, saved, today: lintContext.today };
  if (options.safe === true || isBroken(sure.draft)) return repairOnly(request);
  const prompter = (await createPrompter(io)) ?? (options.answers === undefined ? undefined : silentPrompter(io));
  if (prompter === undefined) return repairOnly(request);
  const introduction = flow.introduction?.(path);
  if (introduction !== undefined)
    prompter.show(`\n${sentenceAndCommand(introduction, screenOf(options.color, io).width)}\n`);
  return guided(await withKept(request, prompter), prompter);
}

/** The request with the answers that somebody left who stopped, if they want to carry on from them. */
async function withKept(request: Request, prompter: Prompter): Promise<Request> {
  const { flow, path, options, io } = request;
  if (options.answers !== undefined) return request;
  const answers = await carriedOn(path, flow.command, prompter, io);
  const all = { ...options, ...(answers !== undefined && { answers }) };
  return { ...request, options: all, saved: savedAnswers(all.answers, io) };
}

/** What was asked for, and what is known before anybody is asked anything. */
interface Request {
  readonly flow: Flow;
  readonly path: string;
  readonly options: FixOptions;
  readonly io: Io;
  readonly start: Draft;
  /** The plan with every mistake corrected that has only one possible correction. */
  readonly sure: Repaired;
  readonly draftOf: (bytes: Uint8Array) => Draft;
  readonly saved: Answers;
  readonly today: number;
}

async function contextFor(path: string, options: FixOptions, io: Io): Promise<LintContext> {
  const { lintContext, framework } = await settingsForPlan(path, options, io);
  const known = allRules(framework).map(({ id }) => id);
  const unknown = options.only.filter((id) => ![...known, ...lintContext.rules.map((rule) => rule.id)].includes(id));
  if (unknown.length > 0)
    throw new UserError(...unknown.map((id) => `There is no rule called "${safeText(id)}".${didYouMean(id, known)}`));
  return { ...lintContext, names: true, complete: true };
}

function draftIn(file: string, bytes: Uint8Array, lintContext: LintContext): Draft {
  const [linted, ...others] = lintFile({ file, bytes }, lintContext);
  if (linted === undefined || others.length > 0)
    throw new UserError(
      `${file} has ${others.length + 1} plans in it. nlc fix changes one plan at a time, so put each one in its own file.`,
    );
  return { bytes, data: (linted.plan?.data ?? {}) as DataMap, report: linted.report };
}

/** Whether a plan can't be read as one, so that there is nothing to ask about. */
function isBroken({ report }: Draft): boolean {
  return report.network === null;
}

/** Makes the corrections that are certain, without asking. With a patch, the list of them goes to standard error. */
function repairOnly(request: Request): number {
  const { path, options, io, start, sure } = request;
  const { draft, done } = sure;
  const isPatch = options.dryRun === true && done.length > 0;
  const screen = screenOf(options.color, io);
  const say = (text: string) => (isPatch ? io.stderr : io.stdout).write(`${text}\n`);
  for (const line of done) say(wrapWords(safeText(line), io.stdout.columns, '  '));
  if (isBroken(draft))
    say(defaultPlanBlock(draft.report, screen, commandLine('check', '--all', ...configFlags(options), path)).trimEnd());
  else if (done.length === 0) say(wrapped('', NOTHING_SURE, measure(screen.width)));
  if (isPatch) io.stdout.write(patchOf(path, start.bytes, draft.bytes));
  else if (done.length > 0) writePlan(request, draft);
  return exitCode(draft.report);
}

const NOTHING_SURE =
  'There is nothing here that nlc can fix without asking you. To be asked, run nlc fix in a terminal.';

async function guided(request: Request, prompter: Prompter): Promise<number> {
  const { flow, path, options, io, sure, draftOf, saved, today } = request;
  const screen = screenOf(options.color, io);
  const answers: Answers = new Map();
  const { only, section = '' } = options;
  const session = { prompter, screen, now: io.now(), file: path, resumed: options.answers };
  try {
    for (const line of sure.done)
      prompter.show(`${wrapped('', safeText(line.replace(' is now: ', ' becomes: ')), measure(screen.width))}\n`);
    const asked = {
      session,
      draftOf,
      opening: flow.opening,
      only,
      section,
      today,
      saved,
      answers,
      leftOut: new Set<string>(),
      newPartners: new Map<string, string>(),
      ending: { isEarly: false },
    };
    return await guide(sure.draft, asked, (draft, answered) => finish(request, draft, answers, prompter, answered));
  } catch (error) {
    if (error instanceof Interrupted) {
      const kept = keep(answers, targetOf(request));
      prompter.show(`\n${sentenceAndCommand(`Stopped. The plan hasn't changed. ${kept}`, screen.width)}\n`);
    }
    throw error;
  } finally {
    prompter.close();
  }
}
