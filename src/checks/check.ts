/** What a check is: one pure predicate over the plan model, and the small type language of its parameters. */

import type { Plan } from '../plan/model/plan.ts';
import type { Path } from '../plan/path.ts';
import type { Day } from '../plan/queries/calendar.ts';

/**
 * The kinds of parameter a record may give a check: `number` (not below 0); `share` (a part of a whole, from 0 to 1);
 * `text`; `path` (a dotted path into the plan, such as `leadership.critical_friends`); `texts` (a list of words);
 * `pattern` (a regular expression, which only local rules have).
 */
export interface ParameterTypes {
  number: number;
  share: number;
  text: string;
  path: string;
  texts: readonly string[];
  pattern: Pattern;
}
/** A regular expression, ready to be used; it takes time that grows with the text and no more. */
export interface Pattern {
  /** Whether it fits anywhere in a text. */
  fits(text: string): boolean;
}
/** Pieces of wording by name. */
export type Phrases<Name extends string> = Readonly<Record<Name, string>>;
export type ParameterKind = keyof ParameterTypes;
/** A list of names asks for that many pieces of wording, one under each name. */
export type ParameterSpec = Readonly<Record<string, ParameterKind | readonly string[]>>;
export type Parameters<S extends ParameterSpec> = {
  readonly [K in keyof S]: S[K] extends ParameterKind
    ? ParameterTypes[S[K]]
    : S[K] extends readonly string[]
      ? Phrases<S[K][number]>
      : never;
};

/** What fills a placeholder of the rule's message. */
export type Fact = string | number;

/** One place where the plan breaks the rule. */
export interface Breach {
  /** The place; where nothing is written there the finding is shown at the nearest place that is. */
  readonly at: Path;
  /** Points at the key rather than at its value. */
  readonly key?: boolean;
  /** The message's placeholders. Every fact the check declares is given. */
  readonly facts?: Readonly<Record<string, Fact>>;
  /** The numbers and names a stated sum came from, for machine formats. */
  readonly figures?: Readonly<Record<string, Fact | readonly Fact[]>>;
  /** Other places that tell the story. */
  readonly related?: readonly Related[];
  /** The record's softer level applies. */
  readonly softened?: boolean;
  /** How many schools this touches; all of them when not given. */
  readonly schools?: number;
}

export interface Related {
  readonly at: Path;
  readonly key?: boolean;
  readonly message: string;
}

/** Breaches (none: the rule is passed), or why the plan cannot be held to the rule at all. */
export type CheckResult = readonly Breach[] | 'not-applicable' | 'cannot-tell';

/** What a check asks of the record that names it. */
export interface Demands<S extends ParameterSpec = ParameterSpec> {
  readonly params: S;
  /** The placeholders this check supplies to the message, besides the record's own numeric and text parameters. */
  readonly facts: readonly string[];
  /** When it fires, in one sentence; only of a check that is for any field. */
  readonly about?: string;
}

export interface Check<S extends ParameterSpec = ParameterSpec> extends Demands<S> {
  /** Is told what other rules found: runs after those that ask for nothing of the kind, or after `all` the rest. */
  readonly after?: 'others' | 'all';
  test(plan: Plan, context: CheckContext<S>): CheckResult;
}

export interface CheckContext<S extends ParameterSpec> {
  readonly params: Parameters<S>;
  /** The checking date held inside the network's life (`Plan.date`). */
  readonly date: Day;
  /** What the other rules found; absent unless the check runs after them and the whole rule set ran. */
  readonly others?: OtherRules;
}

/** The rest of the rule set, by rule id or by the code of a rule's main statement. */
export interface OtherRules {
  known(name: string): boolean;
  /** Whether it found something, or may have found something in other plans. */
  fired(name: string): boolean;
}

/** Ties a check's parameters to the types of its test. */
export function defineCheck<const S extends ParameterSpec>(check: Check<S>): Check<S> {
  return check;
}
