/** Asks which of the schools take part in the first activity, and reads the answer. */

import { leavingOut } from '../plan/asides.ts';
import { OR_PERHAPS, referencesIn } from '../plan/parts-of-answer.ts';
import { type Data, isList } from '../plan/path.ts';
import { allOf } from '../plan/words-for.ts';
import { findNamed } from '../text/find-named.ts';
import { between } from '../text/words.ts';
import type { SchoolAnswer, TakingPart } from './answers.ts';
import { askedLine, show } from './asked-line.ts';
import type { PartialAnswers } from './partial-answers.ts';
import { isBack, type PromptSession, type Turn, unknownYet } from './prompt.ts';
import { currentAnswerHint } from './question-views.ts';
import type { Question } from './questions.ts';
import { isUndecided, leaveOut, leftOutOf } from './school-names.ts';
import { unknownSchool } from './validate-answers.ts';

/** What was understood, with what there is to say about it, or what is wrong. */
export type TakingPartRead = { readonly value: TakingPart; readonly note?: string } | { readonly problem: string };

/** Reads `all`, names or numbers of schools, or all except some; a dash leaves it open. */
export function parseTakingPart(typed: string, schools: readonly SchoolAnswer[]): TakingPartRead {
  const text = typed.trim();
  if (text === '-') return { value: [] };
  const all = allOf(text, schools.length);
  if (all !== undefined) return { value: 'all', ...leavingOut(all.remark) };
  const parts = referencesIn(text.replaceAll(OR_PERHAPS, '; '), schools);
  const decided = parts.filter((part) => !isUndecided(part));
  const undecided = parts.filter(isUndecided);
  if (decided.length === 0) return { problem: undecided.length === 0 ? NO_SCHOOL : leaveOut('school') };
  const found = decided.map((part) => ({ part, school: findNamed(part, schools) }));
  const unknown = found.find(({ school }) => school === undefined);
  if (unknown !== undefined) return { problem: unknownSchool(unknown.part, schools) };
  return {
    value: [...new Set(found.flatMap(({ school }) => school?.id ?? []))],
    ...(undecided.length > 0 && { note: leftOutOf(undecided) }),
  };
}

/** Reads what a file of answers has: a list of ids or names, or what somebody could type. Undefined without any. */
export function savedTakingPart(value: Data | undefined, schools: readonly SchoolAnswer[]): TakingPartRead | undefined {
  if (value === undefined) return undefined;
  if (!isList(value)) return parseTakingPart(typeof value === 'string' ? value : '', schools);
  const names = value.map(String);
  const unknown = names.find((name) => findNamed(name, schools) === undefined);
  if (unknown !== undefined) return { problem: unknownSchool(unknown, schools) };
  return { value: names.flatMap((name) => findNamed(name, schools)?.id ?? []) };
}

const NO_SCHOOL = 'Type the names or numbers of schools, or all.';

/** In words that are read back as the same: `all`, names, or a dash if that was left open. */
export function takingPartWords(value: TakingPart, schools: readonly SchoolAnswer[]): string {
  if (value === 'all') return value;
  const names = value.map((id) => schools.find((school) => school.id === id)?.name ?? id);
  return names.length === 0 ? '-' : names.join(between(names));
}

/** Whoever just presses Enter says that all take part, or keeps the answer that they gave before. */
export async function askTakingPart(
  question: Question,
  partial: PartialAnswers,
  session: PromptSession,
): Promise<Turn> {
  const { schools = [], activity_schools: before } = partial;
  const current = takingPartWords(before ?? 'all', schools);
  if (before !== undefined && before !== 'all' && before.length > 0)
    session.prompter.show(currentAnswerHint(current, session.screen));
  const problemIn = (text: string) => {
    if (isBack(text) || text.trim() === '-') return undefined;
    const read = parseTakingPart(text, schools);
    return unknownYet(text, { onEnter: current }) ?? ('problem' in read ? read.problem : undefined);
  };
  const typed = await askedLine(question, { message: question.title, defaultValue: current, problemIn }, session);
  if (isBack(typed)) return { partial, goesBack: true };
  const read = parseTakingPart(typed, schools);
  if ('problem' in read) return { partial, goesBack: false };
  const words = takingPartWords(read.value, schools);
  if (words !== typed.trim()) show(session, words, '  ');
  if (read.note !== undefined) show(session, read.note);
  return { partial: { ...partial, activity_schools: read.value }, goesBack: false };
}
