/** Shows how an answer was understood. */

import { show } from '../init/asked-line.ts';
import { STILL_OPEN } from '../init/prompt.ts';
import { leavingOut, type WithRemark } from '../plan/asides.ts';
import type { Data } from '../plan/path.ts';
import { isHedged } from '../plan/placeholder-text.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { count, either, safeText } from '../text/words.ts';
import { showDate } from './dates.ts';
import type { Asking } from './guided-fix-request.ts';
import { inWords } from './parse-slot.ts';
import type { Known, Parsed } from './parsed.ts';
import type { Slot } from './slots.ts';
import type { Task } from './steps.ts';
import { type TakingOut, takenOutWords } from './take-out.ts';

const AS_ONE = 'That is one entry. If you mean several, type < to go back, and put semicolons between them.';

/** Says what is taken out of the plan. */
export function showTaken(taking: TakingOut | undefined, { session, asMeant }: Asking): void {
  if (taking === undefined || !('words' in taking)) return;
  asMeant('taken out of the plan');
  show(session, taking.words);
}

/** Says what isn't kept of an answer that means all the schools. */
export function showAll({ remark }: Pick<WithRemark, 'remark'>, { session, asMeant }: Asking): void {
  asMeant('all the schools');
  const { note } = leavingOut(remark);
  if (note !== undefined) show(session, note);
}

/** Which entry of a list is taken out of the plan, from 0. */
export interface OneGone {
  readonly gone: number;
}

/** Says which entry of a list is taken out. */
export function showGone(gone: number, entries: readonly string[], { session, asMeant }: Asking): OneGone {
  const words = entries[gone] as string;
  asMeant(`without ${words}`);
  show(session, takenOutWords('this', words));
  return { gone };
}

/** Says at once that a word of a choice leaves what was found as it is, and which words don't. */
export function showWhatFits(value: Data, { kind }: Slot, { edit: { fitting } }: Task, { session }: Asking): void {
  if (kind.kind !== 'choice' || fitting === undefined || fitting.includes(String(value))) return;
  const text = `"${String(value)}" is other work, so nlc will still say that this is missing. To choose again, type <. What settles it: ${either(fitting)}.`;
  show(session, text);
}

/** An answer as it was typed, and what is to say about it. */
interface Typed {
  readonly text: string;
  /** Whether it is several entries, each of which is one value. */
  readonly isBareMany: boolean;
  readonly note: string | undefined;
}

/** Shows how the answers to one question were understood. */
export function showAnswers(
  answers: readonly Extract<Parsed, { readonly value: Data }>[],
  slot: Slot,
  { text, isBareMany, note }: Typed,
  known: Known,
  guided: Asking,
): void {
  const texts = answers.flatMap(({ value }) => value).map((value) => inWords(value, known));
  const isListOfTexts = slot.kind.kind === 'text' && (slot.isList || isBareMany);
  if (isListOfTexts) showEntries(texts, guided);
  else for (const answer of answers) showUnderstood(answer, slot, text, known, guided);
  if (note !== undefined) show(guided.session, note);
  if (slot.kind.kind === 'text' && texts.some(isHedged)) show(guided.session, STILL_OPEN);
}

/** Shows the texts of a list one by one, or that what may be several is one. */
function showEntries(texts: readonly string[], { session }: Asking): void {
  const { prompter, screen } = session;
  const lines = texts.map((one) => wrapped('  - ', safeText(one), measure(screen.width)));
  if (texts.length > 1) prompter.show(`${count(texts.length, 'entry', 'entries')}:\n${lines.join('\n')}\n`);
  else if (texts.some((one) => /,|\sand\s/i.test(one))) show(session, AS_ONE);
}

/** Shows how an answer was understood, if that differs from what was typed. */
function showUnderstood(
  { value, note }: { readonly value: Data; readonly note?: string },
  { kind }: Slot,
  typed: string,
  known: Known,
  { session }: Asking,
): void {
  if (kind.kind === 'date' && typeof value === 'string') {
    showDate(value, typed, session.prompter);
    return;
  }
  const words = inWords(value, known);
  if (words !== typed) show(session, words, '  ');
  if (note !== undefined) show(session, note);
}
