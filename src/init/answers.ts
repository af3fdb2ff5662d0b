/** What a new plan is made from: the answers to the questions of `nlc init`, however they were given. */

import type { JoinedBy, Origin, Stage } from '../plan/vocabulary.ts';

/** What is known about a member school. */
export interface SchoolAnswer {
  /** A slug, unique among the schools. */
  readonly id: string;
  readonly name: string;
  readonly joined_by?: JoinedBy;
  readonly identifier?: { readonly scheme: string; readonly value: string };
  readonly phase?: string;
  readonly local_authority?: string;
  /** The trust or group that runs the school. */
  readonly trust?: string;
  /** On roll. */
  readonly pupils?: number;
  /** Full-time equivalent. */
  readonly teachers?: number;
  /** 0 to 100. */
  readonly disadvantaged_percent?: number;
}

/** A person by post, perhaps with a name: at a member school, given by its id, or from elsewhere, in words. */
export interface PersonAnswer {
  readonly name?: string;
  readonly post: string;
  readonly school?: string;
  readonly from?: string;
}

/** The ids of the schools that take part in something; none if that is open, though somebody was asked. */
export type TakingPart = 'all' | readonly string[];

/** Any text may be empty: then the plan has an empty field to fill in later. */
export interface Answers {
  readonly name: string;
  /** Slug of the network. */
  readonly id: string;
  readonly stage: Stage;
  /** `2026`, `2026-09` or `2026-09-01`. */
  readonly starts: string;
  readonly origin: Origin;
  readonly moral_purpose: string;
  readonly compelling_reason: string;
  readonly learning_focus: string;
  readonly pedagogy: string;
  readonly schools: readonly SchoolAnswer[];
  /** How many schools there are, if not all of them are named. */
  readonly school_count: number | null;
  readonly co_leaders: readonly PersonAnswer[];
  readonly critical_friends: readonly PersonAnswer[];
  readonly activity: { readonly title: string; readonly kind: string; readonly schools: TakingPart };
  /** The name of a programme. */
  readonly part_of: string;
}
