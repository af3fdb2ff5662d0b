/** The questions put to a person one after the other, with the way back, and the summary in which any answer can be changed. */

import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { safeText } from '../text/words.ts';
import { filled, usual } from './defaults.ts';
import type { Draft, Key, Whole } from './draft.ts';
import { askPeople, askSchools } from './lists.ts';
import { wordIn, wordMeant } from './parse-answer.ts';
import { isBack, type Sitting, type Turn } from './prompt.ts';
import { QUESTIONS, type Question } from './questions.ts';
import { questionScreen, summaryHow, summaryScreen, welcome } from './screens.ts';
import { misfits, notAmong } from './validate-answers.ts';

/** Asks what is not answered yet (but the id, which comes from the name and can be changed in the end), shows the summary until the person agrees to it, and gives the whole. */
export async function interview(given: Draft, sitting: Sitting): Promise<Whole> {
  const open = QUESTIONS.filter(({ key }) => given[key] === undefined && key !== 'id');
  let draft = given;
  let at = 0;
  sitting.ask.show(welcome(sitting.file, sitting.screen));
  for (;;) {
    for (let question = open[at]; question !== undefined; question = open[at]) {
      const isAsked = applies(question, draft);
      const turn = isAsked
        ? await put(question, `${at + 1} of ${open.length}`, draft, sitting)
        : { draft, goesBack: false };
      draft = turn.draft;
      at = turn.goesBack ? before(open, at, draft, sitting) : at + 1;
    }
    const answer = await review(draft, sitting);
    if (answer === 'write') return filled(draft, sitting.now);
    if (answer === 'back') at = before(open, open.length, draft, sitting);
    else draft = (await put(answer, 'changing', draft, sitting)).draft;
  }
}

/** What sort of work it is, is asked only of work there is. */
function applies({ key }: Question, { activity_title = '' }: Draft): boolean {
  return key !== 'activity_kind' || activity_title !== '';
}

function before(open: readonly Question[], at: number, draft: Draft, { ask }: Sitting): number {
  const earlier = open.findLastIndex((question, index) => index < at && applies(question, draft));
  if (earlier < 0) ask.show('There is no question before this one.\n');
  return Math.max(earlier, 0);
}

async function put(question: Question, place: string, draft: Draft, sitting: Sitting): Promise<Turn> {
  sitting.ask.show(questionScreen(question, place, draft, sitting.screen));
  switch (question.how) {
    case 'schools':
      return askSchools(draft, sitting);
    case 'people':
      return askPeople(question, draft, sitting);
    case 'choice':
      return askChoice(question, draft, sitting);
    default:
      return askText(question, draft, sitting);
  }
}

async function askText({ key, title }: Question, draft: Draft, { ask, now, screen }: Sitting): Promise<Turn> {
  const current = draft[key] ?? usual(key, draft, now) ?? '';
  const canBeEmpty = key !== 'name' && key !== 'id';
  const answerIn = (typed: string) => (typed.trim() === '-' && canBeEmpty ? '' : wordIn(typed.trim(), key));
  if (current !== '' && canBeEmpty) ask.show(keeping(String(current), screen));
  const typed = await ask.line({
    message: title,
    usual: String(current),
    complaint: (text) => (isBack(text) ? undefined : complaintOf(key, answerIn(text), draft, now)),
  });
  if (isBack(typed)) return { draft, goesBack: true };
  const answer = answerIn(typed);
  sayRead(answer, typed, ask);
  return { draft: { ...draft, [key]: answer }, goesBack: false };
}

/** Says how an answer was understood where that is not how it was typed. */
function sayRead(answer: string, typed: string, ask: Sitting['ask']): void {
  if (answer !== '' && answer !== typed.trim()) ask.show(`  ${safeText(answer)}\n`);
}

/** What a text is already, where it is too long to stand beside its prompt, and what to do with it. */
function keeping(current: string, { width }: Sitting['screen']): string {
  const soFar = current.length > width / 2 ? [wrapped('So far: ', safeText(current), measure(width))] : [];
  return `${[...soFar, wrapped('', KEEPING, measure(width))].join('\n')}\n`;
}

const KEEPING = 'Enter keeps it as it is; - empties it.';

async function askChoice({ key, title, words = {} }: Question, draft: Draft, { ask, now }: Sitting): Promise<Turn> {
  const names = Object.keys(words);
  const typed = await ask.line({
    message: title,
    usual: String(draft[key] ?? usual(key, draft, now)),
    complaint: (text) =>
      isBack(text) || wordMeant(text, names) !== undefined
        ? undefined
        : notAmong(title.toLowerCase(), text.trim(), names),
  });
  if (isBack(typed)) return { draft, goesBack: true };
  const word = wordMeant(typed, names) ?? '';
  sayRead(word, typed, ask);
  return { draft: { ...draft, [key]: word }, goesBack: false };
}

/** What the schema says of an answer as it is typed. */
function complaintOf(key: Key, answer: Draft[Key], draft: Draft, now: Date): string | undefined {
  const found = misfits(filled({ ...draft, [key]: answer }, now)).find((misfit) => misfit.key === key);
  return found?.message;
}

async function review(draft: Draft, { ask, screen, now, file }: Sitting): Promise<'write' | 'back' | Question> {
  const whole = filled(draft, now);
  ask.show(summaryScreen(QUESTIONS, whole, screen));
  ask.show(summaryHow(file, screen));
  const meant = (typed: string) => {
    const question = /^\d+$/.test(typed.trim()) ? QUESTIONS[Number(typed) - 1] : undefined;
    return question !== undefined && applies(question, draft) ? question : undefined;
  };
  const typed = await ask.line({
    message: 'Enter or a number',
    usual: '',
    complaint: (text) =>
      text.trim() === '' || isBack(text) || meant(text) !== undefined
        ? undefined
        : 'Press Enter to write the plan, or type the number of an answer above',
  });
  if (isBack(typed)) return 'back';
  return meant(typed) ?? 'write';
}
