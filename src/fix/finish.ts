/** The end of `nlc fix`: what would change, whether to write it, and what is better now. */

import { sameBytes } from '../edit/edit-bytes.ts';
import { isUnfilled } from '../edit/what-to-write.ts';
import type { PlanReport } from '../findings/report.ts';
import { removeKept, sentenceAndCommand } from '../init/keep-answers.ts';
import type { Prompter } from '../init/prompt.ts';
import { unbroken } from '../init/question-views.ts';
import { EXIT } from '../io/exit-codes.ts';
import type { Io } from '../io/io.ts';
import { type ColorChoice, commandLine, screenOf } from '../io/terminal.ts';
import type { DataMap } from '../plan/path.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { type ConfigChoice, configFlags } from '../run/settings-for-plan.ts';
import { fieldWords } from '../schema/field-words.ts';
import { withSmallStart } from '../schema/messages.ts';
import { list, safeText } from '../text/words.ts';
import { answersView, isAgreedOrBackTo } from './answers-view.ts';
import { isDone } from './commands-typed.ts';
import type { Answered, Back, Draft } from './guided-fix-request.ts';
import { changesView, patchOf } from './patch.ts';
import { resultView } from './result-view.ts';
import type { Answers } from './saved-answers.ts';
import { answerable } from './steps.ts';
import { keep, type Target, writeOrKeep } from './write-plan.ts';

/** Which plan was gone through, and how. */
export interface Ending {
  readonly flow: { readonly command: string };
  readonly path: string;
  readonly options: ConfigChoice & {
    readonly only: readonly string[];
    readonly section?: string;
    readonly dryRun?: boolean;
    readonly answers?: string;
    readonly color: ColorChoice;
  };
  readonly io: Io;
  /** The plan as it was. */
  readonly start: Draft;
  /** What is left of the answers from an earlier time. */
  readonly saved: Answers;
}

/**
 * Shows what would change in the plan, writes it if the person wants that, and says what is better now, unless they go
 * back to a question.
 */
export async function finish(
  request: Ending,
  draft: Draft,
  answers: Answers,
  prompter: Prompter,
  answered: readonly Answered[],
): Promise<number | Back> {
  const { path, options, io, start, saved } = request;
  const screen = screenOf(options.color, io);
  if (sameBytes(draft.bytes, start.bytes)) {
    const { only, section = '' } = options;
    const left = answerable(start.report.findings, only, section);
    const clean = isAboutAll(options) ? NOTHING_TO_FIX : NOTHING_ASKED;
    const isClean = left.length === 0 && loud(start.report) === 0;
    const isSettled = !left.some(({ level }) => level !== 'error') || !wasSkipped(answered);
    const unchanged = isSettled ? UNCHANGED : `${UNCHANGED} ${HOW_TO_SETTLE}`;
    prompter.show(`\n${isClean ? clean : unbroken(unchanged, measure(screen.width))}\n`);
    return exitCode(draft.report);
  }
  if (options.dryRun === true) {
    io.stdout.write(patchOf(path, start.bytes, draft.bytes));
    return exitCode(draft.report);
  }
  const changes = changesView(path, start.bytes, draft.bytes, screen);
  prompter.show(changes);
  const rows = changes.split('\n').length;
  if (rows > ON_A_SCREEN)
    prompter.show(`${wrapped('', tooLong(rows, changedSections(start.data, draft.data)), measure(screen.width))}\n`);
  if (rows > ON_A_SCREEN) prompter.show(answersView(answered, screen));
  prompter.show(`${unbroken(HOW_TO_END, measure(screen.width))}\n`);
  const isWanted = await isAgreedOrBackTo('Write these changes?', answered.length, prompter);
  if (typeof isWanted === 'object') return isWanted;
  if (!isWanted) {
    const kept = keep(answers, targetOf(request));
    prompter.show(`${sentenceAndCommand(`Nothing was written. ${kept}`, screen.width)}\n`);
    return exitCode(start.report);
  }
  writeOrKeep(targetOf(request), draft, answers);
  prompter.show(resultView(start.report.findings, draft.report.findings, screen));
  prompter.show(`${sentenceAndCommand(whatNext(request), screen.width)}\n`);
  if (isAboutAll(options) && isUnfilled(draft.data['resources']))
    prompter.show(`${sentenceAndCommand(`${MONEY}\n  ${commandLine('init', path)}`, screen.width)}\n`);
  const file = options.answers;
  if (file !== undefined && saved.size === 0)
    prompter.show(`${wrapped('', removeKept(path, file, io) ?? usedUp(file), measure(screen.width))}\n`);
  return exitCode(draft.report);
}

const HOW_TO_END =
  'Press Enter to write this, or type n to leave the plan as it is. To change an answer, type < and its number, such as <2; the others stay as they are. < alone goes back to the last question.';

/** As many lines as the smallest terminals show, with the question below them. */
const ON_A_SCREEN = 20;

function tooLong(rows: number, sections: readonly string[]): string {
  return `That is ${rows} lines, about ${list(sections)}. Scroll up to read them from the start.`;
}

/** What the sections are called that have changed, in the order of the plan. */
function changedSections(before: DataMap, after: DataMap): string[] {
  const changed = Object.keys(after).filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key]));
  return changed.map((key) => withSmallStart(fieldWords([key]).title || key));
}

const MONEY = 'To answer more questions, such as what money there is:';

/** Whether a question was left out, and not only those that come after `done`. */
function wasSkipped(answered: readonly Answered[]): boolean {
  return answered.some(({ typed }) => typed.length > 0 && !typed.every(isDone));
}

/** Whether neither some rules nor one section were asked for. */
function isAboutAll({ only, section = '' }: Ending['options']): boolean {
  return only.length === 0 && section === '';
}

function whatNext({ path, options }: Ending): string {
  return `To see what nlc says about the plan now:\n  ${commandLine('check', ...configFlags(options), path)}`;
}

/** Where the plan, or else the answers, are written. */
export function targetOf({ flow, path, start, options, io }: Ending): Target {
  return { command: flow.command, path, start, from: options.answers, io };
}

const UNCHANGED = 'Nothing has changed in the plan.';
/** If somebody left out a question about something that can be accepted. */
const HOW_TO_SETTLE =
  'If something can stay as it is, type ! at its question and say why, and nlc stops asking about it.';
const NOTHING_TO_FIX = 'There is nothing to fix: no errors, no warnings and nothing that nlc can ask about.';
/** If only some rules or one section were asked for. */
const NOTHING_ASKED = 'nlc has nothing to ask about that.';

function usedUp(answers: string): string {
  return `The answers in ${safeText(answers)} are in the plan now, so you can delete that file.`;
}

/** 1 if a plan still has errors, as for `nlc check`. */
export function exitCode({ counts }: PlanReport): number {
  return counts.error > 0 ? EXIT.findings : EXIT.ok;
}

function loud({ counts }: PlanReport): number {
  return counts.error + counts.warning;
}
