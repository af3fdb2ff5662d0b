/** What `nlc fix` goes through with a person: the plan as it is now, and what was asked for. */

import type { Finding, PlanReport } from '../findings/report.ts';
import type { PromptSession } from '../init/prompt.ts';
import type { DataMap } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';
import type { Answers, AnswersSoFar } from './saved-answers.ts';

/** A plan as it is now: its bytes, its data and the report on it. */
export interface Draft {
  readonly bytes: Uint8Array;
  readonly data: DataMap;
  readonly report: PlanReport;
}

export interface GuidedFix {
  readonly session: PromptSession;
  /** Checks the bytes of the plan. */
  readonly draftOf: (bytes: Uint8Array) => Draft;
  /** What to ask before anything that was found in the plan. */
  readonly opening: (data: DataMap) => readonly Finding[];
  readonly only: readonly string[];
  readonly section: string;
  readonly today: Day;
  /** Answers from an earlier session, which are used without asking again, and then removed. */
  readonly saved: Answers;
  /** Gets the answers. An earlier answer to a question that is asked again is what Enter means. */
  readonly answers: AnswersSoFar;
  /** Gets the places of questions that were left out or have 0 as their answer. No other finding asks about them again. */
  readonly leftOut: Set<string>;
  /** Gets the names of partners that answers are the first to name, by the ids that they get. */
  readonly newPartners: Map<string, string>;
  /** Gets whether the person wants to finish early. Nothing is asked after that. */
  readonly ending: { isEarly: boolean };
}

/** The same while one finding is asked about. */
export interface Asking extends GuidedFix {
  /** Shows the finding, unless it was shown. It isn't if every question about it was answered earlier. */
  readonly showFinding: () => void;
  /** Notes an answer from an earlier session, so that going back to a later question goes past it. */
  readonly asAnswered: (text: string) => void;
  /** Notes what the last answer was understood as, for the list of all answers. */
  readonly asMeant: (words: string) => void;
}

/** Back from the end: to the last question, or to the finding with a number. */
export interface Back {
  readonly backTo: number | undefined;
}

/** What was asked, what was typed, and for each line what it was understood as. */
export interface Answered {
  readonly message: string;
  readonly typed: readonly string[];
  readonly words: readonly string[];
}
