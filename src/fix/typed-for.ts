/** What a person types for one question: an answer, or that they go back, ask why, accept the finding or finish. */

import type { Finding } from '../findings/report.ts';
import { NO_PROGRAMME, parseProgramme } from '../init/parse-answer.ts';
import { isBack, isMore, unknownYet, withoutGuess, yesAlone } from '../init/prompt.ts';
import { currentAnswerHint } from '../init/question-views.ts';
import { withRemark } from '../plan/asides.ts';
import { type Path, parsePath, printPath } from '../plan/path.ts';
import { isIntention } from '../plan/placeholder-text.ts';
import { readDate } from '../plan/queries/calendar.ts';
import { saysForgotten, saysNone, saysUnsure, saysWithout } from '../plan/said-instead.ts';
import { parseTypedAmount, parseTypedDate } from '../plan/typed-values.ts';
import { endsUnsettled, hasUnsettled, isUnsettled } from '../plan/unsettled.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { fieldWords } from '../schema/field-words.ts';
import { safeText } from '../text/words.ts';
import { type Accepting, commandProblem, isAccepting, isCommand, isDone } from './commands-typed.ts';
import { emptyText, IS_FOUND, IS_NAMED } from './empty-answers.ts';
import type { Asking } from './guided-fix-request.ts';
import { answerKey } from './saved-answers.ts';
import { isProgramme, type Slot } from './slots.ts';
import type { Task } from './steps.ts';
import type { TakingOut } from './take-out.ts';
import { reasonView } from './views.ts';

/** How a question is shown, and what is wrong with an answer to it. */
interface Question {
  /** How the question is shown, given what `-` does with what the plan has there. */
  readonly view: (goes: TakingOut | undefined) => string;
  /** What the question means and what can be typed, given the name of the field. */
  readonly help: (label: string) => string;
  readonly problemOf: (text: string) => string | undefined;
  /** Whether a line takes an entry of the list out of the plan, and isn't an answer. */
  readonly takesOut: (text: string) => boolean;
  /** Whether earlier answers can't be written without an answer here. */
  readonly isNeeded: boolean;
  /** Whether the answer can have several entries. */
  readonly isMany: boolean;
  /** Which of several new entries it is about, from 0. */
  readonly entry: number;
  /** What `-` does, if the plan has something there already. */
  readonly taking: TakingOut | undefined;
}

/** What was typed, or an answer saved earlier; empty if the question was skipped. */
export async function typedFor(
  slot: Slot,
  task: Task,
  finding: Finding,
  { session: { prompter, screen }, answers, saved, leftOut, ending, showFinding, asAnswered }: Asking,
  { view, help, problemOf, takesOut, isNeeded, isMany, entry, taking }: Question,
): Promise<{ readonly text: string } | 'back' | Accepting | 'remove'> {
  const { path } = slot;
  const key = answerKey(finding.rule, path, stepsInPlan(task), entry);
  const label = labelOf(path);
  const before = saved.get(key);
  saved.delete(key);
  if (before !== undefined && problemOf(before) === undefined) {
    prompter.show(`${wrapped('  ', safeText(`${label}: ${before}`), measure(screen.width))}\n`);
    answers.set(key, before);
    asAnswered(before);
    return { text: before };
  }
  showFinding();
  const earlier = answers.get(key) ?? '';
  // Whoever has just answered leaves out that answer.
  const goes = earlier === '' ? taking : undefined;
  prompter.show(view(goes));
  if (earlier !== '') prompter.show(currentAnswerHint(earlier, screen));
  const problemIn = (text: string) => {
    if (isNeeded && (isSkipped(text) || isDone(text))) return NEEDED;
    if (text.trim() === '-' && goes !== undefined && 'problem' in goes) return goes.problem;
    if (isCommand(text) || isSkipped(text)) return commandProblem(text, finding);
    if (isProgramme(path) && parseProgramme(text.trim()) === NO_PROGRAMME) return undefined;
    const empty = emptyAnswer(text, slot, isMany, earlier);
    const problem = empty ?? problemOf(text.trim()) ?? openAnswer(text, slot, isMany, earlier);
    // Whoever has no answer would be told to press Enter, which won't do either.
    return isNeeded && problem !== undefined && (empty !== undefined || saysNone(text)) ? NEEDED : problem;
  };
  for (;;) {
    const text = (await prompter.line({ message: label, defaultValue: earlier, problemIn })).trim();
    if (isBack(text)) return 'back';
    if (isAccepting(text)) return text;
    if (isMore(text)) {
      prompter.show(`${help(label)}\n${reasonView(finding, screen)}`);
      continue;
    }
    ending.isEarly = isDone(text);
    leftOut.delete(printPath(path));
    if (isSkipped(text)) {
      answers.delete(key);
      leftOut.add(printPath(path));
    } else if (!ending.isEarly && !takesOut(text)) {
      answers.set(key, text);
      // Whoever has said that there are none isn't asked again how many.
      if (slot.kind.kind === 'number' && parseTypedAmount(text) === 0) leftOut.add(printPath(path));
    }
    if (text === '-' && goes !== undefined) return 'remove';
    if (text === '-' && taking !== undefined) prompter.show(`${KEPT}\n`);
    return { text: isSkipped(text) || ending.isEarly ? '' : text };
  }
}

/** What to do about an answer that says that there is none, or that somebody doesn't know yet. */
function emptyAnswer(text: string, slot: Slot, isMany: boolean, onEnter: string): string | undefined {
  if (slot.kind.kind === 'date' && beginsWithDate(text)) return undefined;
  const yes = slot.kind.kind === 'text' && !slot.kind.takesNumbers ? yesAlone(text) : undefined;
  if (yes !== undefined) return yes;
  const said = isForLater(text, slot) ? 'not yet' : text;
  return unknownYet(said, { onEnter, takesNone: takesNone(slot) }) ?? emptyText(text, slot, isMany, onEnter);
}

/** What to do about a text that begins by saying that nothing is decided. The entries of a list are looked at one by one. */
function openAnswer(text: string, { isList }: Slot, isMany: boolean, onEnter: string): string | undefined {
  return isMany || isList ? undefined : withoutGuess(text, onEnter);
}

const KEPT = 'The plan keeps what it has there.';
const NEEDED = "nlc can't write your last answer without this one. Type an answer, or < to go back.";

/** Whether a question can be answered with "no" or "none": what a measure was, what a partner decides, or a choice. */
function takesNone({ path, kind }: Slot): boolean {
  if (path.at(-1) === 'decides') return true;
  return kind.kind === 'text' ? kind.takesNumbers : kind.kind !== 'person' && kind.kind !== 'post';
}

/** Whether an answer only says that somebody doesn't know yet, or what they will do to find out. */
function isForLater(text: string, { path, kind, isList }: Slot): boolean {
  if (kind.kind !== 'text') {
    // Of several, such as schools, the rest may be settled: `just Dene so far, the next one isn't settled`.
    const isOpen = isList ? isUnsettled(withRemark(text)?.first ?? text) : hasUnsettled(text);
    return isIntention(text) || NOT_YET.test(text) || NO_DATE.test(text) || saysUnsure(text, false) || isOpen;
  }
  const field = String(path.at(-1));
  if (field === 'title' && endsUnsettled(text)) return true;
  if (!kind.takesNumbers && !IS_FOUND.has(field)) return IS_NAMED.has(field) && saysUnsure(text, true);
  if (IS_READ.has(field) && saysForgotten(text)) return true;
  if ((kind.takesNumbers || field === 'measure') && saysWithout(text)) return true;
  if (TO_BE.test(text)) return true;
  return isIntention(text) || (kind.takesNumbers && NOT_YET.test(text)) || saysUnsure(text, !IS_READ.has(field));
}

/** Whether an answer is a date first, and then what isn't settled: `July 2027, after that it isn't settled`. */
function beginsWithDate(text: string): boolean {
  return readDate(parseTypedDate(withRemark(text)?.first ?? text)) !== undefined;
}

/** Texts about what was found for which a guess is no answer. */
const IS_READ: ReadonlySet<string> = new Set(['finding', 'source']);
/** An answer that says why there is none: `not yet, their governors meet in January`. */
/** What will be found: `to be collected in the autumn`. */
const TO_BE =
  /^\s*(?:still )?to be (?:collected|measured|tested|assessed|counted|set|decided|agreed|confirmed|found|written|discussed|done|added|chosen)\b/i;
const NO_DATE = /^\s*(?:there['’]?s )?no (?:(?:fixed|set|firm|end) )?(?:date|deadline|end|limit)s?\b/i;
const NOT_YET = /^\s*not\s+yet\b/i;

/** Whether somebody leaves a question out, even if they answered it before. */
function isSkipped(text: string): boolean {
  return ['', '-'].includes(text.trim());
}

/**
 * The name of a field, with that of its section if its own says too little: `Baseline` for a value, `Baseline date`.
 */
function labelOf(path: Path): string {
  const title = fieldWords(path).title || String(path.findLast((step) => typeof step === 'string'));
  const section = isVague(path) ? fieldWords(path.slice(0, -1)).title : '';
  if (section === '') return title;
  return title === VALUE ? section : `${section} ${title.toLowerCase()}`;
}

/** Whether the name of a field says too little without that of its section. */
export function isVague(path: Path): boolean {
  return VAGUE.has(fieldWords(path).title);
}

const VALUE = 'Value';
const VAGUE: ReadonlySet<string> = new Set([VALUE, 'Date']);

/** How much of a task's place is about one entry that the plan has: nothing, if one answer goes for several entries. */
function stepsInPlan({ edit, alike }: Task): number {
  return alike.length > 0 ? 0 : parsePath(edit.path).length;
}
