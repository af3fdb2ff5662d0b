/** What is taken where nobody answers: a name and the schools have no default. */

import { slugOf } from '../text/slug.ts';
import type { CompleteAnswers, Key, PartialAnswers } from './partial-answers.ts';

/** What a question's answer is taken to be; undefined where it has to be given. */
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
    activity_kind: 'enquiry',
  };
}

/** A network at one of these stages has begun already, and nobody but its people knows when. */
const BEGUN = new Set(['established', 'sustaining', 'closing']);

/** School years begin in September in England, and a start is a proposal that anyone can change. */
function comingSeptember(now: Date): string {
  const year = now.getUTCFullYear();
  return `${now.getUTCMonth() < 8 ? year : year + 1}-09`;
}

/** A draft with the defaults in its gaps; `name` empty and no schools where they were not given. */
export function withDefaults(partial: PartialAnswers, now: Date): CompleteAnswers {
  return {
    name: '',
    schools: [],
    ...(defaultAnswers(partial, now) as Omit<CompleteAnswers, 'name' | 'schools'>),
    ...partial,
  };
}
