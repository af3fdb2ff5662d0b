/** The answers so far, from any source, and the complete answers that make a plan. */

import type { Answers, PersonAnswer, SchoolAnswer, TakingPart } from './answers.ts';

/** One field a question; a missing field is a question without an answer. */
export interface PartialAnswers {
  readonly name?: string;
  readonly id?: string;
  readonly stage?: string;
  readonly starts?: string;
  readonly origin?: string;
  readonly moral_purpose?: string;
  readonly compelling_reason?: string;
  readonly learning_focus?: string;
  readonly pedagogy?: string;
  readonly schools?: readonly SchoolAnswer[];
  /** Digits, or empty. */
  readonly school_count?: string;
  readonly co_leaders?: readonly PersonAnswer[];
  readonly critical_friends?: readonly PersonAnswer[];
  readonly activity_title?: string;
  /** Asked only if there are several schools. */
  readonly activity_schools?: TakingPart;
  readonly activity_kind?: string;
  readonly part_of?: string;
}

export type Key = keyof PartialAnswers;

/** Complete answers, which may still have mistakes. */
export type CompleteAnswers = { readonly [K in Key]-?: NonNullable<PartialAnswers[K]> };

/**
 * The answers for a plan. Call it only after validation, which checks the number of schools and the words for stage and
 * origin.
 */
export function answersOf(partial: CompleteAnswers): Answers {
  return {
    name: partial.name,
    id: partial.id,
    stage: partial.stage as Answers['stage'],
    starts: partial.starts,
    origin: partial.origin as Answers['origin'],
    moral_purpose: partial.moral_purpose,
    compelling_reason: partial.compelling_reason,
    learning_focus: partial.learning_focus,
    pedagogy: partial.pedagogy,
    schools: partial.schools,
    school_count: partial.school_count === '' ? null : Number(partial.school_count),
    co_leaders: partial.co_leaders,
    critical_friends: partial.critical_friends,
    activity: { title: partial.activity_title, kind: partial.activity_kind, schools: partial.activity_schools },
    part_of: partial.part_of,
  };
}
