/**
 * The model of outcomes, evaluation, resources, milestones, sustaining the network, risks and the plan's own records.
 */

import type { PlanDate } from '../queries/calendar.ts';
import type { Entity } from './entity.ts';
import type { Group, Partner, Person, School } from './schools-and-people.ts';

export interface Outcome extends Entity {
  readonly id: string | undefined;
  readonly statement: string | undefined;
  readonly for: string | undefined;
  readonly measure: string | undefined;
  readonly unit: string | undefined;
  readonly baseline: Measurement | undefined;
  readonly target: Measurement | undefined;
  /** Results since the baseline, in the order of the plan. */
  readonly readings: readonly Reading[];
  /** Whether the plan says that there are no results: `none`, or an empty list. */
  readonly saysNoReadings: boolean;
  readonly schools: readonly School[];
  readonly owner: Person | undefined;
}

export interface Measurement extends Entity {
  readonly value: string | number | undefined;
  readonly date: PlanDate | undefined;
  readonly source: string | undefined;
}

export interface Reading extends Entity {
  readonly date: PlanDate | undefined;
  readonly value: string | number | undefined;
  readonly note: string | undefined;
}

export interface Evaluation extends Entity {
  readonly questions: readonly string[];
  readonly contributionStory: string | undefined;
  readonly otherExplanations: readonly string[];
  readonly comparison: string | undefined;
  readonly methods: readonly string[];
  readonly evaluator: Person | undefined;
  readonly evaluatorPartner: Partner | undefined;
  readonly reviews: readonly Review[];
  readonly costBenefit:
    | { readonly expectedGain: string | undefined; readonly howJudged: string | undefined }
    | undefined;
}

export interface Review extends Entity {
  readonly date: PlanDate | undefined;
  readonly people: readonly Person[];
  readonly partners: readonly Partner[];
  readonly groups: readonly Group[];
  readonly purpose: string | undefined;
}

/** Amounts are in `currency`. */
export interface Resources extends Entity {
  readonly currency: string | undefined;
  /** Cost of one cover day, in `currency`. */
  readonly dayRate: number | undefined;
  /** Percent, 0 to 100. */
  readonly contingencyTime: number | undefined;
  /** Percent, 0 to 100. */
  readonly contingencyMoney: number | undefined;
  readonly years: readonly BudgetYear[];
}

export interface BudgetYear extends Entity {
  readonly year: PlanDate | undefined;
  readonly income: readonly Income[];
  readonly spending: readonly Spending[];
  readonly staffDays: number | undefined;
}

export interface Income extends Entity {
  /** `schools`, a partner's id or free text. */
  readonly source: string | undefined;
  readonly partner: Partner | undefined;
  readonly amount: number | undefined;
  readonly confirmed: boolean | undefined;
  readonly ends: PlanDate | undefined;
}

export interface Spending extends Entity {
  readonly for: string | undefined;
  readonly amount: number | undefined;
}

export interface Milestone extends Entity {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly due: PlanDate | undefined;
  readonly owner: Person | undefined;
  readonly after: readonly Milestone[];
}

export interface ClosedPeriod extends Entity {
  readonly from: PlanDate | undefined;
  readonly to: PlanDate | undefined;
  readonly why: string | undefined;
}

export interface WiderAgenda extends Entity {
  readonly agenda: string | undefined;
  readonly helpsBy: string | undefined;
}

export interface Sustaining extends Entity {
  readonly ownership: string | undefined;
  readonly reach: string | undefined;
  readonly will: string | undefined;
  readonly after:
    | (Entity & {
        readonly from: PlanDate | undefined;
        readonly plan: string | undefined;
        readonly owner: Person | undefined;
        readonly income: string | undefined;
      })
    | undefined;
}

/** Something the network has learned that others could use. */
export interface Lesson extends Entity {
  readonly lesson: string | undefined;
  readonly evidence: string | undefined;
  readonly audience: string | undefined;
  readonly owner: Person | undefined;
}

export interface Risk extends Entity {
  readonly risk: string | undefined;
  readonly sign: string | undefined;
  readonly response: string | undefined;
  readonly owner: Person | undefined;
}

export interface LogEntry extends Entity {
  readonly date: PlanDate | undefined;
  readonly by: Person | undefined;
  readonly note: string | undefined;
}

export interface Acknowledgement extends Entity {
  /** A rule id, or a statement code, which covers every rule that cites it first. */
  readonly rule: string;
  readonly because: string | undefined;
  readonly agreedWith: Person | undefined;
  readonly until: PlanDate | undefined;
}
