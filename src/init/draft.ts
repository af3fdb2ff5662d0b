/** Answers on their way: what is known so far, however it came, and the whole that becomes a plan. */

import type { Answers, PersonAnswer, SchoolAnswer } from './answers.ts';

/** One answer a question; what is not there has not been answered. */
export interface Draft {
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
  readonly co_leaders?: readonly PersonAnswer[];
  readonly critical_friends?: readonly PersonAnswer[];
  readonly activity_title?: string;
  readonly activity_kind?: string;
}

export type Key = keyof Draft;

/** A whole draft: what scaffolding takes, once nothing in it is found at fault. */
export type Whole = { readonly [K in Key]-?: NonNullable<Draft[K]> };

/** The answers of a draft in which no fault is found: only then are stage and origin the words they should be. */
export function answersOf(draft: Whole): Answers {
  return {
    name: draft.name,
    id: draft.id,
    stage: draft.stage as Answers['stage'],
    starts: draft.starts,
    origin: draft.origin as Answers['origin'],
    moral_purpose: draft.moral_purpose,
    compelling_reason: draft.compelling_reason,
    learning_focus: draft.learning_focus,
    pedagogy: draft.pedagogy,
    schools: draft.schools,
    co_leaders: draft.co_leaders,
    critical_friends: draft.critical_friends,
    activity: { title: draft.activity_title, kind: draft.activity_kind },
  };
}
