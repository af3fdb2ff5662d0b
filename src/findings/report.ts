/** What judging a plan yields: findings, fully rendered, and the reports that carry them. Reporters need nothing else. */

import type { Problem } from '../io/errors.ts';
import type { Acknowledged } from '../plan/queries/acknowledgements.ts';
import type { Stage } from '../plan/vocabulary.ts';
import type { About, Grade, Level, RuleOutcome, StatementGrade } from '../rules/types.ts';
import type { Span } from '../yaml/span.ts';

export interface RelatedPlace {
  readonly message: string;
  /** Where it stands in another file than the finding: that file. */
  readonly file?: string;
  readonly path: string;
  readonly span: Span;
}

export interface Finding {
  readonly rule: string;
  readonly category: string;
  readonly level: Level;
  readonly about: About;
  /** A plan gets at most one next step for each. */
  readonly theme: string;
  /** How early it comes among the next steps, 1 to 99. */
  readonly weight: number;
  /** What to write, in a few words; empty if the rule doesn't give it. */
  readonly gap: string;
  readonly grade: Grade;
  /** Statement codes, the main one first. */
  readonly cites: readonly string[];
  /** One sentence. */
  readonly message: string;
  /** Figures and lists that belong to the message, a line each. */
  readonly details: readonly string[];
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
  /** Whether the baseline holds it; null where there is no baseline. */
  readonly state: 'new' | 'known' | null;
  /** How many schools it touches. */
  readonly touches: number;
  /** Stable while the rule, the network and the thing found fault with stay the same: no line numbers, no counts. */
  readonly fingerprint: string;
}

/** Whether anything is asked of anyone: neither the plan nor the baseline says that it is lived with. */
export function isOpen({ acknowledged, state }: Finding): boolean {
  return acknowledged === null && state !== 'known';
}

/** A finding's message and its details on one line. */
export function wholeMessage({ message, details }: Pick<Finding, 'message' | 'details'>): string {
  return [message, ...details].join(' ');
}

/** How many findings are open, by level. */
export function openCounts(findings: readonly Finding[]): Counts {
  const counts: Record<Level, number> = { error: 0, warning: 0, advice: 0, question: 0 };
  for (const finding of findings) if (isOpen(finding)) counts[finding.level] += 1;
  return counts;
}

/** A passed rule's praise. */
export interface Strength {
  readonly rule: string;
  /** A person sees one strength for each. */
  readonly theme: string;
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
  /** Open findings by level: those acknowledged in the plan or known to the baseline are left out. */
  readonly counts: Counts;
  /** Sections with rules that could not tell, in the framework's order. */
  readonly untold: readonly Untold[];
  /** Categories for which the plan has no section at all, in the framework's order, with what to write first. */
  readonly unstarted: readonly Unstarted[];
  /** How the plan stands to the leaflet, by grade; empty when only part of the rule set ran. */
  readonly profile: readonly Profile[];
  readonly tensions: readonly TensionShown[];
}

export interface Unstarted {
  readonly category: string;
  /** The two things to write first, as they follow "start with". */
  readonly first: string;
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
  readonly grade: StatementGrade;
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
  /** What the report of a part carries; left out of the report of a whole run. */
  readonly shard?: object;
  /** By file, then by place in it. */
  readonly plans: readonly PlanReport[];
  readonly passedOver: PassedOver;
  /** The configurations that plans of the run were judged by, as seen from the working folder, by name. */
  readonly configurations: readonly string[];
  /** Null where none is in force. */
  readonly baseline: BaselineUse | null;
  /** What kept the run from doing all that was asked, in the order in which it was met. */
  readonly problems: readonly Problem[];
  readonly exitCode: number;
}

export interface PassedOver {
  /** YAML files in folders that are no plans. */
  readonly notPlans: number;
  /** Files and folders that an ignore file or `--ignore` names. */
  readonly ignored: number;
  /** Plans that were read for the rules across plans alone, as nothing in them changed. */
  readonly unchanged: number;
}

/** What the baseline did. */
export interface BaselineUse {
  readonly file: string;
  /** Its entries that no finding answers to any more, as far as their plans were checked. */
  readonly gone: readonly GoneFinding[];
}

/** A finding that the baseline holds and that is no longer made. */
export interface GoneFinding {
  readonly rule: string;
  /** The plan's file when the baseline was written. */
  readonly file: string;
  readonly message: string;
  readonly fingerprint: string;
}
