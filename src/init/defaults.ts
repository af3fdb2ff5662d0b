/** The default answers. The name and the schools have none. */

import type { Screen } from '../io/terminal.ts';
import { dateInWords } from '../plan/date-words.ts';
import { measure, wrapped } from '../reporters/terminal/layout.ts';
import { slugOf } from '../text/slug.ts';
import { list, safeText } from '../text/words.ts';
import type { Answers } from './answers.ts';
import type { CompleteAnswers, Key, PartialAnswers } from './partial-answers.ts';

/** The default answer to a question; undefined if the question has to be answered. */
export function defaultFor<K extends Key>(key: K, partial: PartialAnswers, now: Date): PartialAnswers[K] | undefined {
  return defaultAnswers(partial, now)[key];
}

function defaultAnswers({ name = '', stage = 'forming' }: PartialAnswers, now: Date): PartialAnswers {
  const slug = slugOf(name);
  return {
    id: slug === '' ? 'our-network' : slug,
    stage: 'forming',
    starts: BEGUN.has(stage) ? '' : comingSeptember(now),
    origin: 'voluntary',
    moral_purpose: '',
    compelling_reason: '',
    learning_focus: '',
    pedagogy: '',
    co_leaders: [],
    critical_friends: [],
    activity_title: '',
    activity_schools: 'all',
    activity_kind: 'enquiry',
    school_count: '',
    part_of: '',
  };
}

/** A network at one of these stages has started, or is about to, on a date nlc can't guess. */
const BEGUN = new Set(['launching', 'established', 'sustaining', 'closing']);

/** The next September, because school years in England start then. */
function comingSeptember(now: Date): string {
  const year = now.getUTCFullYear();
  return `${now.getUTCMonth() < 8 ? year : year + 1}-09`;
}

/** Partial answers with defaults in the gaps; without a name or schools, these stay empty. */
export function withDefaults(partial: PartialAnswers, now: Date): CompleteAnswers {
  return {
    name: '',
    schools: [],
    ...(defaultAnswers(partial, now) as Omit<CompleteAnswers, 'name' | 'schools'>),
    ...partial,
  };
}

/**
 * What a plan has although nobody said it: names the stage, the start and the origin, as far as they weren't given;
 * empty if all were.
 */
export function filledInView(given: PartialAnswers, answers: Answers, file: string, { width }: Screen): string {
  const { stage, starts, origin, activity, schools } = answers;
  const isForAll = activity.title !== '' && schools.length > 1 && given.activity_schools === undefined;
  const words = [
    ...(given.stage === undefined ? [`the stage (${stage})`] : []),
    ...(given.starts === undefined && starts !== '' ? [`the start (${dateInWords(String(starts))})`] : []),
    ...(given.origin === undefined ? [`the origin (${origin})`] : []),
    ...(isForAll ? ['who takes part in the activity (all the schools)'] : []),
  ];
  if (words.length === 0) return '';
  const text = `nlc filled in ${list(words)}, because you gave no option for ${words.length === 1 ? 'it' : 'them'}. If that isn't so, change it in ${file}.`;
  return `\n${wrapped('', safeText(text), measure(width))}\n`;
}
