/** What a person sees before anything is written: every answer, and how to change one. */

import type { Screen } from '../io/terminal.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { palette } from '../reporters/terminal/palette.ts';
import { count, list, safeText } from '../text/words.ts';
import type { PersonAnswer } from './answers.ts';
import { personWords } from './parse-person.ts';
import type { PartialAnswers } from './partial-answers.ts';
import { BACK, namesOf, unbroken } from './question-views.ts';
import type { Question } from './questions.ts';
import { takingPartWords } from './taking-part.ts';

/** What a person can do at the summary. */
export function summaryHelp(file: string, { width }: Screen): string {
  const text = `Press Enter to write ${safeText(file)}. Type a number, or id for the short name, to change that answer. Type ${BACK} to go back to the last question.`;
  return `${unbroken(text, width)}\n`;
}

/** Questions with what to type to change their answers: their numbers, and `id` for the one that isn't asked. */
export function numberedQuestions(questions: readonly Question[]): { question: Question; label: string }[] {
  const asked = questions.filter(({ key }) => key !== 'id');
  return questions.map((question) => ({
    question,
    label: question.key === 'id' ? 'id' : String(asked.indexOf(question) + 1),
  }));
}

/** Every answer with what to type to change it. */
export function summaryView(questions: readonly Question[], partial: PartialAnswers, screen: Screen): string {
  const width = measure(screen.width);
  const paint = palette(screen.color);
  const widest = Math.max(...questions.map(({ title }) => title.length));
  const row = (question: Question, label: string) => {
    const words = answerWords(question, partial);
    const lead = `${label.padStart(3)}  ${question.title.padEnd(widest)}  `;
    return words === '' ? `${lead}${paint.dim('not answered yet')}` : wrapped(lead, words, width);
  };
  const rows = numberedQuestions(questions).map(({ question, label }) => row(question, label));
  return `\n${paint.bold('Your plan')}\n${rows.join('\n')}\n\n`;
}

function answerWords({ key }: Question, partial: PartialAnswers): string {
  const value = partial[key] ?? '';
  if (key === 'part_of' && partial.part_of === '') return 'none';
  const { schools = [], activity_schools: takingPart = 'all' } = partial;
  if (key === 'activity_title' && value !== '' && schools.length < 2 && takingPart === 'all')
    return `${safeText(String(value))} (all the schools take part)`;
  if (key === 'activity_schools' && takingPart === 'all') return 'all the schools';
  if (key === 'activity_schools') return takingPart.length === 0 ? '' : safeText(takingPartWords(takingPart, schools));
  if (typeof value === 'string') return safeText(value);
  if (key === 'schools') {
    const names = namesOf(partial.schools ?? []);
    return names.length > 1 ? `${count(names.length, 'school')}: ${list(names, names.length)}` : names.join('');
  }
  return (value as readonly PersonAnswer[])
    .map((person) => safeText(personWords(person, partial.schools ?? [])))
    .join('; ');
}
