/** The rule set as data: statements of the leaflet, categories and rule records, as written in `framework/`. */

import type { OwnerRole, Stage } from '../plan/vocabulary.ts';

export const LEVELS = ['error', 'warning', 'advice', 'question'] as const;
/** How hard the tool insists, hardest first. */
export type Level = (typeof LEVELS)[number];

/** The grades that a statement of the leaflet can have, surest first. */
export const STATEMENT_GRADES = ['validated', 'supported', 'aim', 'hypothesis'] as const;
export type StatementGrade = (typeof STATEMENT_GRADES)[number];

export const GRADES = [...STATEMENT_GRADES, 'integrity', 'local'] as const;
/** How sure the leaflet is, surest first; `integrity` for rules that rest on no statement, `local` for a repository's own. */
export type Grade = (typeof GRADES)[number];

export const OUTCOMES = ['passed', 'failed', 'not-applicable', 'cannot-tell', 'acknowledged'] as const;
export type RuleOutcome = (typeof OUTCOMES)[number];

/** One statement of the leaflet, in our words. */
export interface Statement {
  readonly code: string;
  readonly grade: StatementGrade;
  /** A few words by which the statement can be named. */
  readonly title: string;
  /** One sentence. */
  readonly claim: string;
  /** What a critical friend would ask. */
  readonly question: string;
  /** What a critical friend would suggest for Monday. */
  readonly next: string;
  /** What later research found, with its source. */
  readonly since?: readonly Later[];
}

export interface Later {
  readonly finding: string;
  /** A public address or reference. */
  readonly source: string;
}

/**
 * What a finding is about: something that the plan says, the absence of what every network at this stage needs, or any
 * other absence.
 */
export const ABOUT = ['written', 'essential', 'unwritten'] as const;
export type About = (typeof ABOUT)[number];

export interface Category {
  readonly id: string;
  /** One sentence. */
  readonly about: string;
  /** Top-level sections of a plan that its rules read. */
  readonly sections: readonly string[];
  /** The two things to write first in an empty section, as they follow "start with". */
  readonly first: string;
  /** Who could take up what is found here; the first that the plan names. */
  readonly owners: readonly OwnerRole[];
}

/** The category of the rules across plans. */
export const REPOSITORY = 'repository';

/** What `framework/framework.yaml` says. */
export interface FrameworkHeader {
  /** `leaflet-2005`. */
  readonly name: string;
  /** `1.0`. */
  readonly edition: string;
  readonly title: string;
  /** The checking date of rule examples that name none, `YYYY-MM-DD`. */
  readonly examples_as_of: string;
  readonly themes: readonly string[];
  readonly categories: readonly Category[];
}

export type ParameterValue = number | string | readonly string[] | Readonly<Record<string, string>>;

/** A rule record, as in `framework/rules/<category>/<id>.yaml`; the same keys. */
export interface RuleRecord {
  readonly id: string;
  readonly title: string;
  /** Statement codes, the main one first; empty for integrity rules. */
  readonly cites: readonly string[];
  readonly level: Level;
  /** Missing only in local rules, which are about what is written. */
  readonly about?: About;
  /** One of the framework's; missing only in local rules, each of which is a theme of its own. */
  readonly theme?: string;
  /** How early a finding comes among the next steps, 1 to 99; 50 if missing. */
  readonly weight?: number;
  /** The weight from the stage established on, if it differs. */
  readonly later_weight?: number;
  /** What to write, in a few words, for the list of what the plan doesn't say yet. */
  readonly gap?: string;
  /** How rare the strength is, 1 to 99: rarer ones come first. */
  readonly strength_weight?: number;
  /** The level, and if it differs the message, of a breach that the check marks as softened. */
  readonly soften?: { readonly level: Level; readonly when: string; readonly message?: string };
  readonly from_stage?: Stage;
  /** Later than this the rule is not applicable. */
  readonly until_stage?: Stage;
  /** Dotted paths; when none of them is in the plan the outcome is cannot-tell. */
  readonly needs?: readonly string[];
  /** From this stage on a plan is expected to speak of what `needs` names, so that silence is judged like any answer. */
  readonly expected_from?: Stage;
  /** Ids of rules that speak of the same gap first: while one of them finds something this one is not applicable. */
  readonly gives_way_to?: readonly string[];
  readonly check: string;
  /** The condition in words, with its numbers as placeholders. */
  readonly fires_when?: string;
  readonly params?: Readonly<Record<string, ParameterValue>>;
  /** One sentence about the plan. */
  readonly message: string;
  /** Figures and lists that belong to the message, a line each. */
  readonly details?: readonly string[];
  /** Why it matters; for rules that cite no statement to say it. */
  readonly why?: string;
  /** Where a local rule comes from; the framework's own have their statements. */
  readonly source?: string;
  readonly fix: string;
  /** The question to discuss, where the statement's own does not fit. */
  readonly question?: string;
  /** Praise for a plan that passes. */
  readonly strength?: string;
  /** Why the rule is as it is, for whoever changes it. */
  readonly notes?: readonly string[];
  readonly examples?: readonly RuleExample[];
}

/**
 * Either `plan`, a fragment laid over the base plan; or `plans`, several of them for a rule across plans; or `text`, a whole
 * file.
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
  /** The findings, in order of the plans and then of their places: a bare path where the record's message is without placeholders. */
  readonly expect: readonly (string | ExpectedFinding)[];
  /** Of the first plan: `failed` when findings are expected, else `passed`, unless said. */
  readonly outcome?: RuleOutcome;
}

export interface ExpectedFinding {
  /** In which of several plans, from 1; the first unless said. */
  readonly in?: number;
  readonly at: string;
  readonly message?: string;
  readonly details?: readonly string[];
  readonly level?: Level;
}

/** Two statements that seem to pull apart, and why both can be true. */
export interface Tension {
  readonly id: string;
  readonly title: string;
  readonly statements: readonly string[];
  readonly text: string;
}

/** What a build writes for the program to load: everything but what only readers of a single rule need. */
export interface PreparedFramework {
  readonly header: FrameworkHeader;
  readonly statements: readonly Statement[];
  readonly tensions: readonly Tension[];
  readonly records: readonly { readonly category: string; readonly record: RuleRecord }[];
}

/** What readers of a rule need besides the rule itself. */
export type RuleNotes = Pick<RuleRecord, 'fires_when' | 'notes'>;

/** The examples and notes of every rule by its id, and the sound plan that examples are laid over. */
export interface PreparedExamples {
  readonly base: string;
  readonly notes: Readonly<Record<string, RuleNotes>>;
  readonly byRule: Readonly<Record<string, readonly RuleExample[]>>;
}
