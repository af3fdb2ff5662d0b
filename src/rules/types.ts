/** The types of the framework's data: statements from the leaflet, categories and rule records, as in `framework/`. */

import type { WriteRecord } from '../edit/what-to-write.ts';
import type { Call } from '../plan/queries/called-for.ts';
import type { OwnerRole, Stage } from '../plan/vocabulary.ts';
import type { SofterCase, WeightedCase } from './cases.ts';
import type { Later } from './research.ts';

export const LEVELS = ['error', 'warning', 'advice', 'question'] as const;
/** How serious a finding is, most serious first. */
export type Level = (typeof LEVELS)[number];

/** The grades that a statement from the leaflet can have, strongest evidence first. */
export const STATEMENT_GRADES = ['validated', 'supported', 'aim', 'hypothesis'] as const;
export type StatementGrade = (typeof STATEMENT_GRADES)[number];

export const GRADES = [...STATEMENT_GRADES, 'integrity', 'local'] as const;
/**
 * How strong the evidence is, strongest first. `integrity` is for rules without a statement, `local` for a repository's
 * own.
 */
export type Grade = (typeof GRADES)[number];

export const OUTCOMES = ['passed', 'failed', 'not-applicable', 'cannot-tell', 'acknowledged'] as const;
export type RuleOutcome = (typeof OUTCOMES)[number];

/** One statement from the leaflet, in our own words. */
export interface Statement {
  readonly code: string;
  readonly grade: StatementGrade;
  /** A few words that identify the statement. */
  readonly title: string;
  /** One sentence. */
  readonly claim: string;
  /** What a critical friend would ask. */
  readonly question: string;
  /** A first step that a critical friend would suggest. */
  readonly next: string;
  /** What later research found, with its source. */
  readonly since?: readonly Later[];
}

/**
 * What a finding is about: something that the plan says, something missing that every network needs now, or something
 * else that is missing.
 */
export const ABOUT = ['written', 'essential', 'unwritten'] as const;
export type About = (typeof ABOUT)[number];

export interface Category {
  readonly id: string;
  /** One sentence. */
  readonly about: string;
  /** Top-level sections of a plan that its rules read. */
  readonly sections: readonly string[];
  /** What to write first in an empty section, as it follows "start with". */
  readonly first: string;
  /** Set if an empty section matters only to networks with support from outside, which could end. */
  readonly supported_only?: true;
  /** What makes it worth a line. If this is missing, it always is. */
  readonly called_for_by?: readonly Call[];
  /** Who could act on findings in this category; the first of these that the plan names is used. */
  readonly owners: readonly OwnerRole[];
}

/** The category of the cross-plan rules. */
export const REPOSITORY = 'repository';

/** The contents of `framework/framework.yaml`. */
export interface FrameworkHeader {
  /** For example `leaflet-2005`. */
  readonly name: string;
  /** For example `1.0`. */
  readonly edition: string;
  /** The last version of nlc with each earlier edition, by the edition's first number. */
  readonly earlier_editions: Readonly<Record<string, string>>;
  readonly title: string;
  /** The checking date of rule examples without their own, `YYYY-MM-DD`. */
  readonly examples_as_of: string;
  readonly themes: readonly string[];
  readonly categories: readonly Category[];
}

/** Whether the leaflet gives a number, or we chose it. */
export const NUMBER_ORIGINS = ['leaflet', 'nlc'] as const;
export type NumberOrigin = (typeof NUMBER_ORIGINS)[number];

export type ParameterValue = number | string | readonly string[] | Readonly<Record<string, string>>;

/** A rule record in `framework/rules/<category>/<id>.yaml`, with the same keys. */
export interface RuleRecord {
  readonly id: string;
  readonly title: string;
  /** Statement codes, with the main one first; empty for integrity rules. */
  readonly cites: readonly string[];
  readonly level: Level;
  /** Missing only in local rules, which are about what is written. */
  readonly about?: About;
  /** One of the framework's; missing only in local rules, each of which is a theme of its own. */
  readonly theme?: string;
  /** How early a finding comes among the next steps, 1 to 99; 50 if missing. */
  readonly weight?: number;
  /** The weight from the established stage onwards, if it differs. */
  readonly later_weight?: number;
  /** The weights of a breach that the check marks as heavy. */
  readonly heavy?: WeightedCase;
  /** The weight of a breach that the check marks as a gap, which is then one of those that aren't written yet. */
  readonly as_gap?: Omit<WeightedCase, 'takes_in'>;
  /** Ids of rules whose findings are reported with this one's, as one step, while it finds something. */
  readonly takes_in?: readonly string[];
  /** Ids of rules about the same problem: while this one finds something, theirs come right after it as next steps. */
  readonly raises?: readonly string[];
  /** What to write, in a few words, for the list of what the plan doesn't say yet. Placeholders in braces. */
  readonly gap?: string;
  /** What in a plan makes the gap worth a line. If this is missing, it always is. */
  readonly called_for_by?: readonly Call[];
  /**
   * Set for what schools would rather not be known for: with {names}, printed on request. Otherwise nobody is named.
   */
  readonly named?: string;
  /** How rare the strength is, 1 to 99: rarer ones come first. */
  readonly strength_weight?: number;
  /** The level of a breach that the check marks as softened, and the words for it if they differ. */
  readonly soften?: SofterCase<Level>;
  /** The strength is about what the network does, so it's printed only once the network has begun. */
  readonly strength_of_doing?: true;
  /** The strength if the plan doesn't name every school, but at least half of them; with fewer, there is no praise. */
  readonly strength_of_named?: string;
  /** Ids of rules that question the same thing: while one of them finds something, there is no praise. */
  readonly strength_unless?: readonly string[];
  /** The strength for a network that is closing, in the past tense, if everything that it has done passes. */
  readonly thanks?: string;
  readonly from_stage?: Stage;
  /** The rule doesn't apply after this stage. */
  readonly until_stage?: Stage;
  /** The rule doesn't apply once the network is over. */
  readonly while_it_lasts?: true;
  /** Dotted paths. If the plan has none of them, the outcome is cannot-tell. */
  readonly needs?: readonly string[];
  /** Whether the rule can't tell unless the plan names every school of the network. */
  readonly every_school?: boolean;
  /** From this stage onwards, the plan should have what `needs` lists, so a gap is checked like any other answer. */
  readonly expected_from?: Stage;
  /** Ids of rules about the same gap that come first. If one of them has findings, this rule doesn't apply. */
  readonly gives_way_to?: readonly string[];
  readonly check: string;
  /** The condition in words, with placeholders for its numbers. */
  readonly fires_when?: string;
  readonly params?: Readonly<Record<string, ParameterValue>>;
  /** One sentence about the plan. */
  readonly message: string;
  /** Figures and lists that belong to the message, one line each. */
  readonly details?: readonly string[];
  /** Why it matters; only for rules that cite no statement. */
  readonly why?: string;
  /** One sentence about this fault, where the statement alone doesn't explain it. */
  readonly because?: string;
  /** Where the numbers among the parameters come from: one origin for all of them, or one for each. */
  readonly numbers_from?: NumberOrigin | Readonly<Record<string, NumberOrigin>>;
  /** Where a local rule comes from. The framework's own rules cite statements instead. */
  readonly source?: string;
  readonly fix: string;
  /**
   * What to write in the plan. If it's missing, the format says what goes where a finding has nothing; if it's empty,
   * there is nothing to write.
   */
  readonly write?: readonly WriteRecord[];
  /** The question to discuss, if the statement's own question doesn't fit. */
  readonly question?: string;
  /** Praise for a plan that passes. */
  readonly strength?: string;
  /** Background for maintainers of the rule. */
  readonly notes?: readonly string[];
  readonly examples?: readonly RuleExample[];
}

/**
 * Has one of three fields: `plan`, a fragment merged into the base plan; `plans`, several fragments for a cross-plan
 * rule; or `text`, a whole file.
 */
export type RuleExample = ExampleCase &
  (
    | { readonly plan: string; readonly plans?: undefined; readonly text?: undefined }
    | { readonly plan?: undefined; readonly plans: readonly string[]; readonly text?: undefined }
    | { readonly plan?: undefined; readonly plans?: undefined; readonly text: string }
  );

interface ExampleCase {
  readonly name: string;
  /** Checking date, `YYYY-MM-DD`. */
  readonly as_of?: string;
  /** The findings, by plan and then by location. A path alone is enough if the record's message has no placeholders. */
  readonly expect: readonly (string | ExpectedFinding)[];
  /** The outcome for the first plan. By default, `failed` if findings are expected and `passed` if not. */
  readonly outcome?: RuleOutcome;
  /** The praise for the first plan, or `none`. If left out, it isn't compared. */
  readonly praise?: string;
}

export interface ExpectedFinding {
  /** The number of the plan, from 1, if there are several. The default is 1. */
  readonly in?: number;
  readonly at: string;
  readonly message?: string;
  readonly details?: readonly string[];
  readonly level?: Level;
  /** Given if the record's `gap` has a placeholder. */
  readonly gap?: string;
  readonly figures?: Figures;
  readonly related?: readonly ExpectedPlace[];
  /** How many schools it affects, if not all of them. */
  readonly touches?: number;
  /** What to do, if it isn't the record's own advice. */
  readonly fix?: string;
}

export interface ExpectedPlace {
  /** The number of the plan, from 1, if it isn't the finding's own. */
  readonly in?: number;
  readonly at: string;
  readonly message: string;
}

/** The numbers and names behind a message. */
export type Figures = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/** Two statements that seem to conflict, and why both can be true. */
export interface Tension {
  readonly id: string;
  readonly title: string;
  readonly statements: readonly string[];
  readonly text: string;
}
