/** What judging a plan yields: findings, fully rendered, and the reports that carry them. Reporters need nothing else. */

import type { Grade, Level, RuleOutcome } from './framework/types.ts';
import type { Stage } from './plan/types.ts';

/** 1-based line and column, and 0-based offset, counted in UTF-16 code units of the file's text without its BOM. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** From `start` up to, not including, `end`. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

export interface RelatedPlace {
  readonly message: string;
  readonly path: string;
  readonly span: Span;
}

export interface Finding {
  readonly rule: string;
  readonly category: string;
  readonly level: Level;
  readonly grade: Grade;
  /** Statement codes, the main one first. */
  readonly cites: readonly string[];
  readonly message: string;
  /** The claim of the first statement cited, or the record's own reason. */
  readonly why: string;
  readonly fix: string;
  /** Empty where there is none to ask. */
  readonly question: string;
  /** What later research found, each with its source. */
  readonly since: readonly { readonly finding: string; readonly source: string }[];
  /** As `schools[2].joined_by`. */
  readonly path: string;
  /** Nothing is written there, nor of the section it belongs to: the span is only the plan's beginning. */
  readonly absent: boolean;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly figures: Readonly<Record<string, string | number | readonly (string | number)[]>>;
  readonly acknowledged: Acknowledged | null;
  /** How many schools it touches. */
  readonly touches: number;
  /** Stable while the rule, the network and the thing found fault with stay the same: no line numbers, no counts. */
  readonly fingerprint: string;
}

export interface Acknowledged {
  readonly because: string;
  readonly agreedWith: string | null;
  readonly until: string | null;
}

/** A passed rule's praise. */
export interface Strength {
  readonly rule: string;
  readonly text: string;
  readonly cites: readonly string[];
}

export type Counts = Readonly<Record<Level, number>>;

/** The judgement of one document of one file. */
export interface PlanReport {
  /** As the user named it, or `<stdin>`. */
  readonly file: string;
  /** 0-based index of the document in its file. */
  readonly document: number;
  /** How many documents the file holds. */
  readonly documents: number;
  /** The file's text, for frames. */
  readonly source: string;
  /** Absent parts are null when the text could not be read as a plan. */
  readonly network: { readonly id: string; readonly name: string } | null;
  readonly stage: Stage | null;
  /** How many schools are active on the checking date. */
  readonly schools: number | null;
  /** By place, then rule id; acknowledged ones among them. */
  readonly findings: readonly Finding[];
  /** By rule id, in the framework's order. */
  readonly outcomes: Readonly<Record<string, RuleOutcome>>;
  readonly strengths: readonly Strength[];
  /** Findings by level, acknowledged ones left out. */
  readonly counts: Counts;
  /** Sections with rules that could not tell, in the framework's order. */
  readonly untold: readonly Untold[];
  /** How the plan stands to the leaflet, by grade; empty when only part of the rule set ran. */
  readonly profile: readonly Profile[];
  readonly tensions: readonly TensionShown[];
}

export interface Untold {
  readonly category: string;
  /** How many could not tell. */
  readonly rules: number;
  /** The fields they would need and the plan is silent on, as dotted paths. */
  readonly needs: readonly string[];
}

/** The statements of one grade by how the plan stands to them, as codes in the leaflet's order. */
export interface Profile {
  readonly grade: Exclude<Grade, 'integrity'>;
  readonly met: readonly string[];
  readonly partly: readonly string[];
  readonly missed: readonly string[];
  readonly cannotTell: readonly string[];
}

/** A tension between statements that shows in the plan: which it meets, and which not or not wholly. */
export interface TensionShown {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly met: readonly string[];
  readonly wanting: readonly string[];
}

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly framework: { readonly name: string; readonly edition: string };
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly plans: readonly PlanReport[];
  readonly passedOver: { readonly notPlans: number; readonly ignored: number };
  readonly exitCode: number;
}
