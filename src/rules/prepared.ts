/** The types of what a build prepares from `framework/`. */

import type { FrameworkHeader, RuleExample, RuleRecord, Statement, Tension } from './types.ts';

/** What a build prepares for the program to load: everything except what is only shown for a single rule. */
export interface PreparedFramework {
  readonly header: FrameworkHeader;
  readonly statements: readonly Statement[];
  readonly tensions: readonly Tension[];
  /** New ones at each call, which become rules. */
  readonly records: () => readonly RecordInCategory[];
}

export interface RecordInCategory {
  readonly category: string;
  readonly record: RuleRecord;
}

/** The parts of a rule record that are only needed to show a single rule. */
export type RuleNotes = Pick<RuleRecord, 'fires_when' | 'numbers_from' | 'notes'>;

/** Examples and notes by rule, and the plan that examples are merged into. */
export interface PreparedExamples {
  readonly base: string;
  readonly notes: Readonly<Record<string, RuleNotes>>;
  readonly byRule: Readonly<Record<string, readonly RuleExample[]>>;
  /** What no program can see about a statement, by its code. */
  readonly unseen: Readonly<Record<string, string>>;
}
