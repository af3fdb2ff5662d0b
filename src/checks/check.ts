/** Defines a check: a pure function of the plan model, with typed parameters. */

import type { Plan } from '../plan/model/plan.ts';
import type { Path } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';

/**
 * The kinds of parameter a record can give a check: `number` (0 or more), `share` (from 0 to 1), `text`, `path` (a
 * dotted path into the plan, such as `leadership.critical_friends`), `texts` (a list of words) and `pattern` (a regular
 * expression, only in local rules).
 */
export interface ParameterTypes {
  number: number;
  share: number;
  text: string;
  path: string;
  texts: readonly string[];
  pattern: Pattern;
}
/** A compiled regular expression. Matching takes linear time. */
export interface Pattern {
  /** Whether the pattern matches anywhere in a text. */
  fits(text: string): boolean;
}
/** Pieces of message text by name. */
export type Phrases<Name extends string> = Readonly<Record<Name, string>>;
export type ParameterKind = keyof ParameterTypes;
/** A list of names asks for a piece of message text under each name. */
export type ParameterSpec = Readonly<Record<string, ParameterKind | readonly string[]>>;
export type Parameters<S extends ParameterSpec> = {
  readonly [K in keyof S]: S[K] extends ParameterKind
    ? ParameterTypes[S[K]]
    : S[K] extends readonly string[]
      ? Phrases<S[K][number]>
      : never;
};

/** A value for a placeholder in the rule's message. */
export type Fact = string | number;

/** One place where the plan breaks the rule. */
export interface Breach {
  /** Where the problem is. If nothing is written there, the finding is shown at the nearest parent that exists. */
  readonly at: Path;
  /** Points at the key rather than its value. */
  readonly key?: boolean;
  /** Values for the message's placeholders. Must include every fact that the check declares. */
  readonly facts?: Readonly<Record<string, Fact>>;
  /** The numbers and names behind a figure in the message, for machine-readable formats. */
  readonly figures?: Readonly<Record<string, Fact | readonly Fact[]>>;
  /** Other places that help explain the finding. */
  readonly related?: readonly Related[];
  /** What to do, if the record's own advice doesn't suit this breach. */
  readonly fix?: string;
  /** What was meant at the place, if it is known. */
  readonly suggestion?: string;
  /** Empty fields to fill in, instead of what the record's `write` says. */
  readonly unfilled?: readonly Path[];
  /** Whether the record's `write` doesn't suit this breach, so that there is nothing to write. */
  readonly withoutWrite?: boolean;
  /**
   * Entries that a list could have as well, each with what to ask a person about it, or about all of them, instead of
   * what the record's `write` says.
   */
  readonly joining?: readonly { readonly list: Path; readonly entry: string; readonly ask: string }[];
  /** A field or an entry that nothing needs. */
  readonly surplus?: Path;
  /** The names for the record's `named`. */
  readonly names?: readonly string[];
  /** Use the record's softer level. */
  readonly softened?: boolean;
  /** Use the record's heavier weight. */
  readonly isHeavy?: boolean;
  /**
   * Nothing in the plan calls for more than a line among what isn't written yet; the record's `as_gap` has its weight.
   */
  readonly isGap?: boolean;
  /** How many schools this affects. If absent, all of them. */
  readonly schools?: number;
}

export interface Related {
  readonly at: Path;
  readonly key?: boolean;
  readonly message: string;
}

/** The breaches (none if the rule passes), or why the rule can't be checked on this plan. */
export type CheckResult = readonly Breach[] | 'not-applicable' | 'cannot-tell';

/** What a check needs from the record that refers to it. */
export interface Demands<S extends ParameterSpec = ParameterSpec> {
  readonly params: S;
  /** The placeholders this check fills in the message. The record's number and text parameters are also available. */
  readonly facts: readonly string[];
  /** The placeholders that `praise` fills in the record's strength. */
  readonly praiseFacts?: readonly string[];
  /**
   * Those of them that quote or name something in the plan, with what goes around it. They are empty in praise for
   * several plans.
   */
  readonly praiseNames?: readonly string[];
  /** When the check fires, in one sentence. Only for checks that work on any field. */
  readonly about?: string;
}

export interface Check<S extends ParameterSpec = ParameterSpec> extends Demands<S> {
  /**
   * Set if the check needs the results of other rules. It runs after the rules that don't, or with `all`, after all the
   * others.
   */
  readonly after?: 'others' | 'all';
  test(plan: Plan, context: CheckContext<S>): CheckResult;
  /**
   * For a plan that passes: the values for the placeholders in the record's strength, or undefined if the plan deserves
   * no praise. Without this, every plan that passes is praised in the same words.
   */
  praise?(plan: Plan, context: CheckContext<S>): Readonly<Record<string, Fact>> | undefined;
}

export interface CheckContext<S extends ParameterSpec> {
  readonly params: Parameters<S>;
  /** The checking date, limited to the network's life (`Plan.date`). */
  readonly date: Day;
  /** What the other rules found. Absent unless `after` is set and the whole rule set ran. */
  readonly others?: OtherRules;
}

/** The other rules, by rule id or by the code of a rule's main statement. */
export interface OtherRules {
  known(name: string): boolean;
  /** The title of the rule or statement; undefined if nothing has that name. */
  titleOf(name: string): string | undefined;
  /** Whether the rule found something, or might have found something in other plans. */
  fired(name: string): boolean;
}

/** Defines a check, with its test's types inferred from its parameters. */
export function defineCheck<const S extends ParameterSpec>(check: Check<S>): Check<S> {
  return check;
}
