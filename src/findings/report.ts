/**
 * The result of checking plans: fully rendered findings, and the reports that contain them. Reporters need nothing
 * else.
 */

import type { Hunk } from '../edit/lines-for.ts';
import type { BlankEdit } from '../edit/what-to-write.ts';
import type { Problem } from '../io/errors.ts';
import type { Acknowledged } from '../plan/queries/acknowledgements.ts';
import type { Stage } from '../plan/vocabulary.ts';
import type { Later, Lens, LensElement } from '../rules/research.ts';
import type { About, Figures, Grade, Level, RuleOutcome, StatementGrade } from '../rules/types.ts';
import type { Sequence } from '../text/sequence.ts';
import type { Span } from '../yaml/span.ts';

export interface RelatedPlace {
  readonly message: string;
  /** The other file, if it isn't in the finding's own file. */
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
  /** Whether something in the plan makes a gap worth a line now. Always true of what isn't a gap. */
  readonly calledFor: boolean;
  readonly grade: Grade;
  /** Statement codes, with the main one first. */
  readonly cites: readonly string[];
  /** One sentence. */
  readonly message: string;
  /** Figures and lists that belong to the message, one line each. */
  readonly details: readonly string[];
  /** Why this fault matters; empty if the reason below is enough. */
  readonly because: string;
  /** The claim of the first statement cited, or the reason in the rule record. */
  readonly why: string;
  readonly fix: string;
  /** What to write in the plan; none if there is nothing that only needs words. */
  readonly edits: readonly BlankEdit[];
  /** Set if what to write about an earlier error corrects this one too. */
  readonly settledAbove?: true;
  /** The same as lines of the plan; only worked out for formats that show those of every finding. */
  readonly lines?: readonly Hunk[];
  /** Empty if there is no question. */
  readonly question: string;
  /** What later research found, each with its source, where to find it and how much of it we read. */
  readonly since: readonly Omit<Later, 'publication'>[];
  /** For example `schools[2].joined_by`. */
  readonly path: string;
  /** Whether this field and its section are missing from the plan. The span is then the start of the plan. */
  readonly absent: boolean;
  readonly span: Span;
  readonly related: readonly RelatedPlace[];
  readonly figures: Figures;
  readonly acknowledged: Acknowledged | null;
  /** Whether the baseline contains it; null if there is no baseline. */
  readonly state: 'new' | 'known' | null;
  /** How many schools it affects. */
  readonly touches: number;
  /**
   * The same as long as the rule, the network and the item at fault are the same. Line numbers and counts don't change
   * it.
   */
  readonly fingerprint: string;
}

/** Whether the finding still needs attention: the plan doesn't acknowledge it and the baseline doesn't have it. */
export function isOpen({ acknowledged, state }: Pick<Finding, 'acknowledged' | 'state'>): boolean {
  return acknowledged === null && state !== 'known';
}

/** A finding's message and its details on one line. */
export function wholeMessage({ message, details }: Pick<Finding, 'message' | 'details'>): string {
  return [message, ...details].join(' ');
}

/** Why a finding matters: what is special about it, then the reason that it shares with others. */
export function wholeReason({ because, why }: Pick<Finding, 'because' | 'why'>): string {
  return [because, why].filter((text) => text !== '').join(' ');
}

/** What a plan does well: the strength of a rule that it passes. */
export interface Strength {
  readonly rule: string;
  /** A person sees one strength for each. */
  readonly theme: string;
  readonly text: string;
  /** The same without what only this plan says, if there is any of that: for several plans together. */
  readonly general?: string;
  readonly cites: readonly string[];
}

export type Counts = Readonly<Record<Level, number>>;

/** The report on one document of one file. */
export interface PlanReport {
  /** As the user typed it, or `<stdin>`. */
  readonly file: string;
  /** 0-based index of the document in its file. */
  readonly document: number;
  /** How many documents the file has. */
  readonly documents: number;
  /** The file's text, for code frames. */
  readonly source: string;
  /** This and the next two are null if the text couldn't be read as a plan. */
  readonly network: { readonly id: string; readonly name: string } | null;
  readonly stage: Stage | null;
  /** Whether the network is closing or over on the checking date: its plan says so, or it ends within two months. */
  readonly closing: boolean;
  /** When the network ended, as the plan gives it, if that is before the checking date; otherwise null. */
  readonly ended: string | null;
  /** How many schools are active on the checking date. */
  readonly schools: number | null;
  /** Sorted by location, then rule id. Includes acknowledged findings. */
  readonly findings: readonly Finding[];
  /** Keyed by rule id, in the framework's order. */
  readonly outcomes: Readonly<Record<string, RuleOutcome>>;
  readonly strengths: readonly Strength[];
  /** A plain word of thanks, if the network is closing and has no strengths; otherwise empty. */
  readonly thanks: string;
  /** Open findings by level. Findings acknowledged in the plan or known from the baseline aren't counted. */
  readonly counts: Counts;
  /** Sections with rules that couldn't tell, in the framework's order. */
  readonly untold: readonly Untold[];
  /**
   * Categories for which the plan has no section at all and that concern the network, in the framework's order, with
   * what to write first.
   */
  readonly unstarted: readonly Unstarted[];
  /** How the plan compares with the leaflet, by grade. Empty if only some of the rules ran. */
  readonly profile: readonly Profile[];
  readonly tensions: readonly TensionShown[];
  /** Set only if a lens was asked for and the text could be read as a plan. */
  readonly lens?: LensProfile;
}

/** A plan as seen through a lens. */
export interface LensProfile extends Pick<Lens, 'name' | 'title' | 'about' | 'sources'> {
  readonly elements: readonly ElementProfile[];
}

export const LENS_STATUSES = ['met', 'partly', 'missed', 'cannot-tell'] as const;
/** How far a plan meets an element, from the outcomes of its rules. */
export type LensStatus = (typeof LENS_STATUSES)[number];

export interface ElementProfile extends Pick<LensElement, 'id' | 'title' | 'about' | 'place' | 'statements'> {
  readonly status: LensStatus;
  /** The element's rules that the plan doesn't pass. */
  readonly notPassed: readonly NotPassed[];
}

export interface NotPassed {
  readonly rule: string;
  /** The rule's title. */
  readonly title: string;
  /** Whether the plan says why the network accepts it. */
  readonly acknowledged: boolean;
}

export interface Unstarted {
  readonly category: string;
  /** The two things to write first, as they follow "start with". */
  readonly first: string;
  /** Whether something in the plan makes it worth a line now. */
  readonly calledFor: boolean;
}

export interface Untold {
  readonly category: string;
  /** How many rules couldn't tell. */
  readonly rules: number;
  /** Dotted paths of the fields that they need and the plan doesn't have. */
  readonly needs: readonly string[];
}

/** The statements of one grade, grouped by how far the plan meets them. Codes are in the leaflet's order. */
export interface Profile {
  readonly grade: StatementGrade;
  readonly met: readonly string[];
  readonly partly: readonly string[];
  readonly missed: readonly string[];
  readonly cannotTell: readonly string[];
}

/** A tension between statements that shows in the plan: the ones it meets, and the ones it doesn't fully meet. */
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
  /** Set only in the report of a run with `--shard`. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Sorted by file, then by position in the file. */
  readonly plans: Sequence<PlanReport>;
  readonly passedOver: PassedOver;
  /** The config files in use for the plans, relative to the working folder and sorted. */
  readonly configurations: readonly string[];
  /** Null if no baseline is in use. */
  readonly baseline: BaselineUse | null;
  /** Problems that stopped the run from doing everything it was asked, in the order they happened. */
  readonly problems: readonly Problem[];
  readonly exitCode: number;
}

export interface PassedOver {
  /** YAML files in folders that aren't plans. */
  readonly notPlans: number;
  /** Files and folders that an ignore file or `--ignore` excludes. */
  readonly ignored: number;
  /** Unchanged plans, which were read only for the cross-plan rules. */
  readonly unchanged: number;
}

/** What the baseline changed in the report. */
export interface BaselineUse {
  readonly file: string;
  /** The rule set and edition that the baseline was written for, such as `leaflet-2005 2.0`. */
  readonly writtenFor: string;
  /** Entries of plans that were checked without finding the problem again. */
  readonly gone: readonly GoneFinding[];
}

/** A baseline entry whose finding no longer occurs. */
export interface GoneFinding {
  readonly rule: string;
  /** The plan's file when the baseline was written. */
  readonly file: string;
  readonly message: string;
  readonly fingerprint: string;
}
