/** Asks a person the questions one by one, lets them go back, and shows a summary where they can change any answer. */

import { leftOutNote, nameWithoutAsides } from '../plan/asides.ts';
import { dateInWords } from '../plan/date-words.ts';
import { isHedged, isTemplateText } from '../plan/placeholder-text.ts';
import { beginsWithNothing, saysUnsure } from '../plan/said-instead.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { safeText } from '../text/words.ts';
import type { SchoolAnswer } from './answers.ts';
import { askedLine, show } from './asked-line.ts';
import { defaultFor, withDefaults } from './defaults.ts';
import { askPeople, askSchools } from './lists.ts';
import { choiceTyped, howOftenNote, NO_PROGRAMME, numberAlone, parseAnswer, programmeNote } from './parse-answer.ts';
import type { CompleteAnswers, Key, PartialAnswers } from './partial-answers.ts';
import {
  isBack,
  type PromptSession,
  STILL_OPEN,
  type Turn,
  typeOnlyThat,
  unknownYet,
  withoutGuess,
  yesAlone,
} from './prompt.ts';
import { currentAnswerHint, questionView, resumedView, suggestionHint, welcome } from './question-views.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { numberedQuestions, summaryHelp, summaryView } from './summary-view.ts';
import { askTakingPart } from './taking-part.ts';
import { notListed, validateAnswers } from './validate-answers.ts';

/**
 * Asks the unanswered questions (except the id, which comes from the name), then shows the summary until the person
 * accepts it.
 * @param unfinished a list that gets more entries
 */
export async function interview(
  given: PartialAnswers,
  session: PromptSession,
  unfinished?: Key,
): Promise<CompleteAnswers> {
  const open = QUESTIONS.filter(({ key }) => (given[key] === undefined || key === unfinished) && key !== 'id');
  let partial = given;
  let at = 0;
  let notice: string | undefined;
  session.prompter.show(welcome(session.file, session.screen));
  if (session.resumed !== undefined) session.prompter.show(resumedView(session.resumed, given, session.screen));
  for (;;) {
    for (let question = open[at]; question !== undefined; question = open[at]) {
      const isAsked = applies(question, partial);
      const turn = isAsked
        ? await askQuestion(question, placeIn(open, at, partial), partial, session)
        : { partial, goesBack: false };
      partial = turn.partial;
      notice = turn.notice ?? notice;
      session.onAnswers?.(partial);
      at = turn.goesBack ? previousQuestion(open, at, partial, session) : at + 1;
    }
    const answer = await review(partial, session, notice);
    notice = undefined;
    if (answer === 'write') return withDefaults(partial, session.now);
    if (answer === 'back') at = previousQuestion(open, open.length, partial, session);
    else ({ partial, notice } = { notice, ...(await askQuestion(answer, 'changing', partial, session)) });
    session.onAnswers?.(partial);
  }
}

/**
 * The kind of activity applies only if there is an activity, and who takes part only if several schools are named, too;
 * the number of schools only if none is named or it was given before, and co-leaders, who are from a school that is
 * named, only if one is.
 */
function applies({ key }: Question, { activity_title = '', schools = [], school_count }: PartialAnswers): boolean {
  if (key === 'activity_kind') return activity_title !== '';
  if (key === 'activity_schools') return activity_title !== '' && schools.length > 1;
  if (key === 'school_count') return schools.length === 0 || (school_count ?? '') !== '';
  return key !== 'co_leaders' || schools.length > 0;
}

/** `9 of 14`: only questions that are asked count, as far as the answers so far say which those are. */
function placeIn(open: readonly Question[], at: number, partial: PartialAnswers): string {
  const { activity_title = 'not known yet', schools, ...rest } = partial;
  const likely = { ...rest, activity_title, schools: schools ?? NOT_KNOWN_YET };
  const isCounted = (question: Question, index: number) => index === at || applies(question, likely);
  const before = open.slice(0, at).filter(isCounted).length;
  return `${before + 1} of ${open.filter(isCounted).length}`;
}

/** Some schools, as most networks will name several. */
const NOT_KNOWN_YET: readonly SchoolAnswer[] = ['one', 'another'].map((id) => ({ id, name: id }));

function previousQuestion(
  open: readonly Question[],
  at: number,
  partial: PartialAnswers,
  { prompter }: PromptSession,
): number {
  const earlier = open.findLastIndex((question, index) => index < at && applies(question, partial));
  if (earlier < 0) prompter.show('This is the first question.\n');
  return Math.max(earlier, 0);
}

async function askQuestion(
  question: Question,
  place: string,
  partial: PartialAnswers,
  session: PromptSession,
): Promise<Turn> {
  session.prompter.show(questionView(question, place, partial, session.screen));
  switch (question.how) {
    case 'schools':
      return askSchools(question, partial, session);
    case 'people':
      return askPeople(question, partial, session);
    case 'taking-part':
      return askTakingPart(question, partial, session);
    case 'choice':
      return askChoice(question, partial, session);
    default:
      return askText(question, partial, session);
  }
}

async function askText(question: Question, partial: PartialAnswers, session: PromptSession): Promise<Turn> {
  const { key, title } = question;
  const { prompter, now, screen } = session;
  const current = partial[key] ?? defaultFor(key, partial, now) ?? '';
  const canBeEmpty = key !== 'name' && key !== 'id';
  const answerIn = (text: string) => {
    if (key === 'name') return nameWithoutAsides(text.trim()).text;
    return text.trim() === '-' && canBeEmpty ? '' : parseAnswer(text.trim(), key);
  };
  if (current !== '' && canBeEmpty) {
    const isAnswered = partial[key] !== undefined;
    prompter.show(
      isAnswered ? currentAnswerHint(String(current), screen) : suggestionHint(dateInWords(String(current)), screen),
    );
  }
  const problemIn = (text: string) => {
    if (isBack(text)) return undefined;
    return (
      (canBeEmpty && key !== 'part_of' ? unknownYet(answerIn(text), { onEnter: String(current) }) : undefined) ??
      yesAlone(text) ??
      (key === 'name' &&
      (isTemplateText(text) || saysUnsure(text, false) || beginsWithNothing(text)) &&
      text.trim() !== ''
        ? NO_NAME
        : undefined) ??
      (key === 'activity_title' && beginsWithNothing(text) ? typeOnlyThat(String(current)) : undefined) ??
      problemOf(key, answerIn(text), partial, now) ??
      (canBeEmpty ? withoutGuess(text, String(current)) : undefined)
    );
  };
  const typed = await askedLine(question, { message: title, defaultValue: String(current), problemIn }, session);
  if (isBack(typed)) return { partial, goesBack: true };
  const answer = answerIn(typed);
  showParsed(key === 'starts' ? dateInWords(answer) : answer, typed, prompter);
  const note = noteOn(key, answer, typed.trim());
  if (note !== undefined) show(session, note);
  if (isHedged(answer)) show(session, STILL_OPEN);
  return { partial: { ...partial, [key]: answer }, goesBack: false };
}

/** What to say about an answer that is written in another way than it was typed. */
function noteOn(key: Key, answer: string, typed: string): string | undefined {
  if (key === 'activity_title') return howOftenNote(answer);
  if (key === 'name') return leftOutNote(nameWithoutAsides(typed));
  return key === 'part_of' && answer === NO_PROGRAMME ? programmeNote(typed) : undefined;
}

/** Shows how an answer was understood, if that differs from what was typed. */
function showParsed(answer: string, typed: string, prompter: PromptSession['prompter']): void {
  if (answer !== '' && answer !== typed.trim()) prompter.show(`  ${safeText(answer)}\n`);
}

async function askChoice(question: Question, partial: PartialAnswers, session: PromptSession): Promise<Turn> {
  const { key, title, words = {} } = question;
  const { prompter, now } = session;
  const names = Object.keys(words);
  const chosenIn = (text: string) => choiceTyped(numberAlone(text.trim(), Object.entries(words)), names);
  const problemIn = (text: string) =>
    isBack(text) || chosenIn(text) !== undefined ? undefined : notListed(text.trim(), names);
  const defaultValue = String(partial[key] ?? defaultFor(key, partial, now));
  const typed = await askedLine(question, { message: title, defaultValue, problemIn }, session);
  if (isBack(typed)) return { partial, goesBack: true };
  const { word, note } = chosenIn(typed) ?? { word: '' };
  showParsed(word, typed, prompter);
  if (note !== undefined) show(session, note);
  return { partial: { ...partial, [key]: word }, goesBack: false };
}

/** What is wrong with an answer as it is typed. */
function problemOf(key: Key, answer: PartialAnswers[Key], partial: PartialAnswers, now: Date): string | undefined {
  if (key === 'school_count' && answer === '' && (partial.schools ?? []).length === 0) return NO_SCHOOL;
  const found = validateAnswers(withDefaults({ ...partial, [key]: answer }, now), now).find(
    (answerProblem) => answerProblem.key === key,
  );
  return found?.asTyped ?? found?.message;
}

const NO_NAME = 'A network needs a name. Type one: you can change it later.';
const NO_SCHOOL = 'A network needs at least one school. Type how many there will be, or < to name one.';

async function review(
  partial: PartialAnswers,
  { prompter, screen, now, file }: PromptSession,
  notice: string | undefined,
): Promise<'write' | 'back' | Question> {
  const whole = withDefaults(partial, now);
  const shown = QUESTIONS.filter((question) => applies(question, partial));
  prompter.show(summaryView(shown, whole, screen));
  if (notice !== undefined) prompter.show(`${wrapped('', safeText(notice), measure(screen.width))}\n\n`);
  prompter.show(summaryHelp(file, screen));
  const labels = numberedQuestions(shown);
  const chosenQuestion = (typed: string) =>
    labels.find(({ label }) => label === typed.trim().toLowerCase().replace(/^0+/, ''))?.question;
  const typed = await prompter.line({
    message: 'Enter or a number',
    defaultValue: '',
    problemIn: (text) =>
      text.trim() === '' || isBack(text) || chosenQuestion(text) !== undefined
        ? undefined
        : 'Press Enter to write the plan, or type the number of an answer above, or id.',
  });
  if (isBack(typed)) return 'back';
  return chosenQuestion(typed) ?? 'write';
}
